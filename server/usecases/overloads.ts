import { formatCivilDay } from '../../analysis/model/civil-day.ts'
import type { Result } from '../../analysis/model/result.ts'
import { newId } from '../store/new-id.ts'
import { deleteOverload, insertOverload, listOverloads, type OverloadRow } from '../store/overload-store.ts'
import { spanOf } from './date-span.ts'
import type { Failure } from './failure.ts'
import type { Product } from './product.ts'
import { changeDiary } from './refresh-derived.ts'

export interface NewOverload {
  readonly kind: 'race' | 'camp'
  readonly name: string
  readonly fromDate: string
  readonly toDate: string
}

const MOST_OVERLOADS = 500
/** Longer is no camp but a way of muting the rules. */
const LONGEST_DAYS = 42

/** Races and camps, oldest first. */
export async function overloads({ store }: Product, athleteId: string) {
  return { items: (await listOverloads(store, athleteId)).map(overloadView) }
}

/** Plans a race or a camp: S1, W1 and T1 of its days are kept and not told. Three careful weeks follow a race. */
export async function addOverload(product: Product, athleteId: string, { kind, name, fromDate, toDate }: NewOverload) {
  const span = spanOf({ from: fromDate, to: toDate }, { from: 0, to: 0 })
  if (!span.ok) return span satisfies Result<never, Failure>
  const { from, to } = span.value
  if (to - from >= LONGEST_DAYS) {
    const message = `toDate: a race or a camp lasts ${LONGEST_DAYS} days at most.`
    return { ok: false, error: { kind: 'invalid', message } } as const
  }
  if ((await listOverloads(product.store, athleteId)).length >= MOST_OVERLOADS) return FULL
  const about = { id: newId(), athlete_id: athleteId, kind, name, created_at: product.clock() }
  const row: OverloadRow = { ...about, from_day: from, to_day: to }
  await changeDiary(product, athleteId, (store) => insertOverload(store, row))
  return { ok: true, value: overloadView(row) } as const
}

export async function removeOverload(
  product: Product,
  athleteId: string,
  id: string,
): Promise<Result<{ readonly removed: string }, Failure>> {
  if (!(await changeDiary(product, athleteId, (store) => deleteOverload(store, athleteId, id)))) return NO_OVERLOAD
  return { ok: true, value: { removed: id } }
}

function overloadView({ id, kind, name, from_day, to_day }: OverloadRow) {
  return { id, kind, name, fromDate: formatCivilDay(from_day), toDate: formatCivilDay(to_day) }
}

const NO_OVERLOAD = { ok: false, error: { kind: 'not-found', message: 'There is no such race or camp.' } } as const

const FULL = {
  ok: false,
  error: {
    kind: 'conflict',
    message: `There are ${MOST_OVERLOADS} races and camps already.`,
    hint: 'Remove one first.',
  },
} as const
