import { type IncomingMessage, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import type { Result } from '../../analysis/model/result.ts'
import { type ResolvedAddress, resolveTarget } from './resolve-target.ts'

export interface Post {
  readonly address: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer
}

export interface Posted {
  readonly status: number
  readonly retryAfter: number | null
}

export interface PostLimits {
  /** Whether addresses of this machine and its network may be reached. */
  readonly allowPrivate: boolean
  readonly timeoutMs: number
}

/**
 * Sends a body to an address and gives the status of the answer, or in one line why there is none. Follows no redirect,
 * reads no more of the answer than its head, waits no longer than the limit, and never connects to anything but the
 * address that was checked. Without encryption only inside one's own network. Never throws.
 */
export async function guardedPost(
  post: Post,
  { allowPrivate, timeoutMs }: PostLimits,
): Promise<Result<Posted, string>> {
  const url = URL.parse(post.address)
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return { ok: false, error: 'no address' }
  const target = await resolveTarget(url.hostname, allowPrivate)
  if (!target.ok) return target
  if (url.protocol === 'http:' && !target.value.isPrivate) {
    return { ok: false, error: 'the address has to begin with https' }
  }
  try {
    return { ok: true, value: await send(url, post, { target: target.value, timeoutMs }) }
  } catch (error) {
    return { ok: false, error: connectionProblem(error) }
  }
}

function send(
  url: URL,
  { headers, body }: Post,
  { target, timeoutMs }: { readonly target: ResolvedAddress; readonly timeoutMs: number },
): Promise<Posted> {
  const begin = url.protocol === 'https:' ? secureRequest : plainRequest
  return new Promise((resolve, reject) => {
    const request = begin(url, {
      method: 'POST',
      headers: { 'User-Agent': 'Soleus', ...headers, 'Content-Length': String(Buffer.byteLength(body)) },
      lookup: leadingTo(target),
      signal: AbortSignal.timeout(timeoutMs),
      agent: false,
    })
    request.once('error', reject)
    request.once('response', (response) => {
      resolve({ status: response.statusCode ?? 0, retryAfter: secondsToWait(response) })
      response.destroy()
    })
    request.end(body)
  })
}

/** Asked for any name it gives the one address that was checked. */
function leadingTo({ address, family }: ResolvedAddress): LookupFunction {
  return (_name, options, callback) => {
    if (options.all === true) callback(null, [{ address, family }])
    else callback(null, address, family)
  }
}

/** Of `Retry-After` in seconds; dates, which hardly anyone sends, are not read. */
function secondsToWait({ headers }: IncomingMessage): number | null {
  const text = headers['retry-after'] ?? ''
  return /^\d{1,6}$/.test(text) ? Number(text) : null
}

/** Why no answer came, without the address in it. */
export function connectionProblem(error: unknown): string {
  const { code = '', name = '', message = '' } = error as Partial<NodeJS.ErrnoException>
  if (name === 'TimeoutError' || name === 'AbortError' || code === 'ETIMEDOUT') return 'no answer in time'
  if (code === 'ECONNREFUSED') return 'nothing listens there'
  // Some pass the code on, some only the words.
  if (/^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERR_TLS)/.test(code) || /certificate/i.test(message))
    return 'its certificate is not trusted'
  return `the connection failed${code === '' ? '' : ` (${code})`}`
}
