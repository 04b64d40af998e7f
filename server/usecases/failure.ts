/**
 * An expected failure of a use case: a value, never thrown. The set of kinds is closed; only `server/http` knows which
 * status each one becomes.
 */
export interface Failure {
  readonly kind:
    | 'not-found'
    | 'invalid'
    | 'conflict'
    | 'too-large'
    | 'too-many'
    | 'no-room'
    | 'signed-out'
    | 'wrong-password'
    | 'busy'
  readonly message: string
  /** What the reader can do about it. */
  readonly hint?: string
}
