import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from './router.ts'

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i

/**
 * Keeps other web sites out. A page of another host can make a browser send requests here, so a change must come from
 * our own origin; and on a loopback bind a foreign Host header means a name was pointed at this machine (DNS
 * rebinding), so it is refused altogether.
 */
export function sameHost(publicBind: boolean): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const host = c.req.header('host') ?? ''
    if (!publicBind && host !== '' && !LOOPBACK.test(host)) {
      return c.json({ error: { code: 'foreign-host', message: `This server does not answer for ${host}.` } }, 421)
    }
    const origin = c.req.header('origin')
    const changes = !['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)
    if (changes && origin !== undefined && !isSameHost(origin, host)) {
      return c.json({ error: { code: 'foreign-origin', message: 'Changes are accepted from this page only.' } }, 403)
    }
    return next()
  }
}

function isSameHost(origin: string, host: string): boolean {
  try {
    return new URL(origin).host === host.toLowerCase()
  } catch {
    return false
  }
}
