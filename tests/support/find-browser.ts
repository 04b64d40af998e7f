import { existsSync } from 'node:fs'

const PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
}

/**
 * The Chrome or Chromium of this machine: CHROME_PATH if set, else where installers put it. Null = the one that comes
 * with the packages is to be used, because there is none or because CHROME_PATH says `bundled`.
 */
export function findBrowser(): string | null {
  const named = process.env['CHROME_PATH']
  if (named === 'bundled') return null
  if (named !== undefined && named !== '') return named
  return PLACES[process.platform]?.find((path) => existsSync(path)) ?? null
}
