/** One check of one corpus file. */
export interface CorpusOutcome {
  /** Path inside the corpus folder. */
  readonly file: string
  readonly check: string
  readonly ok: boolean
  /** What was found and what was expected, for a reader of a failed check. */
  readonly detail: string
}
