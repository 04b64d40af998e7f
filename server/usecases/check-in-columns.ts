import type { CheckIn, SafetySign, Site, WeeklyAnswers } from '../../analysis/model/check-in.ts'
import { HISTORY_SIGNS } from '../../analysis/symptoms/sign-groups.ts'
import type { CheckInRow } from '../store/check-in-store.ts'

type Weekly = {
  readonly [K in keyof WeeklyAnswers]: WeeklyAnswers[K] | (number extends WeeklyAnswers[K] ? null : never)
}

/** The answers of a week as they travel and are kept: what was not measured is null. */
export type WeeklyJson = Weekly

const HISTORY: ReadonlySet<SafetySign> = new Set(HISTORY_SIGNS)

/** A stored check-in as the rules read it. */
export function checkInOf(row: CheckInRow): CheckIn {
  return {
    kind: row.kind,
    day: row.day,
    at: row.at,
    activityId: row.activity_id,
    painBefore: row.pain_before ?? Number.NaN,
    painDuring: row.pain_during ?? Number.NaN,
    painAfter: row.pain_after ?? Number.NaN,
    painMorning: row.pain_morning ?? Number.NaN,
    stiffnessMinutes: row.stiffness_minutes ?? Number.NaN,
    course: row.course,
    side: row.side,
    sites: JSON.parse(row.sites_json) as Site[],
    signs: JSON.parse(row.signs_json) as SafetySign[],
    isReportedBetter: row.is_reported_better === null ? null : row.is_reported_better === 1,
    weekly: row.weekly_json === null ? null : weeklyOf(JSON.parse(row.weekly_json) as WeeklyJson),
  }
}

function weeklyOf(kept: WeeklyJson): WeeklyAnswers {
  return {
    ...kept,
    worstPain: kept.worstPain ?? Number.NaN,
    heelRaisesLeft: kept.heelRaisesLeft ?? Number.NaN,
    heelRaisesRight: kept.heelRaisesRight ?? Number.NaN,
    kneeToWallLeftCm: kept.kneeToWallLeftCm ?? Number.NaN,
    kneeToWallRightCm: kept.kneeToWallRightCm ?? Number.NaN,
  }
}

/** Signs as they may be kept: each once, and history only where the athlete agreed to that. */
export function signsToKeep(signs: readonly SafetySign[], keepsHistory: boolean): SafetySign[] {
  return [...new Set(signs)].filter((sign) => keepsHistory || !HISTORY.has(sign))
}
