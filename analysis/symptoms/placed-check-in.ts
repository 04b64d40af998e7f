import type { CheckIn } from '../model/check-in.ts'
import { isCalfPain } from './pain-places.ts'

/**
 * A check-in with the place it speaks of. A morning that marks none speaks of what hurt the day before; when that was at
 * several places, of all of them. Anything else stays as it is.
 *
 * @param others check-ins of the same athlete, at least those of the day before, in any order
 */
export function placedCheckIn(checkIn: CheckIn, others: readonly CheckIn[]): CheckIn {
  if (checkIn.kind !== 'morning' || checkIn.sites.length > 0) return checkIn
  const hurt = others.filter((other) => other.kind === 'activity' && other.day === checkIn.day - 1 && hurts(other))
  if (hurt.length === 0 || hurt.some(({ sites }) => sites.length === 0)) return checkIn
  const sides = new Set(hurt.filter(isCalfPain).map(({ side }) => side))
  return {
    ...checkIn,
    side: sides.size === 1 ? [...sides][0]! : null,
    sites: [...new Set(hurt.flatMap(({ sites }) => sites))],
  }
}

function hurts({ painBefore, painDuring, painAfter, painMorning }: CheckIn): boolean {
  return painBefore > 0 || painDuring > 0 || painAfter > 0 || painMorning > 0
}
