import type { AlertFacts } from '../model/alert.ts'
import { BREAK_LIMITS } from '../model/break-limits.ts'
import { createBreakTracker } from '../model/break-tracker.ts'
import type { DailySeries } from '../model/daily.ts'
import type { Finding } from '../model/risk.ts'
import { unknownFacts } from '../model/unknown-facts.ts'
import { indexOfMax } from '../signal/index-of-max.ts'
import { trailingSum } from '../signal/trailing-sum.ts'
import { RULE_LIMITS } from './rule-limits.ts'

/**
 * What the days themselves tell about a finding, for its message. Metres on sand, ascent and the room of the week are
 * not in the days; the caller adds them when it knows them.
 */
export function gatherFacts(series: DailySeries, finding: Finding, units: AlertFacts['units']): AlertFacts {
  const unknown = unknownFacts(units)
  const day = finding.day - series.firstDay
  switch (finding.rule) {
    case 'S1':
      return { ...unknown, distanceRatio: distanceRatio(series, day), longestEver: longestBefore(series, day) }
    case 'W1':
      return { ...unknown, ...driver(series, finding, 7) }
    case 'T1':
      return { ...unknown, ...driver(series, finding, 28) }
    case 'B1':
    case 'B1w':
      return { ...unknown, ...returnFacts(series, finding) }
    default:
      return unknown
  }
}

/** NaN when a distance of today or of the days before is unknown: a missing long run would make today look longest. */
function distanceRatio({ km }: DailySeries, day: number): number {
  let longest = 0
  for (let i = Math.max(0, day - RULE_LIMITS.S1.window.value); i < day; i++) {
    if (Number.isNaN(km[i]!)) return Number.NaN
    longest = Math.max(longest, km[i]!)
  }
  return longest > 0 ? km[day]! / longest : Number.NaN
}

function longestBefore({ calfKm }: DailySeries, day: number): number {
  return calfKm[indexOfMax(calfKm, 0, day)] ?? Number.NaN
}

/** How much of the rise since the reference window climbing and sand made up; unknown where the reference is no window. */
function driver(series: DailySeries, finding: Finding, days: number): Pick<AlertFacts, 'climbShare' | 'sandShare'> {
  const now = finding.day - series.firstDay
  const then = finding.referenceDay - series.firstDay
  const rise = riseOf(series.calfKm, now, then, days)
  const share = (column: Float64Array): number =>
    Number.isNaN(then) || !(rise > 0) ? Number.NaN : Math.min(1, Math.max(0, riseOf(column, now, then, days) / rise))
  return { climbShare: share(series.climbCalfKm), sandShare: share(series.sandCalfKm) }
}

function riseOf(column: Float64Array, now: number, then: number, days: number): number {
  let rise = 0
  for (let i = 0; i < days; i++) rise += (column[now - i] ?? 0) - (column[then - i] ?? 0)
  return rise
}

function returnFacts(
  { calfKm, firstDay }: DailySeries,
  { day, rule }: Finding,
): Pick<AlertFacts, 'breakDays' | 'beforeBreak' | 'nextCeiling'> {
  const end = day - firstDay
  const breaks = createBreakTracker(calfKm, trailingSum(calfKm, 7))
  for (let i = 0; i <= end; i++) breaks.advance(i, calfKm[i]! >= BREAK_LIMITS.sessionMinimum.value)
  const back = rule === 'B1' ? breaks.sessionReturn() : breaks.weekReturn()
  if (back === null) throw new Error(`${rule} on day ${day} without a return under way`)
  // The tracker has counted the judged session already, so its next ceiling is the next session's.
  const steps = rule === 'B1' ? back.sessions : Math.floor((end - back.since) / 7) + 1
  const step = rule === 'B1' ? BREAK_LIMITS.sessionStep : BREAK_LIMITS.weekStep
  return {
    breakDays: back.gapDays,
    beforeBreak: back.reference,
    nextCeiling: Math.min(back.reference, back.factor * back.reference * step.value ** steps),
  }
}
