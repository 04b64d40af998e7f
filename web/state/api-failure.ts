interface Failure {
  /** HTTP status; 0 = the server could not be reached. */
  readonly status: number
  readonly code: string
  readonly message: string
  readonly hint: string | null
}

/** A request that did not succeed, in the server's own words where it had any. */
export class ApiFailure extends Error {
  readonly status: number
  readonly code: string
  readonly hint: string | null

  constructor(failure: Failure) {
    super(failure.message)
    this.name = 'ApiFailure'
    this.status = failure.status
    this.code = failure.code
    this.hint = failure.hint
  }

  /** Reads the contract's `{ error: { code, message, hint? } }`; anything else gets a plain sentence. */
  static fromBody(status: number, body: unknown): ApiFailure {
    const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : null
    if (typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string') {
      const code = 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'
      const hint = 'hint' in error && typeof error.hint === 'string' ? error.hint : null
      return new ApiFailure({ status, code, message: error.message, hint })
    }
    return new ApiFailure({
      status,
      code: 'unknown',
      message: `The server answered with status ${status}.`,
      hint: null,
    })
  }
}
