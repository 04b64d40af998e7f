import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { FailureError } from './errors.ts'
import type { AppEnv } from './router.ts'

const withinLimit = bodyLimit({
  maxSize: 64 * 1024,
  onError: () => {
    throw new FailureError({ kind: 'too-large', message: 'The request is larger than 64 KB.' })
  },
})

const UPLOADS = /^\/api\/(maps|imports|imports\/[^/]+\/files|uploads|uploads\/[^/]+)$/

/** JSON is read into memory whole, so it may not be large. Uploads stream to disk under limits of their own. */
export const limitJson: MiddlewareHandler<AppEnv> = (c, next) => {
  return UPLOADS.test(c.req.path) ? next() : withinLimit(c, next)
}
