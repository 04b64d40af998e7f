import type { CheckIn } from '../../analysis/model/check-in.ts'
import { ANSWER_WORDS } from '../../analysis/symptoms/answer-words.ts'
import { placeWords } from '../../analysis/symptoms/place-words.ts'
import { SIGN_WORDS } from '../../analysis/symptoms/sign-words.ts'

export const CHECK_IN_NAMES = {
  activity: 'After a session',
  morning: 'Morning',
  weekly: 'The week',
  safety: 'Warning signs',
} as const

/** What a check-in says, in one line. */
export function checkInSentence(checkIn: CheckIn): string {
  const { weekly, course, side, sites, signs, stiffnessMinutes } = checkIn
  const pains = [
    painWords('before', checkIn.painBefore),
    painWords('during', checkIn.painDuring),
    painWords('after', checkIn.painAfter),
    painWords('in the morning', checkIn.painMorning),
    painWords('at worst', weekly?.worstPain ?? Number.NaN),
  ].filter((words) => words !== null)
  const parts = [
    pains.length === 0 ? null : isPainless(checkIn) ? 'No pain' : `Pain ${pains.join(', ')}`,
    stiffnessMinutes > 0 ? `stiff for ${stiffnessMinutes} min` : null,
    sites.length > 0 || side !== null ? placeWords(side, sites) : null,
    course === null || course === 'none' ? null : lowerFirst(ANSWER_WORDS.course[course]),
    weekly === null ? null : `trained: ${lowerFirst(ANSWER_WORDS.took[weekly.took])}`,
    ...signs.filter((sign) => sign !== 'none_of_these').map((sign) => lowerFirst(SIGN_WORDS[sign])),
  ].filter((part) => part !== null)
  return parts.length === 0 ? 'Nothing to report' : parts.join('; ')
}

function painWords(when: string, pain: number): string | null {
  return Number.isNaN(pain) ? null : `${pain} ${when}`
}

function isPainless({ painBefore, painDuring, painAfter, painMorning, weekly }: CheckIn): boolean {
  return ![painBefore, painDuring, painAfter, painMorning, weekly?.worstPain ?? 0].some((pain) => pain > 0)
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
