import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Result } from '../../analysis/model/result.ts'
import type { Failure } from '../usecases/failure.ts'

/** The only place that knows which status a failure becomes. */
const STATUS = {
  invalid: 400,
  'signed-out': 401,
  'wrong-password': 401,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'too-many': 429,
  'no-room': 507,
  busy: 503,
} as const satisfies Record<Failure['kind'], number>

/** Carries a Failure out of a handler to `answerError`. */
export class FailureError extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.message)
    this.failure = failure
  }
}

/** The value of a result, or the failure thrown towards the one error handler. */
export function unwrap<T>(result: Result<T, Failure>): T {
  if (result.ok) return result.value
  throw new FailureError(result.error)
}

/** Turns whatever a handler threw into the contract's error body; anything unexpected is logged and answered as 500. */
export function answerError(error: Error, c: Context, log: (error: Error) => void): Response {
  if (error instanceof FailureError) {
    const { kind, message, hint } = error.failure
    return c.json(body(kind, message, hint), STATUS[kind])
  }
  if (error instanceof HTTPException) return c.json(body('bad-request', error.message), error.status)
  log(error)
  return c.json(body('internal', 'The server met a fault of its own. Its log says more.'), 500)
}

function body(code: string, message: string, hint?: string) {
  return { error: hint === undefined ? { code, message } : { code, message, hint } }
}
