import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from './router.ts'

const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** What every answer carries: nothing from other hosts runs or loads, nothing frames us, nothing is told to others. */
export const securityHeaders: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next()
  c.header('Content-Security-Policy', POLICY)
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Referrer-Policy', 'no-referrer')
  c.header('Cross-Origin-Opener-Policy', 'same-origin')
  c.header('Cross-Origin-Resource-Policy', 'same-origin')
  // A diary must not linger in a shared browser's cache; the page's own files say otherwise for themselves.
  if (c.req.path.startsWith('/api/')) c.header('Cache-Control', 'no-store')
}
