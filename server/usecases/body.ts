import { type CivilDay, formatCivilDay, parseCivilDay } from '../../analysis/model/civil-day.ts'
import type { Result } from '../../analysis/model/result.ts'
import { readAthlete } from '../store/athlete-store.ts'
import type { Store } from '../store/open-store.ts'
import { clearSettings, putSettings, readSettings, type SettingsRow } from '../store/settings-store.ts'
import { changeScoring } from './change-scoring.ts'
import { bodyFrom, bodyWithout } from './dated-body.ts'
import type { Failure } from './failure.ts'
import type { Product } from './product.ts'
import { todayOf } from './read-history.ts'

/** Height and weight from a day on; absent = as it was. */
export interface NewBody {
  readonly date: string
  readonly heightM?: number | undefined
  /** null = not known any more. */
  readonly massKg?: number | null | undefined
}

const MOST_ROWS = 2000

/** Height and weight since when they hold, oldest first; the first holds on all days before it as well. */
export async function body({ store }: Product, athleteId: string) {
  return { items: (await readSettings(store, athleteId)).map(bodyView) }
}

/** Enters height, weight or both from a day on; the activities it concerns are scored again. */
export async function addBody(product: Product, athleteId: string, said: NewBody) {
  const day = parseCivilDay(said.date)
  const athlete = await readAthlete(product.store, athleteId)
  if (!(day <= todayOf(athlete, product.clock()))) {
    return invalid(`date: ${said.date} is no date of the calendar, or is still to come.`)
  }
  const rows = await readSettings(product.store, athleteId)
  if (rows.length >= MOST_ROWS) return FULL
  const { heightM, massKg } = said
  const given = { day, height_m: heightM, mass_kg: massKg, givenAt: product.clock() }
  return replaced(product, athleteId, bodyFrom(rows, given))
}

/** Takes back what was entered on a day; what held before it holds on. The first entry stays. */
export async function removeBody(product: Product, athleteId: string, date: string) {
  const rows = await readSettings(product.store, athleteId)
  const day = parseCivilDay(date)
  if (rows[0]?.valid_from === day) {
    return {
      ok: false,
      error: { kind: 'conflict', message: 'The first entry can be changed, but not removed.' },
    } as const
  }
  if (!rows.some((row) => row.valid_from === day)) return NO_ENTRY
  return replaced(product, athleteId, bodyWithout(rows, day))
}

async function replaced(product: Product, athleteId: string, rows: readonly SettingsRow[]) {
  await changeScoring(product, athleteId, (store) => putAll(store, athleteId, rows))
  return { ok: true, value: await body(product, athleteId) } as const
}

async function putAll(store: Store, athleteId: string, rows: readonly SettingsRow[]): Promise<void> {
  await clearSettings(store, athleteId)
  for (const row of rows) await putSettings(store, row)
}

function bodyView({ valid_from, height_m, mass_kg }: SettingsRow, index: number) {
  const date: CivilDay = valid_from
  return { date: formatCivilDay(date), isFirst: index === 0, heightM: height_m, massKg: mass_kg }
}

function invalid(message: string): Result<never, Failure> {
  return { ok: false, error: { kind: 'invalid', message } }
}

const NO_ENTRY = { ok: false, error: { kind: 'not-found', message: 'Nothing was entered on that day.' } } as const

const FULL = {
  ok: false,
  error: { kind: 'conflict', message: `There are ${MOST_ROWS} entries already.`, hint: 'Remove one first.' },
} as const
