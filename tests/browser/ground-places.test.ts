import { describe, expect, test } from 'vitest'
import { BEACH } from '../support/beach-map.ts'
import { beginPlace, openDrawMap } from '../support/draw-place.ts'
import { groundOf, importShore, shoreRun } from '../support/shore-diary.ts'
import { withPage } from '../support/with-page.ts'

/** Scores made anew take a while on a busy machine. */
const SOON = { timeout: 40_000 }
const PATIENCE = 120_000

const GROUND = '/settings/ground'

describe('favourite places', () => {
  test('are drawn by clicks, moved by a corner, and put back after they were removed', { timeout: PATIENCE }, () =>
    withPage({ path: GROUND }, async (page) => {
      await importShore(page)
      await beginPlace(page, 'The beach at home')
      const map = await openDrawMap(page)
      for (const [x, y] of [
        [290, 90],
        [420, 90],
        [420, 330],
      ])
        await map.click({ position: { x: x ?? 0, y: y ?? 0 } })
      await page.getByText(/^3 corners, /).waitFor()
      await map.click({ position: { x: 290, y: 330 } })
      await map.click({ position: { x: 100, y: 330 } })
      await page.getByText(/^5 corners, /).waitFor()
      await page.getByRole('button', { name: 'Take the last step back' }).click()
      const before = await page.getByText(/^4 corners, /).textContent()
      const corner = await page.locator('.place-handle').nth(1).boundingBox()
      if (corner === null) throw new Error('the corner cannot be seen')
      await page.mouse.move(corner.x + 16, corner.y + 16)
      await page.mouse.down()
      await page.mouse.move(corner.x + 60, corner.y + 16, { steps: 4 })
      await page.mouse.up()
      await expect.poll(() => page.locator('.place-said').textContent()).not.toBe(before)
      await page.getByRole('button', { name: 'Keep the place' }).click()
      await page.getByText('“The beach at home” is kept. 1 session').waitFor(SOON)
      await expect.poll(() => groundOf(page), SOON).toBe('dry_sand by place')

      await page.getByRole('button', { name: 'Edit: The beach at home' }).click()
      await page.getByLabel('Ground').selectOption({ label: 'grass' })
      await page.getByRole('button', { name: 'Save the place' }).click()
      await page.getByText('“The beach at home” is changed.').waitFor()
      await expect.poll(() => groundOf(page), SOON).toBe('grass by place')
      await page.getByRole('button', { name: 'Remove: The beach at home' }).click()
      const removed = page.locator('.toast', { hasText: '“The beach at home” is removed.' })
      await expect.poll(() => groundOf(page), SOON).toBe('unknown by unknown')
      await removed.getByRole('button', { name: 'Undo' }).click()
      await expect.poll(() => groundOf(page), SOON).toBe('grass by place')
      await page.getByRole('list', { name: 'Places' }).getByText('The beach at home').waitFor()
    }),
  )

  test('are drawn by the keyboard alone', { timeout: PATIENCE }, () =>
    withPage({ path: GROUND }, async (page) => {
      await importShore(page)
      await beginPlace(page, 'Dunes')
      const map = await openDrawMap(page)
      await map.focus()
      for (const key of ['Enter', 'ArrowRight', 'Enter', 'ArrowDown', 'Enter', 'ArrowLeft', 'Enter', 'Enter']) {
        await page.keyboard.press(key)
      }
      await page.getByText(/^5 corners, /).waitFor()
      await page.keyboard.press('Backspace')
      await page.getByText(/^4 corners, /).waitFor()
      const last = page.getByRole('button', { name: /^Corner 4 of 4/ })
      await last.focus()
      await page.keyboard.press('Delete')
      await page.getByText(/^3 corners, /).waitFor()
      const first = page.getByRole('button', { name: /^Corner 1 of 3/ })
      await first.focus()
      const before = await page.locator('.place-said').textContent()
      await page.keyboard.press('Shift+ArrowLeft')
      await expect.poll(() => page.locator('.place-said').textContent()).not.toBe(before)
      expect(await first.evaluate((element) => element === document.activeElement)).toBe(true)
      await page.getByLabel('Name').focus()
      await page.keyboard.press('Enter')
      await page.getByText('“Dunes” is kept.').waitFor(SOON)
    }),
  )

  test('are typed as coordinates, as a circle, or taken from a stretch of a session', { timeout: PATIENCE }, () =>
    withPage({ path: GROUND }, async (page) => {
      await importShore(page)
      await beginPlace(page, '')
      await page.getByRole('button', { name: 'Keep the place' }).click()
      await page.getByText('It needs three corners at least').waitFor()
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('placeName')
      await page.getByLabel('Name').fill('Typed')
      await page.getByRole('radio', { name: 'Coordinates' }).check()
      const { west, south, east, north } = BEACH
      await page.getByLabel('Corners').fill(`${south}, ${west}\nthere`)
      await page.getByText('Line 2 is no place').waitFor()
      await page.getByLabel('Corners').fill(`${south}, ${west}\n${south}, ${east}\n${north}, ${east}\n${north} ${west}`)
      await page.getByText(/^4 corners, 340\sm × 2\.2\skm\.$/).waitFor()
      await page.getByRole('button', { name: 'Keep the place' }).click()
      await expect.poll(() => groundOf(page), SOON).toBe('dry_sand by place')
      expect((await shoreRun(page)).activity.metresBySurface.dry_sand).toBeGreaterThan(2000)

      await beginPlace(page, 'Pitch')
      await page.getByRole('radio', { name: 'Circle' }).check()
      await page.getByLabel('Centre').fill('52.105° N, 4.27° E')
      await page.getByLabel('Radius, m').fill('200')
      await page.getByText(/^32 corners, 400\sm × 400\sm\.$/).waitFor()
      await page.getByRole('button', { name: 'Cancel' }).click()

      await beginPlace(page, 'Esplanade')
      await openDrawMap(page)
      await page.getByLabel('Ground').selectOption({ label: 'wet, firm sand' })
      await page.getByRole('radio', { name: 'Session' }).check()
      await page.getByLabel('Look where you ran').focus()
      await page.keyboard.press('ArrowDown')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('place-track')
      // Key by key: a field that lost the focus as it is typed in would keep the first digit only.
      await page.getByLabel('From, km').focus()
      await page.keyboard.type('0.00')
      await page.keyboard.press('Tab')
      await page.keyboard.type('1.00')
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('stretchHalf')
      await page.getByText(/corners, 30\sm × 1\.0\skm\.$/).waitFor()
      await page.getByRole('button', { name: 'Keep the place' }).click()
      await page.getByText('“Esplanade” is kept.').waitFor()
      await expect
        .poll(async () => (await shoreRun(page)).activity.metresBySurface.wet_sand ?? 0, SOON)
        .toBeGreaterThan(950)
    }),
  )

  test('are made of what is chosen on a session, with one link', { timeout: PATIENCE }, () =>
    withPage({}, async (page) => {
      await importShore(page)
      await page.locator('.import-links a').click()
      await page.getByRole('button', { name: 'from … to …' }).click()
      await page.getByLabel('From, km').fill('1')
      await page.getByLabel('To, km').fill('2')
      await page.keyboard.press('Enter')
      await page.getByRole('link', { name: 'Keep it as a favourite place' }).click()
      await page.getByText(/corners, 30\sm × 1\.0\skm\.$/).waitFor()
      expect(await page.getByLabel('From, km').inputValue()).toBe('1.00')
      expect(await page.getByLabel('To, km').inputValue()).toBe('2.00')
      await page.getByLabel('Name').fill('Second kilometre')
      await page.getByRole('button', { name: 'Keep the place' }).click()
      await page.getByText('“Second kilometre” is kept.').waitFor()
      expect(new URL(page.url()).search).toBe('')
      await expect
        .poll(async () => (await shoreRun(page)).activity.metresBySurface.dry_sand ?? 0, SOON)
        .toBeGreaterThan(950)
    }),
  )
})
