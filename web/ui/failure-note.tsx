import { ApiFailure } from '../state/api-failure.ts'
import type { Element } from './runtime.ts'

interface FailureNoteProps {
  /** What could not be shown: "The weeks". */
  readonly what: string
  readonly error: Error
  readonly onRetry: () => void
  /** True when it stands in the place of a whole page, which needs a heading. */
  readonly isPage?: boolean
}

/** Says what could not be loaded, why, and lets the reader try again. */
export function FailureNote({ what, error, onRetry, isPage }: FailureNoteProps): Element {
  const hint = error instanceof ApiFailure ? error.hint : null
  return (
    <div class="failure" role="alert">
      <div>
        {isPage === true ? <h1>{what} could not be loaded</h1> : <strong>{what} could not be loaded. </strong>}
        {error.message} {hint}
      </div>
      <button type="button" class="button" onClick={onRetry}>
        Try again
      </button>
    </div>
  )
}
