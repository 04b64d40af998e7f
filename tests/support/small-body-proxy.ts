import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** What nginx takes in one request unless told otherwise. */
const MOST_BYTES = 1024 * 1024

export interface SeenRequest {
  readonly method: string
  readonly path: string
  readonly bytes: number
  readonly status: number
}

export interface SmallBodyProxy {
  readonly url: string
  /** Every request that was answered, in order. */
  readonly seen: readonly SeenRequest[]
  /** The largest body it lets through; may be changed. */
  mostBytes: number
  /** While true it answers like a web server whose server is not there. */
  isDown: boolean
  /** How long it holds each upload request back. */
  delayMs: number
  /** Called after each answer. */
  onSeen: (request: SeenRequest) => void
  readonly stop: () => Promise<void>
}

/**
 * A web server in front of ours as it comes out of the box: it gathers each request whole before it passes it on, and
 * refuses what is larger than a megabyte in its own words.
 */
export async function smallBodyProxy(target: string): Promise<SmallBodyProxy> {
  const seen: SeenRequest[] = []
  const proxy = {
    url: '',
    seen,
    mostBytes: MOST_BYTES,
    isDown: false,
    delayMs: 0,
    onSeen: () => undefined,
    stop: async () => undefined,
  } as {
    -readonly [K in keyof SmallBodyProxy]: SmallBodyProxy[K]
  }
  const server = createServer((incoming, outgoing) => {
    answer(proxy, target, { incoming, outgoing }).then(
      (about) => {
        seen.push(about)
        proxy.onSeen(about)
      },
      () => outgoing.destroy(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  proxy.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  proxy.stop = () => end(server)
  return proxy
}

interface Exchange {
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
}

async function answer(proxy: SmallBodyProxy, target: string, { incoming, outgoing }: Exchange): Promise<SeenRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  const { method = 'GET', url = '/' } = incoming
  const about = { method, path: url, bytes: body.length }
  if (method !== 'GET') await sleep(proxy.delayMs)
  const refusal = proxy.isDown ? 502 : body.length > proxy.mostBytes ? 413 : null
  if (refusal !== null) {
    outgoing.writeHead(refusal, { 'Content-Type': 'text/html' }).end(`<html><h1>${refusal}</h1></html>`)
    return { ...about, status: refusal }
  }
  return { ...about, status: await passOn(target, body, { incoming, outgoing }) }
}

function passOn(target: string, body: Buffer, { incoming, outgoing }: Exchange): Promise<number> {
  return new Promise((resolve, reject) => {
    const { method } = incoming
    const headers = ownHeaders(incoming)
    const onward = request(new URL(incoming.url ?? '/', target), { method, headers, agent: false }, (response) => {
      const status = response.statusCode ?? 500
      outgoing.writeHead(status, ownHeaders(response))
      response.pipe(outgoing)
      response.once('error', reject)
      // Events go on and on; that they were answered is enough.
      resolve(status)
    })
    outgoing.once('close', () => onward.destroy())
    onward.once('error', reject)
    if (body.length > 0) onward.write(body)
    onward.end()
  })
}

/** Headers without those that are between two neighbours only. */
function ownHeaders({ headers }: IncomingMessage): IncomingHttpHeaders {
  const { connection: _, 'keep-alive': __, 'transfer-encoding': ___, ...own } = headers
  return own
}

async function end(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeAllConnections()
  await closed
}
