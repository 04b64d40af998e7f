import { assumeTrained } from './model/assume-trained.ts'
import type { CivilDay } from './model/civil-day.ts'
import type { DailySeries } from './model/daily.ts'
import type { PlanBand, PlanCheck, SessionPlan } from './model/plan.ts'
import type { Finding } from './model/risk.ts'
import type { RiskPhases } from './model/risk-phases.ts'
import type { PlannedLoad, RoomContext } from './model/room.ts'
import { checkPlan } from './plan/check-plan.ts'
import { room } from './plan/room.ts'
import { roomLeft } from './plan/room-left.ts'
import { type PlanAthlete, planLoad } from './plan-load.ts'
import { evaluateRisk } from './risk/evaluate-risk.ts'
import { RULE_LIMITS } from './risk/rule-limits.ts'
import { soundSeries } from './risk/sound-series.ts'

/** All that checking a plan needs; the server sends it once, and the page checks while a slider moves. */
export interface PlannerInput {
  /** Days up to today, what the rules read; gaps that were trained through are already filled where the room reads. */
  readonly series: DailySeries
  /** The same as the room reads them. */
  readonly roomSeries: DailySeries
  readonly room: RoomContext
  readonly phases: RiskPhases
  readonly athlete: PlanAthlete
  readonly band: PlanBand
}

/** Days after a plan in which it may still raise something, together with what else is planned. */
const WATCHED_DAYS = 6

/**
 * Checks planned sessions of an athlete, each as if it were added to the diary and to what is planned already: load,
 * band, verdict, what the rules would say, and the nearest sessions that fit. Fast enough to be asked at every move of
 * a slider: the room of a day is worked out once.
 */
export function planner(input: PlannerInput): (plan: SessionPlan) => PlanCheck {
  const score = planLoad(input.athlete)
  const believed = assumeTrained(soundSeries(input.series, input.phases.doubtful), input.phases.unrecorded)
  const days = perDay((day) => ({
    room: roomLeft(room(input.roomSeries, day, input.room), input.roomSeries),
    raises: raisedOn(believed, day, input),
  }))
  return (plan) => checkPlan(plan, { ...days(plan.day), band: input.band, score })
}

/** What the rules say from a day on with a load on it, less what they say without it. */
function raisedOn(believed: DailySeries, day: CivilDay, { room: { planned }, phases }: PlannerInput) {
  const through = day + WATCHED_DAYS
  const others = planned.filter((plan) => plan.day !== day)
  const without = withLoads(believed, others, through)
  const judge = (series: DailySeries) =>
    evaluateRisk(series, RULE_LIMITS, phases.careful).filter((finding) => finding.day >= day)
  const known = new Set(judge(without).map(keyOf))
  return (load: PlannedLoad): Finding[] =>
    judge(withLoads(without, [load], through)).filter((finding) => !known.has(keyOf(finding)))
}

function keyOf({ day, rule, tier }: Finding): string {
  return `${day} ${rule} ${tier}`
}

/** A series through a day with some loads added to what it holds. */
function withLoads(series: DailySeries, loads: readonly PlannedLoad[], through: CivilDay): DailySeries {
  const firstDay = series.length > 0 ? series.firstDay : Math.min(through, ...loads.map(({ day }) => day))
  const length = Math.max(series.length, through - firstDay + 1)
  const grown = (column: Float64Array) => {
    const days = new Float64Array(length)
    days.set(column)
    return days
  }
  const calfKm = grown(series.calfKm)
  const sandCalfKm = grown(series.sandCalfKm)
  const climbCalfKm = grown(series.climbCalfKm)
  for (const load of loads) {
    const index = load.day - firstDay
    if (index < 0 || index >= length) continue
    calfKm[index]! += load.calfKm
    sandCalfKm[index]! += load.sandCalfKm
    climbCalfKm[index]! += load.climbCalfKm
  }
  return { firstDay, length, calfKm, sandCalfKm, climbCalfKm, km: grown(series.km) }
}

function perDay<T>(make: (day: CivilDay) => T): (day: CivilDay) => T {
  const made = new Map<CivilDay, T>()
  return (day) => {
    const known = made.get(day)
    if (known !== undefined) return known
    const fresh = make(day)
    made.set(day, fresh)
    return fresh
  }
}
