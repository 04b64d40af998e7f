import { SURFACES } from '../../analysis/model/surface.ts'
import { SURFACE_SOURCES } from '../../analysis/model/terrain.ts'
import type { StagedActivity } from './pack-activity.ts'

/**
 * The per-sample columns of an activity as JSON text in UTF-8, rounded to what the sources can know; NaN becomes null.
 * Written here, in the worker, because turning a long run's quarter of a million numbers into text takes longer than
 * scoring it and would hold up every other request.
 */
export function packSamples({ activity, terrain, load }: StagedActivity): Uint8Array<ArrayBuffer> {
  const { samples } = activity
  const columns = {
    time: column(samples.time, 1),
    distance: column(samples.distance, 2),
    elevation: column(terrain.elevation, 2),
    grade: column(terrain.grade, 4),
    speed: column(samples.speed, 3),
    cadence: column(samples.cadence, 1),
    heartRate: column(samples.heartRate, 0),
    latitude: column(samples.latitude, 6),
    longitude: column(samples.longitude, 6),
    surface: column(terrain.surface, 0),
    surfaceSource: column(terrain.surfaceSource, 0),
    gait: column(samples.gait, 0),
  }
  const { flat, climb, sand, ground, treadmill, shoes } = load.columns
  const causes = {
    flat: column(flat, 9),
    climb: column(climb, 9),
    sand: column(sand, 9),
    ground: column(ground, 9),
    treadmill: column(treadmill, 9),
    shoes: column(shoes, 9),
  }
  const lists = `"surfaces":${JSON.stringify(SURFACES)},"surfaceSources":${JSON.stringify(SURFACE_SOURCES)}`
  const text = `{"length":${samples.length},"columns":${object(columns)},"causes":${object(causes)},${lists}}`
  return new TextEncoder().encode(text)
}

function object(columns: Readonly<Record<string, string>>): string {
  const entries = Object.entries(columns).map(([name, text]) => `"${name}":${text}`)
  return `{${entries.join(',')}}`
}

function column(values: Float64Array | Uint8Array, decimals: number): string {
  const scale = 10 ** decimals
  const parts: string[] = new Array(values.length)
  for (let i = 0; i < values.length; i++) {
    const value = Math.round(values[i]! * scale) / scale
    parts[i] = Number.isFinite(value) ? String(value) : 'null'
  }
  return `[${parts.join(',')}]`
}
