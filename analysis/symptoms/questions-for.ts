import type { CheckIn, CheckInKind } from '../model/check-in.ts'
import { isCalfAche } from './calf-ache.ts'
import { SYMPTOM_LIMITS } from './symptom-limits.ts'

/** What a form can ask. `q0` is always the first; `signs` is the full form of the safety page. */
export type QuestionId =
  | 'q0'
  | 'signs'
  | 'better'
  | ('painBefore' | 'painDuring' | 'painAfter' | 'painMorning' | 'stiffness')
  | ('course' | 'side' | 'sites')
  | ('rest' | 'history' | 'trip')
  | ('took' | 'cutTraining' | 'cutPerformance' | 'worstPain' | 'heelRaises' | 'kneeToWall' | 'tenderTop')
  | ('shoes' | 'sand' | 'faceDown' | 'next')

/** What decides about questions besides the answers. */
export interface QuestionContext {
  /** The answer to Q0, null while it is open. */
  readonly isAnyNew: boolean | null
  /** The history was answered in this episode of calf pain (`knownHistory`), or is kept in the profile. */
  readonly isHistoryAnswered: boolean
  /** A long trip was found in the activities (`findTrip`) and not asked about yet. */
  readonly isTripFound: boolean
  /** A morning knows where it hurt from the activity of the day before. */
  readonly isPlaceKnown: boolean
  /** An E2 is open and asks whether it is better. */
  readonly isLooking: boolean
}

const BASE: Readonly<Record<CheckInKind, readonly QuestionId[]>> = {
  activity: ['painBefore', 'painDuring', 'painAfter'],
  morning: ['painMorning', 'stiffness'],
  weekly: ['took', 'cutTraining', 'cutPerformance', 'worstPain'],
  safety: ['signs'],
}

/** Asked last in the week; the measured ones may be left out. */
const WEEKLY_END: readonly QuestionId[] = [
  ...(['tenderTop', 'heelRaises', 'kneeToWall'] as const),
  ...(['shoes', 'sand', 'faceDown', 'next'] as const),
]

/**
 * The questions of a form, in their order, as far as the answers so far ask for them; the page and the tests share it.
 * Nothing that hurts costs four answers after a run. Calf pain of 1 and more adds where, how, and the questions that tell
 * training from what may be a clot; a trip found only adds its question.
 *
 * @param checkIn the answers so far; a morning with the place of the day before (`placedCheckIn`)
 */
export function questionsFor(checkIn: CheckIn, context: QuestionContext): QuestionId[] {
  const { kind } = checkIn
  const asked: QuestionId[] = ['q0']
  if (context.isAnyNew === true && kind !== 'safety') asked.push('signs')
  if (context.isLooking) asked.push('better')
  asked.push(...BASE[kind])
  if (hurts(checkIn)) asked.push(...placeQuestions(kind, context))
  if (kind === 'weekly') asked.push(...WEEKLY_END)
  const isCalf = isCalfAche(checkIn) || checkIn.signs.includes('calf_pain')
  // The full form holds these already.
  if (isCalf && !asked.includes('signs')) asked.push(...calfQuestions(context))
  else if (isCalf && context.isTripFound) asked.push('trip')
  return asked
}

function placeQuestions(kind: CheckInKind, { isPlaceKnown }: QuestionContext): QuestionId[] {
  if (kind === 'activity') return ['course', 'side', 'sites']
  return kind === 'morning' && isPlaceKnown ? [] : ['side', 'sites']
}

function calfQuestions({ isHistoryAnswered, isTripFound }: QuestionContext): QuestionId[] {
  const trip: QuestionId[] = isTripFound ? ['trip'] : []
  return isHistoryAnswered ? ['rest', ...trip] : ['rest', ...trip, 'history']
}

function hurts({ painBefore, painDuring, painAfter, painMorning, weekly }: CheckIn): boolean {
  const pains = [painBefore, painDuring, painAfter, painMorning, weekly?.worstPain ?? Number.NaN]
  return pains.some((pain) => pain >= SYMPTOM_LIMITS.painful.value)
}
