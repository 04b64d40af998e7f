import { type GroundCandidates, OFF_MAP } from './ground-candidates.ts'
import { MATCH } from './match-limits.ts'

/** What beginning a walk on a candidate costs. */
export function beginCost(candidates: GroundCandidates, at: number): number {
  if (candidates.object[at] === OFF_MAP) return MATCH.beginOffMap
  return isArea(candidates, at) ? MATCH.beginArea : 0
}

/** What going from a candidate of one place to one of the next costs besides how far off it is. */
export function changeCost(candidates: GroundCandidates, from: number, to: number): number {
  const { object, surface } = candidates
  if (object[from] === object[to]) return 0
  if (isArea(candidates, from) !== isArea(candidates, to)) return MATCH.toArea
  if (object[from] === OFF_MAP || object[to] === OFF_MAP) return MATCH.toOffMap
  return surface[from] === surface[to] ? MATCH.sameSurface : MATCH.otherSurface
}

function isArea({ object, breadth }: GroundCandidates, candidate: number): boolean {
  return breadth[candidate]! > 0 && object[candidate] !== OFF_MAP
}
