import { scoreSegment } from '../../analysis/load/score-segment.ts'
import type { Profile } from '../../analysis/model/profile.ts'
import type { ShoeKind } from '../../analysis/model/shoe.ts'
import type { ShoeItem, Units } from '../contract.ts'
import { countText } from './count-text.ts'
import { dayText } from './day-text.ts'
import { METRES_PER_MILE } from './distance-parts.ts'
import { numberText } from './number-text.ts'

export const SHOE_KIND_TEXT: Readonly<Record<ShoeKind, string>> = {
  usual: 'Usual',
  minimal: 'Minimal or barefoot',
  plated: 'Plated or very stiff',
  stability: 'Stability',
}

/** The sports a shoe can be the usual one of. */
export const SHOE_SPORTS = ['running', 'walking', 'hiking'] as const

const SPORT_PLURALS: Readonly<Record<string, string>> = { running: 'runs', walking: 'walks', hiking: 'hikes' }

export function sportPlural(sport: string): string {
  return SPORT_PLURALS[sport] ?? sport.replaceAll('_', ' ')
}

/** A shoe in one line: `Minimal or barefoot · 4 mm drop · 312 km in 41 sessions`. */
export function shoeFacts({ kind, dropMillimetres, distanceMetres, sessions }: ShoeItem, units: Units): string {
  const way = units === 'imperial' ? METRES_PER_MILE : 1000
  return [
    SHOE_KIND_TEXT[kind],
    dropMillimetres === null
      ? 'drop not known'
      : `${numberText(dropMillimetres, dropMillimetres % 1 === 0 ? 0 : 1)} mm drop`,
    `${numberText(distanceMetres / way)} ${units === 'imperial' ? 'mi' : 'km'} in ${countText(sessions, 'session')}`,
  ].join(' · ')
}

/** Where it is worn when nothing else is said: `Usual for runs since 1 Feb, walks.`; null for nowhere any more. */
export function usualText({ usualFor }: ShoeItem): string | null {
  const now = usualFor.filter(({ until }) => until === null)
  if (now.length === 0) return null
  const parts = now.map(
    ({ sport, from }) => `${sportPlural(sport)}${from === null ? '' : ` since ${dayText(from, 'axis')}`}`,
  )
  return `Usual for ${parts.join(', ')}.`
}

/** What it does to the number, for a run and a walk, and how good the evidence is. */
export function shoeEffect(
  { factors, evidence }: Pick<ShoeItem, 'factors' | 'evidence'>,
  profile: Profile,
  heightM: number,
): string {
  const of = (kind: 'run' | 'walk', factor: number) => changeOf({ kind, factor, profile, heightM })
  const run = of('run', factors.run)
  const walk = of('walk', factors.walk)
  const isNothing = factors.run === 1 && factors.walk === 1
  if (isNothing) {
    return evidence === 'definition'
      ? 'Changes nothing: it is the shoe the unit stands on.'
      : 'Changes nothing; there is no figure for it.'
  }
  const words = `×${factors.run.toFixed(3)} on the force of a running step (${run} on a flat run), ×${factors.walk.toFixed(3)} of a walking one (${walk}).`
  return `${words} Evidence: ${evidence === 'none' ? 'none, a product choice' : evidence}.`
}

interface Worn {
  readonly kind: 'run' | 'walk'
  readonly factor: number
  readonly profile: Profile
  readonly heightM: number
}

/** By the load model itself: a kilometre on the flat with the shoe and without it. */
function changeOf({ kind, factor, profile, heightM }: Worn): string {
  const speedMps = kind === 'run' ? 10 / 3.6 : 5 / 3.6
  const even = { kind, distanceM: 1000, speedMps, grade: 0, surface: 'road', heightM } as const
  const rest = { cadenceSpm: Number.NaN, contactTimeS: Number.NaN, strikeFactor: 1, packFraction: 0 }
  const load = (shoeFactor: number) => scoreSegment({ ...even, ...rest, shoeFactor }, profile).calfKm
  const percent = 100 * (load(factor) / load(1) - 1)
  return `${percent < 0 ? '−' : '+'}${numberText(Math.abs(percent))} %`
}
