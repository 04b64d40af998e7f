import { expect, test } from 'vitest'
import { withPage } from '../support/with-page.ts'

/** A score made anew takes a while on a busy machine. */
const SOON = { timeout: 20_000 }

test('a server with a password asks for it, and then shows the page', () =>
  withPage({ password: 'correct horse', expected: [/401/] }, async (page) => {
    await page.getByLabel('Password').fill('wrong horse')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect.poll(() => page.locator('.field-error').textContent(), SOON).toMatch(/\w/)
    await page.getByLabel('Password').fill('correct horse')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /Drop in a run/ }).waitFor()
    await page.getByRole('link', { name: 'Settings' }).first().click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByLabel('Password').waitFor()
    await page.reload()
    await page.getByLabel('Password').waitFor()
  }))
