import { once } from 'node:events'
import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import type { Logger } from 'pino'
import { isLoopback, type ServerConfig } from '../config.ts'
import { soleusApp } from '../http/soleus-app.ts'
import type { Soleus } from '../main.ts'
import { hasPassword } from '../usecases/access.ts'
import { FailedCommand } from './failed-command.ts'
import { findProjectFile } from './find-project-file.ts'
import { readVersion } from './read-version.ts'
import { stopSignal } from './stop-signal.ts'
import { systemProblem } from './system-problem.ts'

/** A large archive over a slow line takes longer than Node's five minutes. */
const UPLOAD_MS = 3_600_000
const CLOSE_MS = 3000

/**
 * Serves a product until the process is told to stop; then answers what is under way, finishes the file being read and
 * closes the database. Refuses an address other machines can reach while no password is set.
 */
export async function serveProduct(soleus: Soleus, config: ServerConfig, log: Logger): Promise<void> {
  const publicBind = !isLoopback(config.host)
  if (publicBind && !(await hasPassword(soleus.product))) {
    throw new FailedCommand(
      `${config.host} can be reached from other machines and no password is set: run \`soleus password\` first, or leave out --host`,
      2,
    )
  }
  const app = soleusApp(soleus.product, {
    version: readVersion(),
    publicBind,
    webFolder: findProjectFile('dist/web'),
    log,
  })
  const server = await listen(app.fetch, config)
  try {
    await soleus.runner.start()
    await soleus.messenger.start()
  } catch (error) {
    server.close()
    throw error
  }
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : config.port
  const host = config.host.includes(':') ? `[${config.host}]` : config.host
  process.stdout.write(`Soleus is at http://${host}:${port}  (data in ${config.dataFolder}; Ctrl+C stops it)\n`)
  const asked = stopSignal()
  if (!asked.aborted) await once(asked, 'abort')
  soleus.hangUp()
  await closeServer(server)
}

function listen(fetch: (request: Request) => Response | Promise<Response>, config: ServerConfig): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: config.host, port: config.port }, () => resolve(server as Server)) as Server
    server.requestTimeout = UPLOAD_MS
    server.once('error', (error) => {
      reject(new FailedCommand(`cannot listen on ${config.host}:${config.port}: ${systemProblem(error)}`, 1))
    })
  })
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), CLOSE_MS)
  await closed
  clearTimeout(timer)
}
