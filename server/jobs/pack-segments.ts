import { activitySegments } from '../../analysis/load/activity-segments.ts'
import type { ActivityOverrides, AthleteSettings } from '../../analysis/model/athlete.ts'
import { SURFACE_SOURCES } from '../../analysis/model/terrain.ts'
import type { StagedActivity } from './pack-activity.ts'

/**
 * The segments of an activity as lines of `soleus segments`, in full precision, in UTF-8. Each says besides where along the
 * distance it lies and, on foot, how its surface is known; `soleus segments` passes over both.
 */
export function packSegments(
  { activity, terrain, load }: StagedActivity,
  athlete: AthleteSettings,
  overrides: ActivityOverrides,
): Uint8Array<ArrayBuffer> {
  const { distance } = activity.samples
  const scored = { activity, terrain, massKg: load.massKg }
  const lines = activitySegments(scored, athlete, overrides).map(({ row, segment }) => {
    const isOnFoot = segment.kind === 'run' || segment.kind === 'walk'
    const known = isOnFoot ? { surfaceSource: SURFACE_SOURCES[terrain.surfaceSource[row]!] } : {}
    const place = { fromMetres: row > 0 ? distance[row - 1] : distance[row], toMetres: distance[row] }
    return `${JSON.stringify({ ...segment, ...known, ...place })}\n`
  })
  return new TextEncoder().encode(lines.join(''))
}
