import { type CivilDay, civilDayFromYmd, weekdayOf, weekStartOf } from '../../analysis/model/civil-day.ts'
import { type SeededRandom, seededRandom } from './seeded-random.ts'

export type OutingKind = 'run' | 'hills' | 'trail' | 'treadmill' | 'beach-run' | 'beach-walk' | 'walk' | 'ride'

export interface PlannedOuting {
  readonly day: CivilDay
  readonly kind: OutingKind
  readonly km: number
  readonly ascentMetres: number
}

/**
 * Days counted from the start of a training week. It starts on the weekday of `through`, so that the season's last week is
 * whole and its last run was yesterday: an alert about it is news.
 */
type WeekPattern = readonly (readonly [dayOfWeek: number, km: number])[]

/** 6, 8, 6 and a long run of 14: the steady week of every story told here. */
const STEADY: WeekPattern = [
  [1, 6],
  [3, 8],
  [5, 6],
  [6, 14],
]

/** Quieter parts of the year: the same kilometres in three runs. */
const THREE_RUNS: WeekPattern = [
  [1, 8],
  [3, 11],
  [6, 15],
]

/** Metres of climbing that go with the steady week's runs in the hill block. */
const HILL_ASCENT = [400, 500, 300, 800]

/** The first week back: the old week at once, and on its second run the distance of a long one. */
const RETURN: WeekPattern = [
  [1, 6],
  [3, 15],
  [5, 6],
  [6, 14],
]

/** Fourteen days by the sea: kilometres run (+) or walked (-) in soft sand, 0 a day in the shade. */
const BEACH = [6, -5, 0, 6, -7, 4, 8, 0, 6, -5, 6, 0, 6, 9]

const WEEK = 7
const BREAK_DAYS = 14
const HILL_DAYS = 28
const SHORTEST_SEASON = 31 * WEEK
/** Weeks of history a story needs before it so that the rules have something to compare with. */
const LEAD_IN = 9 * WEEK
/** Quiet weeks between the holiday and the hills, so that neither is read against the other. */
const APART = 5 * WEEK
/** Quiet weeks before the break, so that the return is read against ordinary weeks: the rule looks 42 days back. */
const BEFORE_BREAK = 7 * WEEK
/** Days of the journey home without a run. */
const JOURNEY = 2

/** First days of the parts of a season. */
interface Chapters {
  readonly start: CivilDay
  readonly beach: CivilDay
  readonly hills: CivilDay
  readonly pause: CivilDay
  readonly comeback: CivilDay
}

/**
 * The outings of a season that ends the day before `through`: steady weeks, four weeks of hills at the same kilometres, a
 * December beach holiday (the last one that is over long enough), and two weeks off with a hasty return right at the end.
 * It is 31 weeks long or longer, as far as December lies back.
 */
export function seasonPlan(through: CivilDay): PlannedOuting[] {
  const chapters = chaptersOf(through)
  const random = seededRandom(20_251_206)
  const outings: PlannedOuting[] = []
  for (let first = chapters.start, week = 0; first < through; first += WEEK, week++) {
    outings.push(...weekOf(chapters, first, week, random))
  }
  for (const [offset, km] of BEACH.entries()) {
    if (km === 0) continue
    const kind = km > 0 ? 'beach-run' : 'beach-walk'
    outings.push({ day: chapters.beach + offset, kind, km: Math.abs(km), ascentMetres: 0 })
  }
  return outings.filter(({ day }) => day < through).sort((a, b) => a.day - b.day)
}

function chaptersOf(through: CivilDay): Chapters {
  const weekStart = (day: CivilDay): CivilDay => weekStartOf(day, weekdayOf(through))
  const comeback = through - WEEK
  const pause = comeback - BREAK_DAYS
  const beach = lastBeach(pause - BEFORE_BREAK)
  const afterBeach = beach + BEACH.length
  // Near the end if that leaves both stories room, else before the holiday.
  const late = pause - BEFORE_BREAK - HILL_DAYS
  const hills = late >= afterBeach + APART ? late : weekStart(beach) - APART - HILL_DAYS
  const start = Math.min(weekStart(through - SHORTEST_SEASON), weekStart(Math.min(hills, beach) - LEAD_IN))
  return { start, beach, hills, pause, comeback }
}

/** The Saturday on which the last holiday of 6 December or soon after began that ended by `end`. */
function lastBeach(end: CivilDay): CivilDay {
  for (let year = 1970 + Math.ceil(end / 365); ; year--) {
    const sixth = civilDayFromYmd(year, 12, 6)
    const saturday = weekStartOf(sixth + 6, 5)
    if (saturday + BEACH.length <= end) return saturday
  }
}

function weekOf(chapters: Chapters, first: CivilDay, week: number, random: SeededRandom): PlannedOuting[] {
  const isIn = (start: CivilDay, days: number): boolean => first >= start && first < start + days
  if (isIn(chapters.pause, BREAK_DAYS)) return []
  const isHilly = isIn(chapters.hills, HILL_DAYS)
  const isBack = first === chapters.comeback
  const leadsIn = isIn(chapters.hills - LEAD_IN, LEAD_IN) || isIn(chapters.beach - LEAD_IN, LEAD_IN + 3 * WEEK)
  const isSteady = isHilly || leadsIn || first >= chapters.pause - BEFORE_BREAK
  const pattern = isBack ? RETURN : isSteady ? STEADY : THREE_RUNS
  const outings = pattern.map(([dayOfWeek, km], i): PlannedOuting => {
    const about = Math.round(km * (1 + 0.015 * random.normal()) * 100) / 100
    if (isHilly) return { day: first + dayOfWeek, kind: 'hills', km, ascentMetres: HILL_ASCENT[i]! }
    return { day: first + dayOfWeek, kind: 'run', km: isBack ? km : about, ascentMetres: 0 }
  })
  const isPlain = !isHilly && !isBack
  return (isPlain ? withVariety(outings, first, week) : outings).filter(
    ({ day }) => day < chapters.beach || day >= chapters.beach + BEACH.length + JOURNEY,
  )
}

/** Now and then a treadmill on a wet day, a trail, a ride or a walk besides. */
function withVariety(outings: readonly PlannedOuting[], first: CivilDay, week: number): PlannedOuting[] {
  const kindOn = (dayOfWeek: number): OutingKind =>
    week % 8 === 3 && dayOfWeek === 3 ? 'treadmill' : week % 8 === 6 && dayOfWeek === 1 ? 'trail' : 'run'
  const varied = outings.map((outing) => ({ ...outing, kind: kindOn(outing.day - first) }))
  if (week % 8 === 2) varied.push({ day: first + 2, kind: 'ride', km: 31, ascentMetres: 0 })
  if (week % 8 === 5) varied.push({ day: first, kind: 'walk', km: 4.5, ascentMetres: 0 })
  return varied
}
