import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'
import { findBrowser } from './find-browser.ts'
import { type BrowserProgram, unpackBrowser } from './unpack-browser.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the page as it is built now. */
    webFolder: string
    browser: BrowserProgram
  }
}

const CONFIG = fileURLToPath(new URL('../../vite.config.ts', import.meta.url))

/** Once for all browser tests: builds the page and finds a browser, both outside the checkout, both gone afterwards. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'soleus-browser-'))
  const webFolder = join(folder, 'web')
  await build({
    configFile: CONFIG,
    root: fileURLToPath(new URL('../../web', import.meta.url)),
    logLevel: 'warn',
    build: { outDir: webFolder },
  })
  const installed = findBrowser()
  project.provide('webFolder', webFolder)
  project.provide('browser', installed === null ? await unpackBrowser(folder) : { executablePath: installed, env: {} })
  return () => rmSync(folder, { recursive: true, force: true })
}
