import type { Units } from '../contract.ts'
import { METRES_PER_MILE } from './distance-parts.ts'
import { durationText } from './duration-text.ts'
import { numberText } from './number-text.ts'

interface Stretch {
  readonly metres: number
  readonly seconds: number
}

/** Minutes per kilometre or mile on foot, `6:20 /km`; speed of a ride, `28.4 km/h`; null without a distance to speak of. */
export function paceText({ metres, seconds }: Stretch, units: Units, isRide = false): string | null {
  if (metres < 10 || seconds <= 0) return null
  if (isRide) {
    const perHour = (metres / seconds) * 3600
    return units === 'imperial'
      ? `${numberText(perHour / METRES_PER_MILE, 1)} mph`
      : `${numberText(perHour / 1000, 1)} km/h`
  }
  const per = units === 'imperial' ? METRES_PER_MILE : 1000
  return `${durationText((seconds / metres) * per)} /${units === 'imperial' ? 'mi' : 'km'}`
}
