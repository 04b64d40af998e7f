import type { CheckIn, SafetyLevel, SafetySign } from '../../analysis/model/check-in.ts'
import { findTrip } from '../../analysis/symptoms/find-trip.ts'
import { knownHistory } from '../../analysis/symptoms/known-history.ts'
import { placedCheckIn } from '../../analysis/symptoms/placed-check-in.ts'
import type { QuestionContext } from '../../analysis/symptoms/questions-for.ts'
import { redFlags } from '../../analysis/symptoms/red-flags.ts'
import { signsInForce } from '../../analysis/symptoms/signs-in-force.ts'
import type { ActivityItem, CheckInItem } from '../contract.ts'
import { activityPlaces } from './activity-places.ts'
import { checkInOf } from './check-in-json.ts'
import { checkInOfDraft, type Draft } from './draft.ts'

/** What a check-in is judged with besides itself, as far as it is known here. */
export interface CheckInSurroundings {
  readonly checkIns: readonly CheckInItem[]
  readonly sessions: readonly ActivityItem[]
}

export interface JudgedDraft {
  readonly checkIn: CheckIn
  /** The signs it is judged with: ticked, told by its numbers, and the history known from before. */
  readonly inForce: ReadonlySet<SafetySign>
  /** The levels that hold, the highest first. */
  readonly levels: readonly SafetyLevel[]
  readonly context: QuestionContext
}

/** What a check-in comes to while it is being answered, and what decides about its questions. Needs no network. */
export function judgeDraft(draft: Draft, { checkIns, sessions }: CheckInSurroundings, isLooking: boolean): JudgedDraft {
  const others = checkIns.filter(({ id }) => id !== draft.editId).map(checkInOf)
  const checkIn = checkInOfDraft(draft)
  const history = knownHistory(others, checkIn.day, checkIn.at)
  const inForce = signsInForce(checkIn, history.signs, others)
  const trip = findTrip(activityPlaces(sessions), checkIn.day)
  return {
    checkIn,
    inForce,
    levels: redFlags(inForce),
    context: {
      isAnyNew: draft.isAnyNew,
      isHistoryAnswered: history.isAnswered,
      isTripFound: trip !== null && !history.signs.includes('trip') && !draft.said.signs.includes('trip'),
      isPlaceKnown: placedCheckIn(checkIn, others).sites.length > 0 && checkIn.sites.length === 0,
      isLooking,
    },
  }
}
