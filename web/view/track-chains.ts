import type { TrackLine } from './track-line.ts'

/** Places that are drawn as one line, the first and the last among them; one place alone is a dot. */
export interface TrackChain {
  readonly from: number
  readonly to: number
}

/** The unbroken pieces of a track. */
export function trackPieces({ length, isStart }: TrackLine): readonly TrackChain[] {
  const pieces: TrackChain[] = []
  for (let at = 0; at < length; at++) {
    let to = at
    while (to + 1 < length && isStart[to + 1] === 0) to++
    pieces.push({ from: at, to })
    at = to
  }
  return pieces
}

/**
 * The lines of a track by colour: for each ink those of its chains. The way to a place has the ink of that place's row, and
 * neighbours of one ink are one line.
 */
export function trackChains(line: TrackLine, inkOf: Uint8Array, inks: number): readonly (readonly TrackChain[])[] {
  const chains: TrackChain[][] = Array.from({ length: inks }, () => [])
  const inkAt = (place: number) => inkOf[line.rows[place]!] ?? 0
  for (const { from, to } of trackPieces(line)) {
    if (from === to) chains[inkAt(from)]?.push({ from, to })
    for (let at = from; at < to; ) {
      const ink = inkAt(at + 1)
      let end = at + 1
      while (end < to && inkAt(end + 1) === ink) end++
      chains[ink]?.push({ from: at, to: end })
      at = end
    }
  }
  return chains
}
