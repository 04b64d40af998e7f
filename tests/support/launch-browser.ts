import { type Browser, chromium } from 'playwright-core'
import { inject } from 'vitest'

/** Needed in containers without user namespaces, and to keep the browser from calling home. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--headless=shell',
  '--disable-background-networking',
  '--disable-component-update',
]

/** The browser that `prepare-browser.ts` found. */
export function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = inject('browser')
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return chromium.launch({ executablePath, args: ARGUMENTS, env: { ...Object.fromEntries(inherited), ...env } })
}
