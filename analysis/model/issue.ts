/** Something about a file's data a person should know: a repair, a gap, an assumption. Never an error. */
export interface Issue {
  /** Stable kebab-case id, listed in docs/outcomes.md. */
  readonly id: string
  /** One sentence for the runner: what was found and what was done about it. */
  readonly message: string
  /** How many samples or places it concerns, where that can be counted. */
  readonly count?: number
}
