import { formatCivilDay, parseCivilDay } from '../../analysis/model/civil-day.ts'
import type { Result } from '../../analysis/model/result.ts'
import { readAthlete } from '../store/athlete-store.ts'
import {
  deleteInjury,
  findInjury,
  type InjuryRow,
  insertInjury,
  listInjuries,
  updateInjury,
} from '../store/injury-store.ts'
import { newId } from '../store/new-id.ts'
import type { Failure } from './failure.ts'
import type { Product } from './product.ts'
import { todayOf } from './read-history.ts'
import { changeDiary } from './refresh-derived.ts'

export interface NewInjury {
  readonly date: string
  readonly side: InjuryRow['side']
  readonly kind: InjuryRow['kind']
}

/** Ticked on a day; null = not, or not any more. */
export interface InjuryPatch {
  readonly easedDate?: string | null | undefined
  readonly healedDate?: string | null | undefined
}

const MOST_INJURIES = 200

export async function injuries({ store }: Product, athleteId: string) {
  return { items: (await listInjuries(store, athleteId)).map(injuryView) }
}

/** Puts an injury of calf or Achilles on record; the rules and the room are careful for the weeks after it. */
export async function addInjury(product: Product, athleteId: string, { date, side, kind }: NewInjury) {
  const day = await pastDay(product, athleteId, date)
  if (day === null) return wrongDate('date', date)
  if ((await listInjuries(product.store, athleteId)).length >= MOST_INJURIES) return FULL
  const about = { id: newId(), athlete_id: athleteId, day, side, kind, created_at: product.clock() }
  const row: InjuryRow = { ...about, eased_day: null, healed_day: null }
  await changeDiary(product, athleteId, (store) => insertInjury(store, row))
  return { ok: true, value: injuryView(row) } as const
}

/** Ticks that sand and hills may come back, or that it has healed. */
export async function changeInjury(
  product: Product,
  athleteId: string,
  { id, patch }: { readonly id: string; readonly patch: InjuryPatch },
) {
  const row = await findInjury(product.store, athleteId, id)
  if (row === undefined) return NO_INJURY
  const change = { eased_day: row.eased_day, healed_day: row.healed_day }
  for (const [field, column] of [
    ['easedDate', 'eased_day'],
    ['healedDate', 'healed_day'],
  ] as const) {
    const date = patch[field]
    if (date === undefined) continue
    const day = date === null ? null : await pastDay(product, athleteId, date)
    if (date !== null && (day === null || day < row.day)) return wrongDate(field, date)
    change[column] = day
  }
  await changeDiary(product, athleteId, (store) => updateInjury(store, row, change))
  return { ok: true, value: injuryView({ ...row, ...change }) } as const
}

export async function removeInjury(
  product: Product,
  athleteId: string,
  id: string,
): Promise<Result<{ readonly removed: string }, Failure>> {
  if (!(await changeDiary(product, athleteId, (store) => deleteInjury(store, athleteId, id)))) return NO_INJURY
  return { ok: true, value: { removed: id } }
}

/** Null where a date is none of the calendar, or is still to come. */
async function pastDay({ store, clock }: Product, athleteId: string, date: string): Promise<number | null> {
  const day = parseCivilDay(date)
  return day <= todayOf(await readAthlete(store, athleteId), clock()) ? day : null
}

function injuryView({ id, day, side, kind, eased_day, healed_day }: InjuryRow) {
  return { id, date: formatCivilDay(day), side, kind, easedDate: dateOf(eased_day), healedDate: dateOf(healed_day) }
}

function dateOf(day: number | null): string | null {
  return day === null ? null : formatCivilDay(day)
}

function wrongDate(field: string, date: string): Result<never, Failure> {
  const message = `${field}: ${date} is no date of the calendar, is still to come, or lies before the injury.`
  return { ok: false, error: { kind: 'invalid', message } }
}

const NO_INJURY = { ok: false, error: { kind: 'not-found', message: 'There is no such injury.' } } as const

const FULL = {
  ok: false,
  error: { kind: 'conflict', message: `There are ${MOST_INJURIES} injuries on record.`, hint: 'Remove one first.' },
} as const
