import type { Result } from '../../analysis/model/result.ts'
import type { Surface } from '../../analysis/model/surface.ts'
import { newId } from '../store/new-id.ts'
import type { Store } from '../store/open-store.ts'
import { deletePlace, findPlace, insertPlace, listPlaces, type PlaceRow, updatePlace } from '../store/place-store.ts'
import { askFor } from './ask-for.ts'
import type { Failure } from './failure.ts'
import type { Product } from './product.ts'
import { noteStale } from './recalculate.ts'
import { type Ring, ringProblem } from './ring-problem.ts'

/** A place the athlete drew once, with what is underfoot there. */
export interface Place {
  readonly id: string
  readonly name: string
  readonly surface: Surface
  readonly ring: Ring
}

export type PlacePatch = { readonly [K in 'name' | 'surface' | 'ring']?: Place[K] | undefined }

const MOST_PLACES = 200

export async function places({ store }: Product, athleteId: string): Promise<{ readonly items: readonly Place[] }> {
  return { items: (await listPlaces(store, athleteId)).map(placeView) }
}

/** Keeps a new place; runs through it are scored again in the background. */
export async function addPlace(
  product: Product,
  athleteId: string,
  { name, surface, ring }: Omit<Place, 'id'>,
): Promise<Result<Place, Failure>> {
  const problem = ringProblem(ring)
  if (problem !== null) return invalid(problem)
  if ((await listPlaces(product.store, athleteId)).length >= MOST_PLACES) return FULL
  const row = { id: newId(), athlete_id: athleteId, name, surface, ring_json: JSON.stringify(ring) }
  const placed = { ...row, created_at: product.clock() }
  await changeGround(product, athleteId, (store) => insertPlace(store, placed))
  return { ok: true, value: placeView(placed) }
}

export async function changePlace(
  product: Product,
  athleteId: string,
  { id, patch }: { readonly id: string; readonly patch: PlacePatch },
): Promise<Result<Place, Failure>> {
  const row = await findPlace(product.store, athleteId, id)
  if (row === undefined) return NO_PLACE
  const problem = patch.ring === undefined ? null : ringProblem(patch.ring)
  if (problem !== null) return invalid(problem)
  const { name = row.name, surface = row.surface } = patch
  const change = { name, surface, ring_json: patch.ring === undefined ? row.ring_json : JSON.stringify(patch.ring) }
  await changeGround(product, athleteId, (store) => updatePlace(store, row, change))
  return { ok: true, value: placeView({ ...row, ...change }) }
}

export async function removePlace(
  product: Product,
  athleteId: string,
  id: string,
): Promise<Result<{ readonly removed: string }, Failure>> {
  const row = await findPlace(product.store, athleteId, id)
  if (row === undefined) return NO_PLACE
  await changeGround(product, athleteId, (store) => deletePlace(store, athleteId, id), [[id, row.name]])
  return { ok: true, value: { removed: id } }
}

/** A change of places, with what follows from it. `gone` names what it takes away. */
async function changeGround(
  product: Product,
  athleteId: string,
  change: (store: Store) => Promise<void>,
  gone: readonly (readonly [string, string])[] = [],
): Promise<void> {
  await product.store.transaction().execute(async (store) => {
    await change(store)
    await noteStale(store, athleteId, product.clock(), gone)
    await askFor(store, { athleteId, now: product.clock() }, 'rescore', {})
  })
  product.wakeRunner()
}

function placeView({ id, name, surface, ring_json }: PlaceRow): Place {
  return { id, name, surface, ring: JSON.parse(ring_json) as Ring }
}

function invalid(message: string): Result<never, Failure> {
  return { ok: false, error: { kind: 'invalid', message } }
}

const NO_PLACE = { ok: false, error: { kind: 'not-found', message: 'There is no such place.' } } as const

const FULL = {
  ok: false,
  error: { kind: 'conflict', message: `There are ${MOST_PLACES} places already.`, hint: 'Remove one first.' },
} as const
