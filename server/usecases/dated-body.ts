import type { CivilDay } from '../../analysis/model/civil-day.ts'
import type { SettingsRow } from '../store/settings-store.ts'

export interface GivenBody {
  readonly day: CivilDay
  /** Absent = as it was. */
  readonly height_m?: number | undefined
  readonly mass_kg?: number | null | undefined
  readonly givenAt: number
}

type Measured = 'height_m' | 'mass_kg'

/**
 * Settings rows with a body given from a day on. A value holds until the next day on which another one was given, so it is
 * carried into rows that only changed something else; a weight where none was known before holds for all days before, too.
 * `rows` ascending by day, never empty.
 */
export function bodyFrom(rows: readonly SettingsRow[], given: GivenBody): SettingsRow[] {
  const held = heldOn(rows, given.day)
  const isFirstMass = given.mass_kg != null && rows.every(({ mass_kg }) => mass_kg === null)
  const day = Math.max(given.day, rows[0]!.valid_from)
  const isNew = !rows.some(({ valid_from }) => valid_from === day)
  const after = (isNew ? [...rows, { ...held, valid_from: day }] : [...rows])
    .map((row) => ({ ...row }))
    .sort((a, b) => a.valid_from - b.valid_from)
  const from = isFirstMass ? after[0]!.valid_from : day
  if (given.height_m !== undefined) carry(after, { column: 'height_m', from: day, value: given.height_m })
  if (given.mass_kg !== undefined) {
    carry(after, { column: 'mass_kg', from, value: given.mass_kg })
    for (const row of after) if (row.valid_from === day) row.mass_given_at = given.givenAt
  }
  return withoutRepeats(after)
}

/** The rows without what was given on a day: what held before is carried on instead. */
export function bodyWithout(rows: readonly SettingsRow[], day: CivilDay): SettingsRow[] {
  const index = rows.findIndex(({ valid_from }) => valid_from === day)
  const before = rows[index - 1]
  if (before === undefined) return [...rows]
  const after = rows.map((row) => ({ ...row }))
  carry(after, { column: 'height_m', from: day, value: before.height_m })
  carry(after, { column: 'mass_kg', from: day, value: before.mass_kg })
  return withoutRepeats(after.filter((row) => row.valid_from !== day))
}

/** Puts a value into the row of a day and into those after it that held the same one, up to the next that was changed. */
function carry(
  rows: SettingsRow[],
  { column, from, value }: { readonly column: Measured; readonly from: CivilDay; readonly value: number | null },
): void {
  const start = rows.findIndex(({ valid_from }) => valid_from >= from)
  const old = rows[start]?.[column]
  for (let i = start; i < rows.length && rows[i]![column] === old; i++) Object.assign(rows[i]!, { [column]: value })
}

/** Rows that say nothing new are left out. */
function withoutRepeats(rows: readonly SettingsRow[]): SettingsRow[] {
  return rows.filter((row, index) => {
    const before = rows[index - 1]
    return before === undefined || SAID.some((column) => row[column] !== before[column])
  })
}

const SAID = ['height_m', 'mass_kg', 'profile', 'sand'] as const

function heldOn(rows: readonly SettingsRow[], day: CivilDay): SettingsRow {
  return rows.findLast(({ valid_from }) => valid_from <= day) ?? rows[0]!
}
