/**
 * Why a file gives no activity. `skipped` is no fault of the file (it is something else); `failed` is.
 * The closed list of reasons stands in docs/outcomes.md with what to do about each.
 */
export type SkipReason =
  | 'not-activity' // a FIT of another kind: monitoring, settings, course, workout …
  | 'no-track' // a GPX or TCX with waypoints, a route or a course only
  | 'unsupported-format' // a photo, a PDF, a spreadsheet …
  | 'no-time' // an import needs a date and the file has none
  | 'duplicate' // the same bytes are stored already
  | 'not-restored' // an export of ours, imported where there are activities already
  | 'cancelled' // the import was cancelled before its turn came

export type FailReason =
  | 'empty-file'
  | 'not-fit' // named .fit, but no FIT header
  | 'broken-fit' // framing broken before the first record
  | 'broken-xml'
  | 'broken-archive'
  | 'newer-export' // an export made by a newer version of this program
  | 'no-records' // an activity without a single record or session
  | 'too-large'
  | 'too-many-records'
  | 'hostile' // zero-size fields, zero-byte records, entity or zip bombs
  | 'time-limit'
  | 'memory-limit'
  | 'unreadable' // the operating system refuses
  | 'internal' // a fault of ours

export type DecodeFailure =
  | { readonly status: 'skipped'; readonly reason: SkipReason; readonly message: string }
  | { readonly status: 'failed'; readonly reason: FailReason; readonly message: string }
