import { createHash, randomBytes } from 'node:crypto'
import type { Result } from '../../analysis/model/result.ts'
import {
  deleteExpiredSessions,
  deleteSession,
  deleteSessions,
  findSession,
  insertSession,
  putPassword,
  readPassword,
} from '../store/access-store.ts'
import type { Failure } from './failure.ts'
import { LOCAL_ATHLETE } from './local-athlete.ts'
import { hashPassword, isPassword } from './password-hash.ts'
import type { Product } from './product.ts'
import { SignInLimit } from './sign-in-limit.ts'

const SESSION_SECONDS = 30 * 86_400
const SHORTEST_PASSWORD = 8

/** Sets the server's password and ends all sessions. */
export async function setPassword(product: Product, password: string): Promise<Result<null, Failure>> {
  if (password.length < SHORTEST_PASSWORD) {
    const message = `The password is too short: it needs ${SHORTEST_PASSWORD} characters or more.`
    return { ok: false, error: { kind: 'invalid', message } }
  }
  await putPassword(product.store, LOCAL_ATHLETE, await hashPassword(password), product.clock())
  await deleteSessions(product.store, LOCAL_ATHLETE)
  return { ok: true, value: null }
}

export async function hasPassword(product: Product): Promise<boolean> {
  return (await readPassword(product.store, LOCAL_ATHLETE)) !== undefined
}

/** Signing in and out. Holds the count of wrong passwords, so there is one for a server. */
export function access(product: Product) {
  const limit = new SignInLimit()
  return {
    passwordRequired: () => hasPassword(product),

    async sessionAthlete(token: string): Promise<string | null> {
      const session = await findSession(product.store, hashOf(token), product.clock())
      return session?.athlete_id ?? null
    },

    async signIn(password: string, caller: string): Promise<Result<{ readonly token: string }, Failure>> {
      const now = product.clock()
      if (!limit.allows(caller, now)) {
        const message = 'Too many wrong passwords.'
        return { ok: false, error: { kind: 'too-many', message, hint: 'Try again in a quarter of an hour.' } }
      }
      limit.noteTry(caller, now)
      const stored = await readPassword(product.store, LOCAL_ATHLETE)
      if (stored === undefined || !(await isPassword(stored, password))) {
        return { ok: false, error: { kind: 'wrong-password', message: 'That is not the password.' } }
      }
      limit.noteRight(caller)
      const token = randomBytes(32).toString('base64url')
      await deleteExpiredSessions(product.store, now)
      await insertSession(product.store, {
        token_hash: hashOf(token),
        athlete_id: LOCAL_ATHLETE,
        created_at: now,
        expires_at: now + SESSION_SECONDS,
      })
      return { ok: true, value: { token } }
    },

    signOut: (token: string) => deleteSession(product.store, hashOf(token)),
  }
}

/** The token is 256 random bits, so a plain hash suffices; stored as it is, a stolen database would open the page. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
