import type { CheckIn } from '../model/check-in.ts'
import type { CivilDay } from '../model/civil-day.ts'
import type { PainFactor } from '../model/pain-factor.ts'
import type { SafetyEpisode } from '../model/safety-episode.ts'
import { cleanStreak } from './clean-streak.ts'
import { isClean } from './is-clean.ts'
import { type PainReport, painReports } from './pain-reports.ts'
import { SYMPTOM_LIMITS } from './symptom-limits.ts'

const NONE: PainFactor = { value: 1, reason: 'none', since: Number.NaN, cleanWanted: 0 }
const CLEAN_CHECK_INS = SYMPTOM_LIMITS.cleanCheckIns.value

/**
 * What the room is multiplied with on `day`: 1 with pain of 0 to 2; 0.8 with pain of 3 to 5, or not settled once; 0 with
 * pain above the line of P1, not settled twice in seven days, or any red flag; each until two clean check-ins. Looks at
 * check-ins up to that day and at the episodes given (those ticked by mistake do not count). Evidence grade D.
 */
export function painFactor(checkIns: readonly CheckIn[], safety: readonly SafetyEpisode[], day: CivilDay): PainFactor {
  const reports = painReports(checkIns, day)
  const counted = safety.filter(({ end }) => end !== 'mistake')
  if (counted.some(({ until }) => Number.isNaN(until))) return safetyFactor(2)
  const ended = Math.max(...counted.map(({ until }) => until))
  const heard = cleanSince(reports, ended)
  if (counted.length > 0 && heard < CLEAN_CHECK_INS) return safetyFactor(heard === 0 ? 2 : 1)
  return ofPain(reports)
}

function safetyFactor(cleanWanted: 1 | 2): PainFactor {
  return { value: 0, reason: 'safety', since: Number.NaN, cleanWanted }
}

/** The clean check-ins in a row that were said after an instant, counted no further than they are wanted. */
function cleanSince(reports: readonly PainReport[], instant: number): number {
  const streak = cleanStreak()
  let count = 0
  for (const report of reports) {
    count = streak.hear(report, report.at > instant ? isClean(report) : false)
    if (count >= CLEAN_CHECK_INS) break
  }
  return count
}

function ofPain(reports: readonly PainReport[]): PainFactor {
  const streak = cleanStreak()
  let factor = NONE
  for (const report of reports) {
    const clean = isClean(report)
    const count = streak.hear(report, clean)
    const now = clean === false ? judge(report) : NONE
    if (now.value < factor.value) factor = now
    if (factor !== NONE) factor = { ...factor, cleanWanted: count === 0 ? 2 : 1 }
    if (count >= CLEAN_CHECK_INS) factor = NONE
  }
  return factor
}

/** What one check-in that is not clean asks for. */
function judge({ active, morning, worst, unsettledMornings, isUnsettled, day }: PainReport): PainFactor {
  const of = (value: number, reason: PainFactor['reason']): PainFactor => ({
    value,
    reason,
    since: day,
    cleanWanted: 2,
  })
  if (active > SYMPTOM_LIMITS.P1.line.value) return of(0, 'P1')
  if (unsettledMornings > 1) return of(0, 'P2-twice')
  if (isUnsettled) return of(SYMPTOM_LIMITS.factor.some.value, 'P2')
  // Above the line before an activity began: no rule has a name for it, and 3 to 5 it is not.
  const isAbove = worst > SYMPTOM_LIMITS.P1.line.value && worst !== morning
  return isAbove ? of(0, 'pain') : of(SYMPTOM_LIMITS.factor.some.value, 'pain')
}
