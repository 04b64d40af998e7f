import { MATCH } from './match-limits.ts'

/** How someone in an area is expected across it. */
export interface AreaStrip {
  /** Metres of the strip along the nearest edge whose middle one keeps to. */
  readonly breadth: number
  /** What a second costs, as further in one may be anywhere. */
  readonly roam: number
}

/**
 * A narrow beach is run along its middle, more or less. The wider an area, the less its edges say of where someone in it
 * is, as they are seldom straight; so all that is left of the strip there is its margin, and what speaks against someone
 * who could be anywhere counts by the second.
 *
 * @param width of the area, see areaWidth
 */
export function areaStrip(width: number): AreaStrip {
  const { narrowest, widestStrip, margin, roam, widest } = MATCH
  if (width <= widestStrip) return { breadth: Math.max(narrowest, width), roam: 0 }
  const share = Math.min(1, (width - widestStrip) / (widest - widestStrip))
  return { breadth: Math.max(2 * margin, 2 * widestStrip - width), roam: roam * share }
}
