import type { Stretch } from '../state/along-the-way.ts'
import type { TrackLine } from './track-line.ts'

type LatitudeLongitude = readonly [number, number]

/** The chosen stretch of a track as lines; its ends lie between two places where they have to. */
export function chosenLines(
  line: TrackLine,
  distance: readonly number[],
  { fromMetres, toMetres }: Stretch,
): readonly (readonly LatitudeLongitude[])[] {
  const lines: LatitudeLongitude[][] = []
  let current: LatitudeLongitude[] = []
  const metresAt = (place: number) => distance[line.rows[place]!] ?? 0
  for (let to = 1; to < line.length; to++) {
    const from = to - 1
    if (line.isStart[to] === 1 || metresAt(to) < fromMetres || metresAt(from) > toMetres) {
      current = []
      continue
    }
    if (current.length === 0) {
      current = [between(line, from, shareOf(metresAt(from), metresAt(to), fromMetres))]
      lines.push(current)
    }
    current.push(between(line, from, shareOf(metresAt(from), metresAt(to), toMetres)))
  }
  return lines
}

/** How far between two distances a third lies, 0 to 1. */
function shareOf(from: number, to: number, metres: number): number {
  if (to <= from) return metres >= to ? 1 : 0
  return Math.min(1, Math.max(0, (metres - from) / (to - from)))
}

function between({ latitude, longitude }: TrackLine, from: number, share: number): LatitudeLongitude {
  const along = (column: Float64Array) => column[from]! + share * (column[from + 1]! - column[from]!)
  return [along(latitude), along(longitude)]
}
