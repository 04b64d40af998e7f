import { scoreSegment } from '../../analysis/load/score-segment.ts'
import { parseCivilDay } from '../../analysis/model/civil-day.ts'
import { RULE_TITLES } from '../../analysis/model/rule-titles.ts'
import { limitWords } from '../../analysis/plan/limit-words.ts'
import type { Overview, Settings, Units } from '../contract.ts'
import { dayText } from './day-text.ts'
import { distanceText } from './distance-text.ts'
import { heightText } from './height-text.ts'
import { numberText } from './number-text.ts'

type Scored = Pick<Settings, 'profile' | 'heightM' | 'sand' | 'units'>

/** Sentences that say why the room is what it is, and what of it may be sand and climbing. */
export function roomNotes(overview: Overview, settings: Scored): readonly string[] {
  const { room, doneToday } = overview
  const notes = [painNote(room.pain) ?? limitNote(room.limit)]
  if (room.pain.factor > 0 && room.pain.factor < 1) notes.push(limitNote(room.limit))
  if (room.gap === 'unknown') {
    notes.push(
      'There were ten and more days without an activity. Until you say what they were, the room takes them for rest.',
    )
  }
  if (room.basis === 'declared') notes.push('It rests on what you said of your last month, for 28 days.')
  // What was run today has taken its part of them, and how much of it was sand is not told here.
  if (doneToday < 0.05 && room.stretch > 0) notes.push(groundNote(room, settings))
  if (overview.plannedToWeekEnd > 0) {
    notes.push(
      `${numberText(overview.plannedToWeekEnd, 1)} calf-km are planned for later this week and already taken off.`,
    )
  }
  return notes
}

function limitNote({ kind, date, calfKm, isPlanned, endingDate, done, known }: Overview['room']['limit']): string {
  return limitWords({
    kind,
    day: dayOf(date),
    calfKm: calfKm ?? Number.NaN,
    isPlanned,
    ending: dayOf(endingDate),
    done: done ?? Number.NaN,
    known: known ?? Number.NaN,
  })
}

const PAIN_REASONS: Readonly<Record<Overview['room']['pain']['reason'], string>> = {
  none: '',
  safety: '',
  pain: 'Pain of 3 and more was noted',
  P1: RULE_TITLES.P1,
  P2: RULE_TITLES.P2,
  'P2-twice': `${RULE_TITLES.P2}, twice in seven days`,
}

/** What pain leaves of the room, why, since when and what ends it; null where it leaves all. */
function painNote({ factor, reason, sinceDate, cleanWanted }: Overview['room']['pain']): string | null {
  if (factor === 1 || PAIN_REASONS[reason] === '') return null
  const since = sinceDate === null ? '' : ` (${dayText(sinceDate, 'weekday')})`
  const effect = factor === 0 ? 'no room for running' : `the room is ${Math.round(100 * factor)} % of what it would be`
  const end = cleanWanted === 1 ? 'one more check-in is clean' : 'two check-ins in a row are clean'
  return `${PAIN_REASONS[reason]}${since}: ${effect} until ${end}.`
}

function groundNote({ sand, climb }: Overview['room'], settings: Scored): string {
  const { units } = settings
  const sandText =
    sand > 0
      ? `at most ${numberText(sand, 1)} on sand (about ${distanceText(1000 * (sand / sandPerKm(settings)), units)} of ${settings.sand === 'wet' ? 'wet, firm' : 'soft'} sand)`
      : 'nothing on sand'
  const climbText =
    climb > 0
      ? `at most ${numberText(climb, 1)} from climbing (about ${roundHeight(100 * (climb / climbPerHundred(settings)), units)})`
      : 'no climbing'
  return `Of today’s room ${sandText}, ${climbText}.`
}

const EVEN = {
  kind: 'run',
  speedMps: 10 / 3.6,
  cadenceSpm: Number.NaN,
  contactTimeS: Number.NaN,
  shoeFactor: 1,
  strikeFactor: 1,
  packFraction: 0,
} as const

function sandPerKm({ profile, heightM, sand }: Scored): number {
  const surface = sand === 'wet' ? 'wet_sand' : 'dry_sand'
  return scoreSegment({ ...EVEN, heightM, distanceM: 1000, grade: 0, surface }, profile).calfKm
}

/** What 100 m of climbing at 6 % add. */
function climbPerHundred({ profile, heightM }: Scored): number {
  return scoreSegment({ ...EVEN, heightM, distanceM: 100 / 0.06, grade: 0.06, surface: 'road' }, profile).causes.climb
}

/** To tens: more would pretend to know. */
function roundHeight(metres: number, units: Units): string {
  const unit = units === 'imperial' ? 0.3048 : 1
  return heightText(Math.round(metres / unit / 10) * 10 * unit, units)
}

function dayOf(date: string | null): number {
  return date === null ? Number.NaN : parseCivilDay(date)
}
