import type { MiddlewareHandler } from 'hono'
import type { ApiVerbs } from './api-verbs.ts'
import type { AppEnv } from './router.ts'

/** `tiles` is the one host besides ours that pictures may come from, because the owner named it; null = none. */
function policy(tiles: string | null): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data: blob:${tiles === null ? '' : ` ${tiles}`}`,
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

const OURS_ALONE = policy(null)

/** What every answer carries: nothing from other hosts runs or loads, nothing frames us, nothing is told to others. */
export function securityHeaders(verbs: Pick<ApiVerbs, 'tileOrigin'>): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next()
    const isPage = c.res.headers.get('Content-Type')?.startsWith('text/html') === true
    c.header('Content-Security-Policy', isPage ? policy(await verbs.tileOrigin()) : OURS_ALONE)
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Referrer-Policy', 'no-referrer')
    c.header('Cross-Origin-Opener-Policy', 'same-origin')
    c.header('Cross-Origin-Resource-Policy', 'same-origin')
    // A diary must not linger in a shared browser's cache; the page's own files say otherwise for themselves.
    if (c.req.path.startsWith('/api/')) c.header('Cache-Control', 'no-store')
  }
}
