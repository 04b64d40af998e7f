import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { ApiVerbs } from './api-verbs.ts'
import { callerAddress } from './caller-address.ts'
import { unwrap } from './errors.ts'
import { createRouter } from './router.ts'
import { errorResponse } from './schemas/error-schema.ts'
import { sessionSchema, signInSchema } from './schemas/session-schema.ts'

export const SESSION_COOKIE = 'soleus_session'
const THIRTY_DAYS = 30 * 86_400

const ok = { description: 'The session', content: { 'application/json': { schema: sessionSchema } } }

const get = createRoute({
  method: 'get',
  path: '/api/session',
  summary: 'Whether a password is asked for, and whether this browser has given it',
  responses: { 200: ok },
})

const post = createRoute({
  method: 'post',
  path: '/api/session',
  summary: 'Sign in',
  request: { body: { required: true, content: { 'application/json': { schema: signInSchema } } } },
  responses: {
    200: ok,
    401: errorResponse('The password is wrong'),
    429: errorResponse('Too many wrong passwords'),
  },
})

const remove = createRoute({
  method: 'delete',
  path: '/api/session',
  summary: 'Sign out',
  responses: { 204: { description: 'Signed out' } },
})

function isHttps(c: Context): boolean {
  return c.req.header('x-forwarded-proto') === 'https' || c.req.url.startsWith('https:')
}

/** Signing in and out. The cookie holds a random token; only its hash is stored. */
export function sessionRoutes(verbs: ApiVerbs) {
  return createRouter()
    .openapi(get, async (c) => {
      const required = await verbs.passwordRequired()
      const token = getCookie(c, SESSION_COOKIE)
      const signedIn = !required || (token !== undefined && (await verbs.sessionAthlete(token)) !== null)
      return c.json({ required, signedIn }, 200)
    })
    .openapi(post, async (c) => {
      const { token } = unwrap(await verbs.signIn(c.req.valid('json').password, callerAddress(c)))
      const secure = isHttps(c)
      setCookie(c, SESSION_COOKIE, token, {
        httpOnly: true,
        sameSite: 'Strict',
        path: '/',
        maxAge: THIRTY_DAYS,
        secure,
      })
      return c.json({ required: true, signedIn: true }, 200)
    })
    .openapi(remove, async (c) => {
      const token = getCookie(c, SESSION_COOKIE)
      if (token !== undefined) await verbs.signOut(token)
      deleteCookie(c, SESSION_COOKIE, { path: '/' })
      return c.body(null, 204)
    })
}
