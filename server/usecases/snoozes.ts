import type { Result } from '../../analysis/model/result.ts'
import type { AnyRule } from '../../analysis/model/risk.ts'
import { deleteSnooze, listSnoozes, putSnooze, type SnoozeRow } from '../store/snooze-store.ts'
import type { Failure } from './failure.ts'
import type { Product } from './product.ts'
import { changeDiary } from './refresh-derived.ts'

const DAY_SECONDS = 86_400

/** Snoozes that last, the first to end first. */
export async function snoozes({ store, clock }: Product, athleteId: string) {
  return { items: (await listSnoozes(store, athleteId, clock())).map(snoozeView) }
}

/** Keeps a rule from being told for some days; it goes on judging, and what it finds stands in the inbox. */
export async function addSnooze(
  product: Product,
  athleteId: string,
  { rule, days }: { readonly rule: AnyRule; readonly days: number },
) {
  const now = product.clock()
  const row = { athlete_id: athleteId, rule, days, until: now + days * DAY_SECONDS, created_at: now }
  await changeDiary(product, athleteId, (store) => putSnooze(store, row))
  return snoozeView(row)
}

export async function removeSnooze(
  product: Product,
  athleteId: string,
  rule: AnyRule,
): Promise<Result<{ readonly removed: string }, Failure>> {
  if (!(await changeDiary(product, athleteId, (store) => deleteSnooze(store, athleteId, rule)))) return NO_SNOOZE
  return { ok: true, value: { removed: rule } }
}

function snoozeView({ rule, days, until }: SnoozeRow) {
  return { rule, days, until: new Date(until * 1000).toISOString() }
}

const NO_SNOOZE = { ok: false, error: { kind: 'not-found', message: 'The rule is not snoozed.' } } as const
