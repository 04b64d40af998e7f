import type { CheckIn, WeeklyAnswers } from '../../analysis/model/check-in.ts'
import { formatCivilDay, parseCivilDay } from '../../analysis/model/civil-day.ts'
import type { CheckInItem, CheckInPatch, NewCheckIn } from '../contract.ts'

type WeeklyJson = NonNullable<CheckInItem['weekly']>

/** A check-in as the rules read it. */
export function checkInOf(item: CheckInItem): CheckIn {
  const { kind, activityId, course, side, sites, signs, isReportedBetter } = item
  return {
    kind,
    day: parseCivilDay(item.date),
    at: Date.parse(item.at) / 1000,
    activityId,
    painBefore: item.painBefore ?? Number.NaN,
    painDuring: item.painDuring ?? Number.NaN,
    painAfter: item.painAfter ?? Number.NaN,
    painMorning: item.painMorning ?? Number.NaN,
    stiffnessMinutes: item.stiffnessMinutes ?? Number.NaN,
    course,
    side,
    sites,
    signs,
    isReportedBetter,
    weekly: item.weekly === null ? null : weeklyOf(item.weekly),
  }
}

/** What is said in it, as it travels: what was not answered is null. */
export function checkInPatch(checkIn: CheckIn): CheckInPatch {
  const { course, side, sites, signs, isReportedBetter, weekly } = checkIn
  return {
    painBefore: orNull(checkIn.painBefore),
    painDuring: orNull(checkIn.painDuring),
    painAfter: orNull(checkIn.painAfter),
    painMorning: orNull(checkIn.painMorning),
    stiffnessMinutes: orNull(checkIn.stiffnessMinutes),
    course,
    side,
    sites: [...sites],
    signs: [...signs],
    isReportedBetter,
    weekly: weekly === null ? null : weeklyJson(weekly),
  }
}

/** A new check-in as it travels, dated by when it was said. */
export function newCheckIn(checkIn: CheckIn): NewCheckIn {
  const { kind, day, at, activityId } = checkIn
  const about = activityId === null ? { date: formatCivilDay(day) } : { activityId }
  return { ...checkInPatch(checkIn), ...about, kind, at: new Date(at * 1000).toISOString() }
}

function weeklyOf(json: WeeklyJson): WeeklyAnswers {
  return {
    ...json,
    worstPain: json.worstPain ?? Number.NaN,
    heelRaisesLeft: json.heelRaisesLeft ?? Number.NaN,
    heelRaisesRight: json.heelRaisesRight ?? Number.NaN,
    kneeToWallLeftCm: json.kneeToWallLeftCm ?? Number.NaN,
    kneeToWallRightCm: json.kneeToWallRightCm ?? Number.NaN,
  }
}

function weeklyJson(weekly: WeeklyAnswers): WeeklyJson {
  return {
    ...weekly,
    shoes: [...weekly.shoes],
    next: [...weekly.next],
    worstPain: orNull(weekly.worstPain),
    heelRaisesLeft: orNull(weekly.heelRaisesLeft),
    heelRaisesRight: orNull(weekly.heelRaisesRight),
    kneeToWallLeftCm: orNull(weekly.kneeToWallLeftCm),
    kneeToWallRightCm: orNull(weekly.kneeToWallRightCm),
  }
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value
}
