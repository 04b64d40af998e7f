import type { Result } from '../../analysis/model/result.ts'
import { parsePoint } from './parse-point.ts'
import { pointText } from './point-text.ts'

/** Longitude and latitude of each corner, degrees, the first one not repeated; as the server has it. */
export type Ring = readonly (readonly [number, number])[]

/** Corners the server takes. */
export const MOST_CORNERS = 500

/** Corners as text, one a line, latitude first. The error says which line is none. */
export function parseRing(text: string): Result<Ring, string> {
  const ring: [number, number][] = []
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const point = parsePoint(line)
    if (point === null) return { ok: false, error: `Line ${at + 1} is no place: write it like 52.1100, 4.2675.` }
    ring.push([point.longitude, point.latitude])
  }
  const [first] = ring
  const last = ring.at(-1)
  // Many programs write the first corner once more at the end.
  if (ring.length > 3 && first?.[0] === last?.[0] && first?.[1] === last?.[1]) ring.pop()
  return { ok: true, value: ring }
}

/** The same text of a ring. */
export function ringText(ring: Ring): string {
  return ring.map(([longitude, latitude]) => pointText({ latitude, longitude })).join('\n')
}
