import type { CheckIn, CheckInKind, WeeklyAnswers } from '../../analysis/model/check-in.ts'

/** A check-in of which nothing is answered, said at noon of its day (activity), at seven (morning) or at eight in the evening. */
export function makeCheckIn(kind: CheckInKind, day: number, answers: Partial<CheckIn> = {}): CheckIn {
  const hour = kind === 'morning' ? 7 : kind === 'activity' ? 12 : 20
  return {
    kind,
    day,
    at: day * 86_400 + hour * 3600,
    activityId: null,
    painBefore: Number.NaN,
    painDuring: Number.NaN,
    painAfter: Number.NaN,
    painMorning: Number.NaN,
    stiffnessMinutes: Number.NaN,
    course: null,
    side: null,
    sites: [],
    signs: [],
    isReportedBetter: null,
    weekly: kind === 'weekly' ? makeWeekly() : null,
    ...answers,
  }
}

/** A weekly form of a week without trouble. */
export function makeWeekly(answers: Partial<WeeklyAnswers> = {}): WeeklyAnswers {
  return {
    took: 'full',
    cutTraining: 0,
    cutPerformance: 0,
    worstPain: 0,
    heelRaisesLeft: Number.NaN,
    heelRaisesRight: Number.NaN,
    kneeToWallLeftCm: Number.NaN,
    kneeToWallRightCm: Number.NaN,
    tenderTop: false,
    shoes: ['usual'],
    sand: 'none',
    faceDown: false,
    next: [],
    ...answers,
  }
}

/** After an activity: pain before, during and after. */
export function afterActivity(day: number, pains: readonly number[], answers: Partial<CheckIn> = {}): CheckIn {
  const [painBefore = Number.NaN, painDuring = Number.NaN, painAfter = Number.NaN] = pains
  return makeCheckIn('activity', day, { painBefore, painDuring, painAfter, ...answers })
}

/** In the morning: the pain at the first steps. */
export function inMorning(day: number, painMorning: number, answers: Partial<CheckIn> = {}): CheckIn {
  return makeCheckIn('morning', day, { painMorning, ...answers })
}
