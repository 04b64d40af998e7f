import type { Units } from '../contract.ts'
import { METRES_PER_MILE } from './distance-parts.ts'
import { durationText } from './duration-text.ts'

/** Minutes per kilometre or mile: `6:20 /km`; null where there is no distance to speak of. */
export function paceText(metres: number, seconds: number, units: Units): string | null {
  if (metres < 10 || seconds <= 0) return null
  const per = units === 'imperial' ? METRES_PER_MILE : 1000
  return `${durationText((seconds / metres) * per)} /${units === 'imperial' ? 'mi' : 'km'}`
}
