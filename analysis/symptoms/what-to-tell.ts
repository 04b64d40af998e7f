import type { SafetySign, Side, Site } from '../model/check-in.ts'
import type { CivilDay } from '../model/civil-day.ts'
import { dayWords } from '../model/day-words.ts'
import { placeWords } from './place-words.ts'
import { SIGN_SECTIONS } from './sign-sections.ts'
import { SIGN_WORDS } from './sign-words.ts'

/** What a runner can show to whoever examines them. NaN and null = not known: the sentence is left out. */
export interface TellFacts {
  readonly signs: readonly SafetySign[]
  /** The day the first of them was ticked. */
  readonly since: CivilDay
  readonly side: Side | null
  readonly sites: readonly Site[]
  /** The largest pain that was reported since, 0..10. */
  readonly pain: number
  /** Long trips lately: the day of arrival, and how far, kilometres. */
  readonly trips: readonly { readonly day: CivilDay; readonly kilometres: number }[]
  /** The last runs, latest first: metres, and metres of ascent. */
  readonly lastRuns: readonly { readonly day: CivilDay; readonly distance: number; readonly ascent: number }[]
}

/** "Show what to tell them": the ticked answers, trips and last runs as plain sentences. Answers only, no opinion. */
export function whatToTell({ signs, since, side, sites, pain, trips, lastRuns }: TellFacts): string[] {
  const ticked = SIGN_SECTIONS.flatMap((section) => section.signs).filter(
    (sign) => sign !== 'none_of_these' && signs.includes(sign),
  )
  return [
    `Since ${dayWords(since)} I have ticked: ${ticked.map((sign) => lowerFirst(SIGN_WORDS[sign])).join('; ')}.`,
    ...(signs.includes('none_of_these') ? ['Of the history I was asked about, nothing holds.'] : []),
    ...(sites.length > 0 || side !== null ? [`Where: ${placeWords(side, sites)}.`] : []),
    ...(Number.isNaN(pain) ? [] : [`Worst pain so far: ${pain} of 10.`]),
    ...trips.map(({ day, kilometres }) => `Long trip, arrived by ${dayWords(day)}${farWords(kilometres)}.`),
    ...lastRuns.map(({ day, distance, ascent }) => `Run on ${dayWords(day)}: ${runWords(distance, ascent)}.`),
  ]
}

function farWords(kilometres: number): string {
  return Number.isNaN(kilometres) ? '' : `, about ${Math.round(kilometres / 100) * 100} km away`
}

function runWords(distance: number, ascent: number): string {
  const far = Number.isNaN(distance) ? 'distance not known' : `${(distance / 1000).toFixed(1)} km`
  return ascent >= 10 ? `${far}, ${Math.round(ascent / 10) * 10} m of climbing` : far
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
