import type { Result } from '../../analysis/model/result.ts'
import { listZones } from '../store/zone-store.ts'
import { currentRequest, withFile } from './activity-bytes.ts'
import type { Failure } from './failure.ts'
import type { Product } from './product.ts'

/** The track of an activity for others, as GPX: nothing inside a privacy zone, no pulse, no name; see shareGpx. */
export async function shareTrack(
  product: Product,
  athleteId: string,
  id: string,
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }, Failure>> {
  const row = await withFile(product, athleteId, id)
  if (!row.ok) return row
  const zones = (await listZones(product.store, athleteId)).map(({ longitude, latitude, radius_m }) => {
    return { longitude, latitude, radiusMetres: radius_m }
  })
  const { file, settings } = await currentRequest(product, row.value)
  const shared = await product.analysis.share({ ...file, part: row.value.part }, settings, zones)
  if (!shared.ok) return { ok: false, error: { kind: 'conflict', message: shared.error.message } }
  if (shared.value.length === 0) return NOTHING_LEFT
  const date = (JSON.parse(row.value.figures_json) as { readonly localDate: string | null }).localDate
  return { ok: true, value: { name: `${row.value.sport}-${date ?? 'undated'}.gpx`, bytes: shared.value } }
}

const NOTHING_LEFT = {
  ok: false,
  error: {
    kind: 'conflict',
    message: 'Nothing is left to share: the activity has no positions, or all of them lie in your privacy zones.',
  },
} as const
