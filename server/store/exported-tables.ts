import type { Schema } from './schema.ts'

/**
 * What becomes of each table when an athlete takes everything along: `exported` row by row; `derived` is made again from
 * the rest; `secret` never leaves; `transient` is work in hand or tied to this machine. A new table has to be given its
 * place here before the program compiles. In an order in which each row finds what it refers to.
 */
export const EXPORTED_TABLES = {
  athlete: 'exported',
  athlete_settings: 'exported',
  raw_file: 'exported',
  import: 'exported',
  import_file: 'exported',
  shoe: 'exported',
  shoe_default: 'exported',
  activity: 'exported',
  day: 'derived',
  alert: 'exported',
  recalculation: 'exported',
  score_change: 'exported',
  favourite_place: 'exported',
  privacy_zone: 'exported',
  check_in: 'exported',
  safety_event: 'exported',
  data_question: 'exported',
  snooze: 'exported',
  overload: 'exported',
  planned_session: 'exported',
  injury: 'exported',
  told: 'exported',
  password: 'secret',
  session: 'secret',
  job: 'transient',
  watched_file: 'transient',
  ground_map: 'transient',
  channel: 'secret',
  push_subscription: 'secret',
  feed: 'secret',
  delivery: 'transient',
} as const satisfies Record<keyof Schema, 'exported' | 'derived' | 'secret' | 'transient'>

export type ExportedTable = {
  [T in keyof Schema]: (typeof EXPORTED_TABLES)[T] extends 'exported' ? T : never
}[keyof Schema]

/** The tables that are exported, in that order. */
export const exportedTables = (Object.keys(EXPORTED_TABLES) as (keyof Schema)[]).filter(
  (table): table is ExportedTable => EXPORTED_TABLES[table] === 'exported',
)
