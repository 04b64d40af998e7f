import type { MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { LOCAL_ATHLETE } from '../usecases/local-athlete.ts'
import type { ApiVerbs } from './api-verbs.ts'
import { FailureError } from './errors.ts'
import type { AppEnv } from './router.ts'
import { SESSION_COOKIE } from './session-routes.ts'

/** Says who is asking: with a password set, only a valid session gets past; without one, the local athlete. */
export function guard(verbs: ApiVerbs): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (c.req.path === '/api/session') return next()
    if (await verbs.passwordRequired()) {
      const token = getCookie(c, SESSION_COOKIE)
      const athleteId = token === undefined ? null : await verbs.sessionAthlete(token)
      if (athleteId === null) {
        throw new FailureError({ kind: 'signed-out', message: 'Sign in first.', hint: 'POST /api/session' })
      }
      c.set('athleteId', athleteId)
    } else {
      c.set('athleteId', LOCAL_ATHLETE)
    }
    return next()
  }
}
