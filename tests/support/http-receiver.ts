import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export interface Received {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** How a request is answered: with a status, headers too, never (`hangs`), or by breaking the line after it was read. */
export type Reply = number | { readonly status: number; readonly headers: Record<string, string> } | 'hangs' | 'breaks'

export interface HttpReceiver {
  readonly url: string
  readonly port: number
  readonly requests: readonly Received[]
  /** What the next requests are answered with, in turn; the last one goes on. */
  readonly replies: (...replies: readonly Reply[]) => void
  readonly close: () => Promise<void>
}

/** A real server on this machine that keeps what it is sent. It is closed with the test. */
export async function httpReceiver({ port = 0 } = {}): Promise<HttpReceiver> {
  const requests: Received[] = []
  let replies: readonly Reply[] = [200]
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    requests.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks) })
    const [reply = 200, ...rest] = replies
    if (rest.length > 0) replies = rest
    if (reply === 'hangs') return
    if (reply === 'breaks') {
      request.socket.destroy()
      return
    }
    if (typeof reply === 'number') response.writeHead(reply)
    else response.writeHead(reply.status, reply.headers)
    response.end('{}')
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address() as AddressInfo
  const close = async () => {
    if (!server.listening) return
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  onTestFinished(close)
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    requests,
    replies: (...next) => {
      replies = next
    },
    close,
  }
}
