import { openGroundMap } from '../../analysis/ground/open-ground-map.ts'
import { packGroundMap } from '../../analysis/ground/pack-ground-map.ts'
import type { ActivityOverrides } from '../../analysis/model/athlete.ts'
import { GROUND_UNITS, type GroundFeature } from '../../analysis/model/ground.ts'
import type { Result } from '../../analysis/model/result.ts'
import { updateGroundMap } from '../store/ground-map-store.ts'
import type { AnalyseSettings } from './analysis-port.ts'
import { askFor } from './ask-for.ts'
import type { Product } from './product.ts'
import type { KnownPlace, ScoringContext } from './scoring-context.ts'

/** All an analysis depends on besides the bytes: the athlete's settings, what was said, and the ground, in memory. */
export async function analyseSettings(
  product: Product,
  athleteId: string,
  { settings, homeClock, maps, places, shoes }: ScoringContext,
  said: {
    readonly overrides: ActivityOverrides
    readonly homeClock?: string | number
    /** What was worn, if that is said. */
    readonly shoeId?: string | null
  },
): Promise<AnalyseSettings> {
  const loaded = await Promise.all(maps.map(({ id }) => loadMap(product, athleteId, id)))
  return {
    settings,
    overrides: said.overrides,
    homeClock: said.homeClock ?? homeClock,
    groundMaps: loaded.filter((map) => map !== null),
    places: places.length === 0 ? null : packGroundMap(places.map(featureOf)),
    shoes: { worn: shoes.all.get(said.shoeId ?? '') ?? null, usual: shoes.usual },
  }
}

/** A map in memory. One whose file is gone or damaged is marked as such and left out, and what was scored with it waits anew. */
async function loadMap(product: Product, athleteId: string, id: string): Promise<SharedArrayBuffer | null> {
  const bytes = await product.ground.load(id)
  const opened = bytes === null ? null : openSafely(bytes)
  if (opened?.ok) return bytes
  await product.store.transaction().execute(async (store) => {
    const message = `The map can no longer be read: ${opened?.error ?? 'its file is gone'}. Add the extract again.`
    await updateGroundMap(store, athleteId, id, { state: 'failed', message })
    await askFor(store, { athleteId, now: product.clock() }, 'rescore', {})
  })
  product.wakeRunner()
  return null
}

/** Opens a packed map; an index inside it that is none is said, not thrown. */
export function openSafely(bytes: ArrayBufferLike): ReturnType<typeof openGroundMap> {
  try {
    return openGroundMap(bytes)
  } catch {
    return { ok: false, error: 'it is damaged' } satisfies Result<never, string>
  }
}

/** A favourite place as the maps know areas. */
function featureOf({ surface, ring }: KnownPlace): GroundFeature {
  const line = [...ring, ring[0]!].flatMap(([longitude, latitude]) => [
    Math.round(longitude * GROUND_UNITS),
    Math.round(latitude * GROUND_UNITS),
  ])
  return { kind: 'area', surface, lines: [Int32Array.from(line)] }
}
