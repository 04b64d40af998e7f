import { shoeEvidence, shoeFactors } from '../../analysis/load/shoe-factors.ts'
import { formatCivilDay, parseCivilDay } from '../../analysis/model/civil-day.ts'
import type { Profile } from '../../analysis/model/profile.ts'
import type { Result } from '../../analysis/model/result.ts'
import type { ShoeKind } from '../../analysis/model/shoe.ts'
import { newId } from '../store/new-id.ts'
import type { Store } from '../store/open-store.ts'
import { readSettings } from '../store/settings-store.ts'
import { shoeDistances } from '../store/shoe-distance-store.ts'
import {
  deleteShoe,
  findShoe,
  gearNames,
  insertShoe,
  listShoeDefaults,
  listShoes,
  putShoeDefault,
  type ShoeDefaultRow,
  type ShoeRow,
  updateShoe,
  wearGear,
} from '../store/shoe-store.ts'
import { changeScoring } from './change-scoring.ts'
import type { Failure } from './failure.ts'
import type { Product } from './product.ts'

/** What can be said of a shoe. */
export interface ShoePatch {
  readonly name?: string | undefined
  readonly kind?: ShoeKind | undefined
  /** null = not known. */
  readonly dropMillimetres?: number | null | undefined
  /** Run before it was entered here. */
  readonly startMetres?: number | undefined
  /** What an export calls it; null = nothing. */
  readonly gear?: string | null | undefined
  readonly retired?: boolean | undefined
  /** Worn in these sports from a day on where nothing else is said; without a day, on all days. */
  readonly usualFor?: readonly { readonly sport: string; readonly from?: string | null | undefined }[] | undefined
  /** No longer usual in these sports, from a day on. */
  readonly notUsualFor?: readonly { readonly sport: string; readonly from: string }[] | undefined
}

export type NewShoe = ShoePatch & { readonly name: string; readonly kind: ShoeKind }

const MOST_SHOES = 300
/** Stands for all days: nobody has run with a watch before. */
const ALWAYS = 0

/** All shoes with what they have run and what they do to the load, and what exports call shoes besides. */
export async function shoes({ store }: Product, athleteId: string) {
  const rows = await listShoes(store, athleteId)
  const usual = await listShoeDefaults(store, athleteId)
  const worn = new Map((await shoeDistances(store, athleteId)).map((row) => [row.worn, row]))
  const profile = (await readSettings(store, athleteId)).at(-1)?.profile ?? 'weighted'
  const linked = new Set(rows.map(({ gear }) => gear))
  return {
    items: rows.map((row) => {
      const { metres, sessions } = worn.get(row.id) ?? { metres: 0, sessions: 0 }
      return { ...shoeView(row, usual, profile), distanceMetres: row.start_m + metres, sessions }
    }),
    gear: (await gearNames(store, athleteId))
      .filter(({ gear }) => !linked.has(gear))
      .map(({ gear, sessions }) => ({ name: gear, sessions })),
  }
}

/** Enters a shoe; what is worn with it from then on is scored with it. */
export async function addShoe(product: Product, athleteId: string, said: NewShoe) {
  const problem = problemOf(said)
  if (problem !== null) return invalid(problem)
  if ((await listShoes(product.store, athleteId)).length >= MOST_SHOES) return FULL
  const row: ShoeRow = {
    id: newId(),
    athlete_id: athleteId,
    ...columnsOf(said, { name: said.name, kind: said.kind, drop_mm: null, start_m: 0, gear: null }),
    retired_at: said.retired ? product.clock() : null,
    created_at: product.clock(),
  }
  await changeScoring(product, athleteId, async (store) => {
    await insertShoe(store, row)
    await wear(store, row, said)
  })
  return shoeNow(product, athleteId, row.id)
}

/** Changes a shoe; every activity it was worn on is scored again where that matters. */
export async function changeShoe(
  product: Product,
  athleteId: string,
  { id, patch }: { readonly id: string; readonly patch: ShoePatch },
) {
  const row = await findShoe(product.store, athleteId, id)
  if (row === undefined) return NO_SHOE
  const problem = problemOf(patch)
  if (problem !== null) return invalid(problem)
  const retired_at = patch.retired === undefined ? row.retired_at : patch.retired ? product.clock() : null
  const after = { ...row, ...columnsOf(patch, row), retired_at }
  await changeScoring(product, athleteId, async (store) => {
    const { name, kind, drop_mm, start_m, gear } = after
    await updateShoe(store, row, { name, kind, drop_mm, start_m, gear, retired_at })
    if (row.gear !== null && row.gear !== gear) await wearGear(store, athleteId, { gear: row.gear, shoeId: null })
    await wear(store, after, patch)
  })
  return shoeNow(product, athleteId, id)
}

/** Takes a shoe away, also from what was run in it, which is scored again. */
export async function removeShoe(
  product: Product,
  athleteId: string,
  id: string,
): Promise<Result<{ readonly removed: string }, Failure>> {
  if ((await findShoe(product.store, athleteId, id)) === undefined) return NO_SHOE
  await changeScoring(product, athleteId, (store) => deleteShoe(store, athleteId, id))
  return { ok: true, value: { removed: id } }
}

async function wear(store: Store, shoe: ShoeRow, { usualFor = [], notUsualFor = [] }: ShoePatch): Promise<void> {
  const { athlete_id, id, gear } = shoe
  for (const { sport, from } of usualFor) {
    const valid_from = from == null ? ALWAYS : parseCivilDay(from)
    await putShoeDefault(store, { athlete_id, sport, valid_from, shoe_id: id })
  }
  for (const { sport, from } of notUsualFor) {
    await putShoeDefault(store, { athlete_id, sport, valid_from: parseCivilDay(from), shoe_id: null })
  }
  if (gear !== null) await wearGear(store, athlete_id, { gear, shoeId: id })
}

async function shoeNow(product: Product, athleteId: string, id: string) {
  const { items } = await shoes(product, athleteId)
  const shoe = items.find((item) => item.id === id)
  if (shoe === undefined) throw new Error(`shoe ${id} vanished`)
  return { ok: true, value: shoe } as const
}

type ShoeColumns = Pick<ShoeRow, 'name' | 'kind' | 'drop_mm' | 'start_m' | 'gear'>

function columnsOf(said: ShoePatch, before: ShoeColumns): ShoeColumns {
  return {
    name: said.name ?? before.name,
    kind: said.kind ?? before.kind,
    drop_mm: said.dropMillimetres === undefined ? before.drop_mm : said.dropMillimetres,
    start_m: said.startMetres ?? before.start_m,
    gear: said.gear === undefined ? before.gear : said.gear,
  }
}

function problemOf({ usualFor = [], notUsualFor = [] }: ShoePatch): string | null {
  const dates = [...usualFor, ...notUsualFor].flatMap(({ from }) => from ?? [])
  const wrong = dates.find((date) => Number.isNaN(parseCivilDay(date)))
  return wrong === undefined ? null : `from: ${wrong} is no date of the calendar.`
}

function shoeView(row: ShoeRow, usual: readonly ShoeDefaultRow[], profile: Profile) {
  const shoe = { kind: row.kind, dropMillimetres: row.drop_mm ?? Number.NaN }
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    dropMillimetres: row.drop_mm,
    startMetres: row.start_m,
    gear: row.gear,
    retired: row.retired_at !== null,
    usualFor: usual
      .filter(({ shoe_id }) => shoe_id === row.id)
      .map(({ sport, valid_from }) => {
        const next = usual.find((other) => other.sport === sport && other.valid_from > valid_from)
        const until = next === undefined ? null : formatCivilDay(next.valid_from)
        return { sport, from: valid_from === ALWAYS ? null : formatCivilDay(valid_from), until }
      }),
    factors: shoeFactors(shoe, profile),
    evidence: shoeEvidence(shoe),
  }
}

function invalid(message: string): Result<never, Failure> {
  return { ok: false, error: { kind: 'invalid', message } }
}

const NO_SHOE = { ok: false, error: { kind: 'not-found', message: 'There is no such shoe.' } } as const

const FULL = {
  ok: false,
  error: { kind: 'conflict', message: `There are ${MOST_SHOES} shoes already.`, hint: 'Remove one first.' },
} as const
