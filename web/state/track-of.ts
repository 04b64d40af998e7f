import { api } from '../api.ts'
import type { Samples } from '../contract.ts'

/** Where a session went: as many points as a drawing needs, each with the metres up to it. */
export interface Track {
  readonly id: string
  readonly points: readonly TrackPoint[]
}

export interface TrackPoint {
  readonly latitude: number
  readonly longitude: number
  readonly metres: number
}

/** A point every ten seconds or so is fine enough to find a place by, and to take a stretch from. */
const MOST_POINTS = 2000
const KEPT = 30

const known = new Map<string, Promise<Track | null>>()

/** The track of a session, asked for once; null when it has none. The server works samples out from the file each time. */
export function trackOf(id: string): Promise<Track | null> {
  const held = known.get(id)
  if (held !== undefined) return held
  const asked = api.samples(id).then((samples) => toTrack(id, samples))
  known.set(id, asked)
  asked.catch(() => known.delete(id))
  for (const first of known.keys()) if (known.size > KEPT) known.delete(first)
  return asked
}

function toTrack(id: string, { columns, length }: Samples): Track | null {
  const step = Math.max(1, Math.ceil(length / MOST_POINTS))
  const points: TrackPoint[] = []
  for (let row = 0; row < length; row += step) {
    const latitude = columns.latitude[row] ?? null
    const longitude = columns.longitude[row] ?? null
    if (latitude !== null && longitude !== null)
      points.push({ latitude, longitude, metres: columns.distance[row] ?? 0 })
  }
  return points.length < 2 ? null : { id, points }
}
