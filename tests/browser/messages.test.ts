import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { httpReceiver } from '../support/http-receiver.ts'
import { importEnded } from '../support/import-ended.ts'
import { mailReceiver } from '../support/mail-receiver.ts'
import { beachRun, steadyWeeks } from '../support/winter-files.ts'
import { withPage } from '../support/with-page.ts'

const SAND = 'More sand than your calves are used to'
const PATH = '/settings/messages'
/** Judging a history anew and sending take a while on a busy machine. */
const SOON = { timeout: 20_000 }

async function setUpNtfy(page: Page, address: string): Promise<void> {
  const ntfy = page.getByRole('region', { name: 'ntfy' })
  await ntfy.getByRole('button', { name: 'Set up ntfy' }).click()
  await ntfy.getByLabel('Server', { exact: true }).fill(address)
  await ntfy.getByLabel('Topic').fill('calves-8f3k2')
  await ntfy.getByLabel('All of it').check()
  await ntfy.getByRole('button', { name: 'Save ntfy' }).click()
  await page.getByText('ntfy: saved.').waitFor()
}

async function runOnSand(page: Page): Promise<void> {
  await page
    .locator('.file-input')
    .first()
    .setInputFiles([...steadyWeeks(), beachRun()])
  await importEnded(page)
}

test('as a new user: connect ntfy, test it, run on sand, receive the message, open it, understand it', () =>
  withPage({ path: PATH, allowPrivateTargets: true }, async (page) => {
    const receiver = await httpReceiver()
    await setUpNtfy(page, receiver.url)
    const ntfy = page.getByRole('region', { name: 'ntfy' })
    await ntfy.getByRole('button', { name: 'Send a test' }).click()
    await ntfy.getByText(/^Accepted by the ntfy server/).waitFor()
    expect(JSON.parse(String(receiver.requests[0]?.body))).toMatchObject({
      topic: 'calves-8f3k2',
      title: 'Soleus test',
    })
    // Where one is now is suggested; once it is saved, messages carry a link.
    const origin = new URL(page.url()).origin
    expect(await page.getByLabel('The address links lead to').inputValue()).toBe(origin)
    await page.getByRole('button', { name: 'Save what holds for all channels' }).click()
    await page.getByText('Saved.', { exact: true }).waitFor()

    await runOnSand(page)
    await expect.poll(() => receiver.requests.length, SOON).toBe(2)
    const message = JSON.parse(String(receiver.requests[1]?.body))
    expect(message.title).toBe(SAND)
    expect(message.click).toMatch(new RegExp(`^${origin}/alerts/`))
    await page.goto(message.click)
    await page.getByRole('heading', { name: SAND }).waitFor()
    await page.getByText('Sent, and still to be read.').waitFor()
    expect(await page.locator('.alert-do').textContent()).toMatch(/at most [\d.]+ calf-km/)
    const sent = page.getByRole('region', { name: 'What was sent' })
    await sent.getByText(/^ntfy: accepted 2 March, 00:00$/).waitFor()
    await page.getByRole('link', { name: 'Where messages go' }).click()
    await page.getByRole('region', { name: 'What was sent' }).getByRole('link', { name: SAND }).waitFor()
  }))

test('what was given up says why and is sent again', () =>
  withPage({ path: PATH, allowPrivateTargets: true }, async (page) => {
    const receiver = await httpReceiver()
    receiver.replies(404, 200)
    await setUpNtfy(page, receiver.url)
    await runOnSand(page)
    await expect.poll(() => receiver.requests.length, SOON).toBe(1)
    await page.goto(new URL(PATH, page.url()).href)
    const outbox = page.getByRole('region', { name: 'What was sent: 1 message given up' })
    await outbox.getByText(/^Given up 2 March, 00:00: the receiver answered 404$/).waitFor()
    await outbox.getByText(/Look for a slip in it/).waitFor()
    await outbox.getByRole('button', { name: `Send again: ${SAND}` }).click()
    await expect.poll(() => receiver.requests.length, SOON).toBe(2)
    await page.reload()
    await page.getByText(/^Accepted 2 March, 00:00 after 2 tries$/).waitFor()
    const ids = receiver.requests.map(({ body }) => JSON.parse(String(body)).sequence_id)
    expect(new Set(ids).size).toBe(1)
  }))

test('e-mail: fields that are not as expected, a wrong password, a right one, and it is never shown again', () =>
  withPage({ path: PATH, allowPrivateTargets: true }, async (page) => {
    const mail = await mailReceiver()
    const email = page.getByRole('region', { name: 'E-mail' })
    await email.getByRole('button', { name: 'Set up E-mail' }).click()
    await email.getByLabel('To', { exact: true }).fill('nobody')
    await email.getByRole('button', { name: 'Save E-mail' }).click()
    await email.getByText('The name of the mail server, such as smtp.example.org.').waitFor()
    await email.getByText('Your own address.').waitFor()
    expect(await email.getByLabel('Mail server').evaluate((field) => field === document.activeElement)).toBe(true)
    await email.getByLabel('Mail server').fill('127.0.0.1')
    await email.getByLabel('Port').fill(String(mail.port))
    await email.getByLabel('Encryption').selectOption('none')
    await email.getByLabel('User').fill('runner')
    await email.getByLabel('Password').fill('wrong')
    await email.getByLabel('From').fill('soleus@example.org')
    await email.getByLabel('To', { exact: true }).fill('me@example.org')
    await email.getByRole('button', { name: 'Save E-mail' }).click()
    await email.getByRole('button', { name: 'Send a test' }).click()
    await email
      .getByText(/the mail server refused the user or the password\.$/)
      .first()
      .waitFor()
    await email.getByText(/a password made for apps alone/).waitFor()

    await email.getByRole('button', { name: 'Change E-mail' }).click()
    const password = email.getByLabel('Password')
    expect(await password.inputValue()).toBe('')
    expect(await password.getAttribute('placeholder')).toBe('Kept')
    await password.fill('secret')
    await email.getByRole('button', { name: 'Save E-mail' }).click()
    await email.getByRole('button', { name: 'Change E-mail' }).click()
    // Saved once more with nothing typed: the kept one stays.
    await email.getByRole('button', { name: 'Save E-mail' }).click()
    await email.getByRole('button', { name: 'Send a test' }).click()
    await email.getByText(/^Accepted by the mail server/).waitFor()
    expect(mail.mails).toHaveLength(1)
    expect(mail.mails[0]).toMatchObject({ to: ['me@example.org'] })
    expect(await page.content()).not.toContain('secret"')

    await email.getByRole('button', { name: 'Change E-mail' }).click()
    await email.getByRole('button', { name: 'Take it away: E-mail' }).click()
    await email.getByText('Not set up').waitFor()
  }))

test('a webhook shows its key once, and says what stops messages into this network', () =>
  withPage({ path: PATH }, async (page) => {
    const webhook = page.getByRole('region', { name: 'Webhook' })
    await webhook.getByRole('button', { name: 'Set up Webhook' }).click()
    await webhook.getByLabel('Address').fill('http://user:word@127.0.0.1/')
    await webhook.getByRole('button', { name: 'Save Webhook' }).click()
    await webhook.getByText('An address that begins with https://.').waitFor()
    await webhook.getByLabel('Address').fill('http://127.0.0.1:9/hook')
    await webhook.getByRole('button', { name: 'Save Webhook' }).click()
    const key = webhook.getByLabel('The key messages are signed with')
    expect(await key.inputValue()).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    await webhook.getByRole('button', { name: 'Copy' }).click()
    await webhook.getByText(/^Copied\.|copy it with the keys of your system/).waitFor()
    await webhook.getByRole('button', { name: 'Send a test' }).click()
    await webhook.getByText(/^It did not get through: the address lies inside this machine or its network/).waitFor()
    await webhook.getByText(/soleus serve --allow-private-targets$/).waitFor()
    await page.reload()
    await webhook.getByRole('button', { name: 'Change Webhook' }).waitFor()
    expect(await key.count()).toBe(0)
  }))

test('a feed is read at its secret address without signing in, until it is removed', () =>
  withPage({ path: PATH, password: 'soft sand', expected: [/401/] }, async (page) => {
    await page.getByLabel('Password').fill('soft sand')
    await page.getByRole('button', { name: 'Sign in' }).click()
    const feeds = page.getByRole('region', { name: 'Feeds' })
    await feeds.getByRole('button', { name: 'Make one: Alerts of load' }).click()
    const address = await feeds.getByLabel('Its address').inputValue()
    const answer = await fetch(address)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8'])
    expect((await fetch(new URL('/api/feeds', page.url()))).status).toBe(401)
    await page.reload()
    await feeds.getByText(/^Alerts of load, made 2 March, 00:00, last read 2 March, 00:00$/).waitFor()
    expect(await feeds.getByLabel('Its address').count()).toBe(0)
    await feeds.getByRole('button', { name: /^Remove Alerts of load/ }).click()
    await expect.poll(async () => (await fetch(address)).status, SOON).toBe(404)
  }))

test('quiet hours, the Monday summary and the address are kept', () =>
  withPage({ path: PATH }, async (page) => {
    const all = page.getByRole('region', { name: 'For all of them' })
    await all.getByLabel('The address links lead to').fill('soleus.example.org')
    await all.getByRole('button', { name: /^Save/ }).click()
    await all.getByText('An address such as https://soleus.example.org, or nothing.').waitFor()
    await all.getByLabel('The address links lead to').fill('https://soleus.example.org')
    await all.getByLabel('Quiet from').fill('22:30')
    await all.getByLabel('to', { exact: true }).fill('06:15')
    await all.getByLabel(/A summary on Mondays/).uncheck()
    await all.getByRole('button', { name: /^Save/ }).click()
    await page.getByText('Saved.', { exact: true }).waitFor()
    await page.reload()
    await all.getByLabel('Quiet from').waitFor()
    expect(await all.getByLabel('The address links lead to').inputValue()).toBe('https://soleus.example.org')
    expect(await all.getByLabel('Quiet from').inputValue()).toBe('22:30')
    expect(await all.getByLabel('to', { exact: true }).inputValue()).toBe('06:15')
    expect(await all.getByLabel(/A summary on Mondays/).isChecked()).toBe(false)
  }))
