/**
 * How much one file may hold, all its parts together. Each is well above what 158 real files need (in brackets) and low
 * enough that a file made to exhaust memory or time ends within a second.
 */
export const FIT_CAPS = {
  /** 11 days at one a second (99,998). */
  records: 1_000_000,
  /** Messages of all kinds (100,002). */
  messages: 5_000_000,
  /** Chained parts (7). */
  parts: 256,
  /** Messages handed to fit-file-parser (a few hundred). */
  keptMessages: 50_000,
  /** Fields of those messages in all: fit-file-parser reads about five million a second. */
  keptFields: 3_000_000,
  /** Tens. */
  timerEvents: 50_000,
  /** Messages of eight heart beats each (1,432). */
  heartMessages: 50_000,
  /** `record` messages without a byte: a plain header alone carries nothing, so more than a slip is an attack (0). */
  emptyRecords: 1_000,
  /** Different layouts of records in one part; a real file has 14,217 definitions, but few that differ (346). */
  recordLayouts: 20_000,
  /** Developer fields of records that are looked at (14). */
  developerFields: 32,
  /** Different surface names in one part. */
  surfaceTags: 1_000,
} as const

/** What is left of the caps while a file is scanned: counted down, part by part. */
export type FitBudget = { -readonly [K in keyof typeof FIT_CAPS]: number }

export function fitBudget(): FitBudget {
  return { ...FIT_CAPS }
}
