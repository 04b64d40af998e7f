import { GROUND_MAP_VERSION } from '../../analysis/ground/ground-map-layout.ts'
import type { Result } from '../../analysis/model/result.ts'
import { findGroundMap, type GroundMapRow, listGroundMaps, updateGroundMap } from '../store/ground-map-store.ts'
import { askFor } from './ask-for.ts'
import type { Failure } from './failure.ts'
import type { Product } from './product.ts'
import { noteStale } from './recalculate.ts'

/** The athlete's surface maps, in the order in which they came. */
export async function groundMaps({ store }: Product, athleteId: string) {
  const rows = await listGroundMaps(store, athleteId)
  return { items: rows.flatMap((row) => mapView(row) ?? []) }
}

export type GroundMapView = NonNullable<ReturnType<typeof mapView>>

/** A map as it is shown; null of one that was removed. */
export function mapView(row: GroundMapRow) {
  const { id, name, bytes, ways, areas, west, south, east, north } = row
  if (row.state === 'removed') return null
  const isOther = row.state === 'ready' && row.layout_version !== GROUND_MAP_VERSION
  const isPlaced = west !== null && south !== null && east !== null && north !== null
  return {
    id,
    name,
    state: isOther ? ('failed' as const) : row.state,
    message: isOther ? OTHER_VERSION : row.message,
    bytes,
    ways,
    areas,
    box: isPlaced ? ([west, south, east, north] as const) : null,
    createdAt: new Date(row.created_at * 1000).toISOString(),
  }
}

const OTHER_VERSION = 'It was read by another version of Soleus and is left out; remove it and add the extract again.'

/** Takes a map away. What was scored with it is scored again in the background. */
export async function removeGroundMap(
  product: Product,
  athleteId: string,
  id: string,
): Promise<Result<{ readonly removed: string }, Failure>> {
  const row = await findGroundMap(product.store, athleteId, id)
  if (row === undefined || row.state === 'removed') return NO_MAP
  await product.store.transaction().execute(async (store) => {
    const now = product.clock()
    await updateGroundMap(store, athleteId, id, { state: 'removed' })
    await noteStale(store, athleteId, now)
    await askFor(store, { athleteId, now }, 'rescore', {})
  })
  await product.ground.remove(id)
  // The runner lets go of one that is being read, and drops its file.
  product.wakeRunner()
  return { ok: true, value: { removed: id } }
}

const NO_MAP = { ok: false, error: { kind: 'not-found', message: 'There is no such map.' } } as const
