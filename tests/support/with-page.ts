import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Product } from '../../server/usecases/product.ts'
import { launchBrowser } from './launch-browser.ts'
import { type RunningServer, startServer } from './start-server.ts'
import { NOW } from './test-soleus.ts'

export interface PageOptions {
  readonly path?: string
  readonly width?: number
  readonly height?: number
  readonly theme?: 'light' | 'dark'
  readonly password?: string
  /** What the server and the browser take for now, Unix seconds. */
  readonly now?: number
  /** Puts a web server in front of ours, which the page is then opened through. */
  readonly front?: (url: string) => Promise<RunningServer>
  /** Fills the server's database before the first page is opened. */
  readonly seed?: (product: Product) => Promise<void>
  /** Whether messages may go to receivers on this machine. */
  readonly allowPrivateTargets?: boolean
  /** Lets the service worker keep the page's files: off elsewhere, so that each page comes from the server. */
  readonly hasWorker?: boolean
  /** Parts of console errors this test brings about on purpose. */
  readonly expected?: readonly RegExp[]
}

/** Opens further pages of the same server, each in a browser context of its own. */
export type OpenPage = (options?: PageOptions) => Promise<Page>

/**
 * Runs a test on a page of the real server, with an empty database and a browser of its own. Fails on errors on the
 * console, on uncaught exceptions and on requests to another host.
 */
export async function withPage(
  options: PageOptions,
  test: (page: Page, open: OpenPage) => Promise<void>,
): Promise<void> {
  const { password, now, seed, allowPrivateTargets } = options
  const server = await startServer({ password, now, seed, allowPrivateTargets })
  const front = await options.front?.(server.url)
  try {
    const browser = await launchBrowser()
    try {
      const problems: string[] = []
      const open: OpenPage = (more = {}) => openPage(browser, front ?? server, problems, { ...options, ...more })
      await test(await open(), open)
      const unexpected = problems.filter((problem) => !options.expected?.some((pattern) => pattern.test(problem)))
      expect(unexpected).toEqual([])
    } finally {
      await browser.close()
    }
  } finally {
    await front?.stop()
    await server.stop()
  }
}

async function openPage(
  browser: Browser,
  server: RunningServer,
  problems: string[],
  { path = '/', width = 1280, height = 900, theme = 'light', now = NOW, hasWorker = false }: PageOptions,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
    serviceWorkers: hasWorker ? 'allow' : 'block',
  })
  const page = await context.newPage()
  await page.clock.setFixedTime(now * 1000)
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => problems.push(`exception: ${error.message}`))
  page.on('request', (request) => {
    if (!request.url().startsWith(`${server.url}/`)) problems.push(`foreign request: ${request.url()}`)
  })
  await page.goto(server.url + path)
  return page
}
