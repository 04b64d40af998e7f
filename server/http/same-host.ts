import type { MiddlewareHandler } from 'hono'
import type { ApiVerbs } from './api-verbs.ts'
import type { AppEnv } from './router.ts'

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i

/**
 * Keeps other web sites out. A page of another host can make a browser send requests here, so a change must come from
 * our own origin (behind a proxy: from the host it says it was asked for). And a site can point its own name at this
 * machine (DNS rebinding): on a loopback bind a foreign name is refused, unless a password guards what it would get.
 */
export function sameHost(verbs: ApiVerbs, publicBind: boolean): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const host = c.req.header('host') ?? ''
    if (!publicBind && host !== '' && !LOOPBACK.test(host) && !(await verbs.passwordRequired())) {
      const message = `This server does not answer for ${host}.`
      return c.json({ error: { code: 'foreign-host', message, hint: 'Set a password with `soleus password`.' } }, 421)
    }
    const origin = c.req.header('origin')
    const changes = !['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)
    if (changes && origin !== undefined && ![host, c.req.header('x-forwarded-host')].includes(hostOf(origin))) {
      return c.json({ error: { code: 'foreign-origin', message: 'Changes are accepted from this page only.' } }, 403)
    }
    return next()
  }
}

/** The host of an origin; one that has none (`null`) is like no other. */
function hostOf(origin: string): string {
  try {
    return new URL(origin).host
  } catch {
    return 'nowhere'
  }
}
