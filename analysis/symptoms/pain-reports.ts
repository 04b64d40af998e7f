import type { CheckIn, CheckInKind, Course, Side, Site, WeeklyAnswers } from '../model/check-in.ts'
import type { CivilDay } from '../model/civil-day.ts'
import { calfSites, isCalfPain, painPlaces } from './pain-places.ts'
import { placedCheckIn } from './placed-check-in.ts'
import { SYMPTOM_LIMITS } from './symptom-limits.ts'

/** What one check-in says about calf, heel and Achilles. Pains are 0..10, NaN when not answered. */
export interface PainReport {
  readonly kind: CheckInKind
  readonly day: CivilDay
  readonly at: number
  /** During or after an activity, or of a week of which nothing so bad was told; the larger. */
  readonly active: number
  readonly morning: number
  /** The largest pain of the check-in; NaN when it tells none, or none that is new. */
  readonly worst: number
  /** The worst pain of the week, kind `weekly` only. */
  readonly weekPain: number
  /** The pain before the sessions of the day before, the least of several; NaN without one. */
  readonly baseline: number
  readonly course: Course | null
  readonly side: Side | null
  /** Marked places of calf, heel and Achilles; empty when none is. */
  readonly sites: readonly Site[]
  /** The places it may be at, as bits (`painPlaces`). */
  readonly places: number
  readonly weekly: WeeklyAnswers | null
  /** A morning that tells that the pain has not settled. */
  readonly isUnsettled: boolean
  /** Such mornings within seven days up to this one; 0 when it is none. */
  readonly unsettledMornings: number
}

const { P2, P6 } = SYMPTOM_LIMITS

/** On one day the morning comes first, then what was done, then what looks back. */
const ORDER: Readonly<Record<CheckInKind, number>> = { morning: 0, activity: 1, safety: 2, weekly: 3 }

/**
 * The check-ins up to `through` that tell of calf, heel and Achilles, in the order of what they are about, whenever they
 * were entered. Pain that is marked at other places only is left out.
 */
export function painReports(checkIns: readonly CheckIn[], through: CivilDay): PainReport[] {
  const ordered = checkIns.filter(({ day }) => day <= through).toSorted(byTime)
  const reports: PainReport[] = []
  ordered.forEach((checkIn, index) => {
    const before = sinceDay(ordered, index, checkIn.day - 1)
    const placed = placedCheckIn(checkIn, before)
    if (isCalfPain(placed)) reports.push(toReport(placed, before, reports))
  })
  return reports
}

function byTime(a: CheckIn, b: CheckIn): number {
  const [one, other] = [a.activityId ?? '', b.activityId ?? '']
  const byActivity = one < other ? -1 : Number(one > other)
  return a.day - b.day || ORDER[a.kind] - ORDER[b.kind] || a.at - b.at || byActivity
}

/** The check-ins before `index` that are about `day` or later. */
function sinceDay(ordered: readonly CheckIn[], index: number, day: CivilDay): CheckIn[] {
  let from = index
  while (from > 0 && ordered[from - 1]!.day >= day) from -= 1
  return ordered.slice(from, index)
}

function toReport(checkIn: CheckIn, before: readonly CheckIn[], reports: readonly PainReport[]): PainReport {
  const { kind, day, at, course, weekly, painMorning } = checkIn
  const weekPain = weekly?.worstPain ?? Number.NaN
  const untold = weekly === null || isTold(weekPain, day, reports) ? Number.NaN : weekPain
  const active = larger(larger(checkIn.painDuring, checkIn.painAfter), untold)
  const baseline = painBefore(day - 1, before)
  const isUnsettled = painMorning >= baseline + P2.rise.value || painMorning > P2.line.value
  const sites = calfSites(checkIn.sites)
  return {
    kind,
    day,
    at,
    active,
    morning: painMorning,
    worst: larger(active, larger(checkIn.painBefore, painMorning)),
    weekPain,
    baseline,
    course,
    side: checkIn.side,
    sites,
    places: painPlaces(checkIn.side, sites),
    weekly,
    isUnsettled,
    unsettledMornings: isUnsettled ? 1 + mornings(day, reports) : 0,
  }
}

/** The least pain before an activity of the day. */
function painBefore(day: CivilDay, checkIns: readonly CheckIn[]): number {
  let least = Number.NaN
  for (const checkIn of checkIns) {
    if (checkIn.kind === 'activity' && checkIn.day === day) least = -larger(-least, -checkIn.painBefore)
  }
  return least
}

/** Whether a check-in of the week has told a pain as large already: looking back does not make it happen twice. */
function isTold(weekPain: number, day: CivilDay, reports: readonly PainReport[]): boolean {
  for (let i = reports.length - 1; i >= 0 && reports[i]!.day > day - P6.week.value; i--) {
    if (reports[i]!.worst >= weekPain) return true
  }
  return false
}

/** Other days of the last seven whose morning was unsettled. */
function mornings(day: CivilDay, reports: readonly PainReport[]): number {
  const days = new Set<CivilDay>()
  for (let i = reports.length - 1; i >= 0 && reports[i]!.day > day - P2.twiceWithin.value; i--) {
    if (reports[i]!.isUnsettled && reports[i]!.day < day) days.add(reports[i]!.day)
  }
  return days.size
}

/** The larger of two; an unknown one gives the other. */
function larger(a: number, b: number): number {
  return Number.isNaN(a) || b > a ? b : a
}
