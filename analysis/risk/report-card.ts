import type { CivilDay } from '../model/civil-day.ts'
import type { AnyRule } from '../model/risk.ts'
import { wilsonInterval } from '../signal/wilson-interval.ts'

/** Days after a day in which pain counts as having followed. */
const FOLLOW_DAYS = 14
/** Pain that counts, 0 to 10. */
const LEAST_PAIN = 3
/** Fewer are too few to say anything. */
const LEAST_CASES = 20
/** A session to compare with lies no farther away, … */
const MATCH_DAYS = 56
/** … and its load is no less than this share of the other, and no more than its inverse. */
const MATCH_LOAD = 0.7

export interface ReportInput {
  /** One entry for each time a rule fired. */
  readonly fired: readonly { readonly rule: AnyRule; readonly day: CivilDay }[]
  readonly sessions: readonly { readonly day: CivilDay; readonly calfKm: number }[]
  /** The worst pain at calf, heel or Achilles of each day on which it was told; 0 = none. */
  readonly pains: readonly { readonly day: CivilDay; readonly worst: number }[]
  readonly today: CivilDay
}

/** How often something was followed by pain, of the times of which that is known. */
export interface Followed {
  readonly cases: number
  readonly followed: number
  /** `followed / cases` with its 95 % interval; NaN without a case. */
  readonly share: number
  readonly low: number
  readonly high: number
  readonly isTooFew: boolean
}

export interface RuleReport {
  readonly rule: AnyRule
  /** How often it fired, also where nothing was told afterwards. */
  readonly fired: number
  readonly alerts: Followed
  /** Sessions without any alert, one for each of these, near in time and alike in load. */
  readonly matched: Followed
}

/**
 * What followed when rules fired: pain of 3 and more within 14 days, against matched sessions without an alert. Only days
 * with a check-in in the 14 days after, and whose 14 days are over, can say. It describes one diary and proves nothing:
 * who is warned may train less, or answer more often. A rule that never fired is left out; order of first firing.
 */
export function reportCard({ fired, sessions, pains, today }: ReportInput): RuleReport[] {
  const outcome = outcomeOf(pains, today)
  const alerted = new Set(fired.map(({ day }) => day))
  const free = sessions.filter(({ day }) => !alerted.has(day) && outcome(day) !== null)
  const loads = new Map(sessions.map(({ day, calfKm }) => [day, calfKm]))
  return [...new Set(fired.map(({ rule }) => rule))].map((rule) => {
    const days = fired.filter((one) => one.rule === rule).map(({ day }) => day)
    const known = days.filter((day) => outcome(day) !== null)
    const matches = matchesOf(known, free, loads)
    return { rule, fired: days.length, alerts: count(known, outcome), matched: count(matches, outcome) }
  })
}

/** Whether pain followed a day; null where that is not known. */
function outcomeOf(pains: ReportInput['pains'], today: CivilDay): (day: CivilDay) => boolean | null {
  const worst = new Map<CivilDay, number>()
  for (const pain of pains) worst.set(pain.day, Math.max(worst.get(pain.day) ?? 0, pain.worst))
  return (day) => {
    if (day + FOLLOW_DAYS >= today) return null
    let isKnown = false
    for (let on = day + 1; on <= day + FOLLOW_DAYS; on++) {
      const pain = worst.get(on)
      if (pain === undefined) continue
      isKnown = true
      if (pain >= LEAST_PAIN) return true
    }
    return isKnown ? false : null
  }
}

/** For each day the nearest session that is alike and not taken, the earlier of two; days in their order. */
function matchesOf(
  days: readonly CivilDay[],
  free: ReportInput['sessions'],
  loads: ReadonlyMap<CivilDay, number>,
): CivilDay[] {
  const taken = new Set<CivilDay>()
  return days.flatMap((day) => {
    const load = loads.get(day) ?? 0
    let best = Number.NaN
    for (const other of free) {
      const away = Math.abs(other.day - day)
      const ratio = other.calfKm / load
      if (taken.has(other.day) || away > MATCH_DAYS || !(ratio >= MATCH_LOAD && ratio <= 1 / MATCH_LOAD)) continue
      if (!(away >= Math.abs(best - day))) best = other.day
    }
    if (Number.isNaN(best)) return []
    taken.add(best)
    return [best]
  })
}

function count(days: readonly CivilDay[], outcome: (day: CivilDay) => boolean | null): Followed {
  const followed = days.filter((day) => outcome(day) === true).length
  const cases = days.length
  return { cases, followed, share: followed / cases, ...wilsonInterval(followed, cases), isTooFew: cases < LEAST_CASES }
}
