import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { importEnded } from '../support/import-ended.ts'
import { seriousFindings } from '../support/serious-findings.ts'
import { beachRun, steadyWeeks } from '../support/winter-files.ts'
import { type PageOptions, withPage } from '../support/with-page.ts'

const SOON = { timeout: 20_000 }

/** Sunday evening in the zone of the tests' browser: the beach run was yesterday, and the week is due. */
const SUNDAY = Date.parse('2026-03-01T07:00:00Z') / 1000

async function withRun(options: PageOptions, run: (page: Page) => Promise<void>): Promise<void> {
  await withPage({ now: SUNDAY, ...options }, async (page) => {
    await page.locator('.file-input').first().setInputFiles(beachRun())
    await importEnded(page)
    await page.locator('.check-in-line').waitFor()
    await run(page)
  })
}

function scale(page: Page, label: RegExp): Locator {
  return page.getByRole('group', { name: label })
}

async function pain(page: Page, label: RegExp, value: number): Promise<void> {
  await scale(page, label)
    .getByRole('radio', { name: String(value), exact: true })
    .check()
}

test('a run that hurt nowhere takes five taps, and four by the short way', () =>
  withRun({ width: 360, height: 740 }, async (page) => {
    await page.getByRole('link', { name: 'Ten seconds' }).click()
    await page.getByRole('heading', { name: /^How did “.*” feel, yesterday\?$/ }).waitFor()
    let taps = 0
    const tap = async (target: Locator) => {
      taps += 1
      await target.click()
    }
    // A label is what a thumb meets.
    await tap(page.locator('.question label', { hasText: /^No$/ }))
    for (const when of [/^Pain before/, /^Pain during/, /^Pain after/]) {
      await tap(scale(page, when).locator('label', { hasText: /^0$/ }))
    }
    await tap(page.getByRole('button', { name: 'Save' }))
    expect(taps).toBeLessThanOrEqual(5)
    await page.getByText('Saved.').waitFor()
    await page.waitForURL((url) => url.pathname === '/')
    // What was due is answered: the next is offered, or none.
    await expect.poll(() => page.locator('.check-in-line').textContent()).not.toMatch(/session/)

    await page.goto(new URL('/check-in?kind=morning', page.url()).href)
    taps = 0
    await tap(page.locator('.question label', { hasText: /^No$/ }))
    await tap(page.getByRole('button', { name: 'Nothing hurts, not stiff' }))
    await tap(page.getByRole('button', { name: 'Save' }))
    expect(taps).toBe(3)
    await page.waitForURL((url) => url.pathname === '/')
    const said = await page.evaluate(() => fetch('/api/check-ins').then((answer) => answer.json()))
    expect(
      said.items.map(({ kind, painMorning, painAfter }: Record<string, unknown>) => ({ kind, painMorning, painAfter })),
    ).toEqual([
      { kind: 'activity', painMorning: null, painAfter: 0 },
      { kind: 'morning', painMorning: 0, painAfter: null },
    ])
  }))

test('nothing is saved before the first question is answered, and yes asks what it is', () =>
  withRun({}, async (page) => {
    await page.getByRole('link', { name: 'Ten seconds' }).click()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Answer the first question').waitFor()
    expect(await page.locator('.question').count()).toBe(1)
    await page.getByRole('radio', { name: 'Yes' }).check()
    await page.getByRole('checkbox', { name: 'Back pain', exact: true }).waitFor()
    await pain(page, /^Pain during/, 0)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Tick what is new').waitFor()
  }))

test('all of it by keyboard: scales, the leg, the questions that pain brings', () =>
  withRun({}, async (page) => {
    await page.getByRole('link', { name: 'Ten seconds' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('radio', { name: 'No', exact: true }).focus()
    await page.keyboard.press('Space')
    // Arrow keys walk the scale as in any group of radio buttons.
    await scale(page, /^Pain during/)
      .getByRole('radio', { name: '0', exact: true })
      .focus()
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight')
    expect(
      await scale(page, /^Pain during/)
        .getByRole('radio', { name: '3', exact: true })
        .isChecked(),
    ).toBe(true)
    await page.getByRole('radio', { name: 'There at the start, faded, came back afterwards' }).focus()
    await page.keyboard.press('Space')
    await page.getByRole('radio', { name: 'Left', exact: true }).focus()
    await page.keyboard.press('Space')
    const achilles = page.getByRole('checkbox', { name: /Middle of the Achilles tendon/ })
    await achilles.focus()
    // The drawing shows where the keyboard is.
    await page.locator('[data-leg=left] .leg-place-pointed[data-site=achilles]').waitFor()
    await page.keyboard.press('Space')
    await page.getByText('Marked: left middle of the Achilles tendon.').waitFor()
    expect(await page.locator('[data-leg=left] [data-site=achilles].leg-place-on').count()).toBe(1)
    expect(await page.locator('[data-leg=right] .leg-place-on').count()).toBe(0)
    // Tendon pain is no calf pain: nothing of a clot is asked.
    expect(await page.getByText('Is it there at rest or at night?').count()).toBe(0)
    await page.getByRole('checkbox', { name: /Lower calf/ }).focus()
    await page.keyboard.press('Space')
    await page.getByText('Is it there at rest or at night?').waitFor()
    await page.getByRole('button', { name: 'Save' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Saved.').waitFor()
    await page.goto(new URL('/check-in', page.url()).href)
    await page
      .getByText(/Pain 3 during; left middle of the Achilles tendon and lower calf; there at the start/)
      .waitFor()
  }))

test('the drawn leg by touch: a tap says place and side, a second leg is added', () =>
  withRun({ width: 360, height: 740 }, async (page) => {
    await page.getByRole('link', { name: 'Ten seconds' }).click()
    await page.getByRole('radio', { name: 'No', exact: true }).check()
    await pain(page, /^Pain after/, 2)
    await page.locator('[data-leg=right] [data-site=mid_calf_outer]').click()
    await page.getByText('Marked: right outer side of the calf.').waitFor()
    expect(await page.getByRole('checkbox', { name: /Outer side of the calf/ }).isChecked()).toBe(true)
    expect(await page.getByRole('radio', { name: 'Right', exact: true }).isChecked()).toBe(true)
    await page.locator('[data-leg=left] [data-site=heel]').click()
    await page.getByText(/Marked: heel.* and outer side of the calf, both sides\./).waitFor()
    await page.locator('[data-leg=left] [data-site=heel]').click()
    await page.getByText('Marked: outer side of the calf, both sides.').waitFor()
    await page.getByRole('checkbox', { name: 'Low back' }).check()
    await page.getByText('Marked: outer side of the calf and low back, both sides.').waitFor()
  }))

test('a check-in is changed, deleted and brought back, and stands on its session and in its week', () =>
  withRun({}, async (page) => {
    await page.getByRole('link', { name: 'Ten seconds' }).click()
    await page.getByRole('radio', { name: 'No', exact: true }).check()
    await pain(page, /^Pain after/, 4)
    await page.getByRole('checkbox', { name: /^Heel/ }).check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.waitForURL((url) => url.pathname === '/')
    const chart = page.getByRole('slider', { name: /Calf load by week/ })
    await expect.poll(() => chart.getAttribute('aria-valuetext'), SOON).toMatch(/worst pain 4 of 10/)
    await page.locator('.weeks-readout', { hasText: 'worst pain 4/10' }).waitFor()
    await page.locator('.session-row').first().click()
    await page.getByText('Pain 4 after; heel or Achilles insertion').waitFor()
    await page.getByRole('link', { name: /^Change: After a session/ }).click()
    await pain(page, /^Pain after/, 1)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Changed.').waitFor()
    await page.getByText('Pain 1 after; heel').waitFor()
    await page.goto(new URL('/?week=2026-02-23', page.url()).href)
    await page.getByRole('heading', { name: 'How it felt' }).waitFor()
    await page.getByText('Pain 1 after; heel').waitFor()
    await page.getByRole('button', { name: /^Delete: After a session/ }).click()
    await expect.poll(() => page.getByText('Pain 1 after; heel').count(), SOON).toBe(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Pain 1 after; heel').waitFor()
  }))

test('the week: its questions, and advice with its evidence for what they tell', () =>
  withRun({ width: 360, height: 740 }, async (page) => {
    await page.goto(new URL('/check-in?kind=weekly', page.url()).href)
    await page.getByRole('heading', { name: 'The week up to today' }).waitFor()
    await page.getByRole('radio', { name: 'No', exact: true }).first().check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Answer the four questions').waitFor()
    await page.getByRole('button', { name: 'Trained fully, nothing hurt' }).click()
    await page.getByRole('checkbox', { name: 'New ones' }).check()
    await page.getByRole('group', { name: 'Did you sleep face-down?' }).getByRole('radio', { name: 'Yes' }).check()
    await page
      .getByRole('group', { name: /^Heel raises/ })
      .getByLabel('Left')
      .fill('22')
    await page
      .getByRole('group', { name: /^Knee to wall/ })
      .getByLabel('Right')
      .fill('9,5')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { name: 'Sleeping face-down' }).waitFor()
    await page.getByRole('heading', { name: 'New shoes' }).waitFor()
    const { items } = await page.evaluate(() => fetch('/api/check-ins').then((answer) => answer.json()))
    expect(items[0].weekly).toMatchObject({
      took: 'full',
      worstPain: 0,
      heelRaisesLeft: 22,
      kneeToWallRightCm: 9.5,
      faceDown: true,
    })
    expect(items[0].date).toBe('2026-03-01')
  }))

test('a form survives a reload, and a check-in without a network is sent when it is back', () =>
  withRun({ expected: [/ERR_INTERNET_DISCONNECTED|Failed to load resource/] }, async (page) => {
    await page.getByRole('link', { name: 'Ten seconds' }).click()
    await page.getByRole('radio', { name: 'No', exact: true }).check()
    await pain(page, /^Pain before/, 1)
    await page.reload()
    await expect
      .poll(
        () =>
          scale(page, /^Pain before/)
            .getByRole('radio', { name: '1', exact: true })
            .isChecked(),
        SOON,
      )
      .toBe(true)
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Nothing hurt' }).click()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Kept on this device.').waitFor()
    await page.context().setOffline(false)
    await expect
      .poll(
        () =>
          page.evaluate(() =>
            fetch('/api/check-ins')
              .then((answer) => answer.json())
              .then(({ items }) => items.length),
          ),
        SOON,
      )
      .toBe(1)
    expect(await page.evaluate(() => localStorage.getItem('soleus.unsent'))).toBe(null)
  }))

test('the question after ten empty days is asked once, and answered with one tap', () =>
  withPage({ now: Date.parse('2026-03-20T11:00:00Z') / 1000 }, async (page) => {
    await page
      .locator('.file-input')
      .first()
      .setInputFiles([...steadyWeeks()])
    await importEnded(page)
    await page.getByRole('heading', { name: /No activity for \d+ days/ }).waitFor(SOON)
    await page.getByRole('button', { name: 'Trained without recording' }).click()
    await page.getByText('Noted.').waitFor()
    await expect.poll(() => page.getByRole('heading', { name: /No activity for/ }).count(), SOON).toBe(0)
  }))

test.each(['light', 'dark'] as const)('nothing serious and nothing cut off on the forms, in the %s', (theme) =>
  withRun({ width: 360, height: 740, theme }, async (page) => {
    const check = async (where: string) => {
      expect(await seriousFindings(page), where).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth), where).toBe(360)
    }
    await page.getByRole('link', { name: 'Ten seconds' }).click()
    await page.getByRole('radio', { name: 'Yes', exact: true }).check()
    await pain(page, /^Pain after/, 3)
    await page.locator('.leg-map').waitFor()
    await check('after a run')
    await page.goto(new URL('/check-in?kind=weekly', page.url()).href)
    await page.getByRole('radio', { name: 'No', exact: true }).first().check()
    await check('the week')
    await page.goto(new URL('/check-in', page.url()).href)
    await page.getByRole('heading', { name: 'What you said' }).waitFor()
    await check('the list')
    await page.goto(new URL('/settings', page.url()).href)
    await page.locator('#safety-card').waitFor()
    await check('the settings')
  }),
)
