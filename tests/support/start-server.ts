import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import pino from 'pino'
import { inject } from 'vitest'
import { soleusApp } from '../../server/http/soleus-app.ts'
import { openSoleus } from '../../server/main.ts'
import { setPassword } from '../../server/usecases/access.ts'
import type { Product } from '../../server/usecases/product.ts'
import { NOW } from './test-soleus.ts'

export interface ServerOptions {
  readonly password?: string | undefined
  /** Unix seconds. */
  readonly now?: number | undefined
  /** Fills the database before the server takes requests. */
  readonly seed?: ((product: Product) => Promise<void>) | undefined
  /** Whether messages may go to receivers on this machine. */
  readonly allowPrivateTargets?: boolean | undefined
}

export interface RunningServer {
  readonly url: string
  readonly stop: () => Promise<void>
}

async function demoSeason(through: string) {
  return (await import('../../data-samples/generate/demo-season.ts')).demoSeason(through)
}

/** The real server on a free port, with an empty database in a folder of its own, the built page and a clock that stands. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'soleus-data-'))
  const log = pino({ level: process.env['SOLEUS_LOG'] ?? 'silent' })
  const soleus = await openSoleus({
    dataFolder,
    log,
    clock: () => options.now ?? NOW,
    zone: 'Europe/Amsterdam',
    demoSeason,
    allowPrivateTargets: options.allowPrivateTargets ?? false,
  })
  if (options.password !== undefined) await setPassword(soleus.product, options.password)
  await options.seed?.(soleus.product)
  await soleus.runner.start()
  await soleus.messenger.start()
  const app = soleusApp(soleus.product, { version: '0.0.0', publicBind: false, webFolder: inject('webFolder'), log })
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const started = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, () => resolve(started))
  })
  const { port } = server.address() as AddressInfo
  const stop = async () => {
    soleus.hangUp()
    await new Promise((resolve) => server.close(resolve))
    await soleus.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
  return { url: `http://127.0.0.1:${port}`, stop }
}
