import type { CarefulPhase } from '../../analysis/model/careful-phase.ts'
import { carefulPhases } from '../../analysis/model/careful-phases.ts'
import type { CheckIn } from '../../analysis/model/check-in.ts'
import type { CivilDay } from '../../analysis/model/civil-day.ts'
import { findGaps } from '../../analysis/model/find-gaps.ts'
import type { AnsweredGap, Gap } from '../../analysis/model/gap.ts'
import type { SafetyEvent } from '../../analysis/model/safety-episode.ts'
import { activityDays, doubtfulDays } from '../store/activity-days-store.ts'
import { listCheckIns } from '../store/check-in-store.ts'
import { listInjuries } from '../store/injury-store.ts'
import type { Store } from '../store/open-store.ts'
import { listOverloads, type OverloadRow } from '../store/overload-store.ts'
import { listPlans, type PlanRow } from '../store/plan-store.ts'
import { listQuestions, type QuestionRow } from '../store/question-store.ts'
import { listSafetyEvents } from '../store/safety-store.ts'
import { checkInOf } from './check-in-columns.ts'
import { safetyEventsOf } from './safety-events.ts'

/** What the athlete told besides the files, as the rules and the room read it. */
export interface Diary {
  readonly checkIns: readonly CheckIn[]
  readonly safety: readonly SafetyEvent[]
  /** Ten and more days without an activity, with what was said of them. */
  readonly gaps: readonly Gap[]
  readonly questions: readonly QuestionRow[]
  readonly careful: readonly CarefulPhase[]
  readonly overloads: readonly OverloadRow[]
  readonly plans: readonly PlanRow[]
  /** Days with a file that says what cannot be and that nobody confirmed. */
  readonly doubtful: readonly CivilDay[]
}

export async function readDiary(store: Store, athleteId: string, today: CivilDay): Promise<Diary> {
  const questions = await listQuestions(store, athleteId)
  const injuries = await listInjuries(store, athleteId)
  return {
    checkIns: (await listCheckIns(store, athleteId)).map(checkInOf),
    safety: safetyEventsOf(await listSafetyEvents(store, athleteId)),
    gaps: findGaps(await activityDays(store, athleteId), today, questions.flatMap(answered)),
    questions,
    careful: carefulPhases(
      injuries.map(({ day, eased_day, healed_day }) => {
        return { day, easedDay: eased_day ?? Number.NaN, healedDay: healed_day ?? Number.NaN }
      }),
    ),
    overloads: await listOverloads(store, athleteId),
    plans: await listPlans(store, athleteId),
    doubtful: await doubtfulDays(store, athleteId),
  }
}

function answered({ after_day, answer }: QuestionRow): AnsweredGap[] {
  return answer === null ? [] : [{ afterDay: after_day, answer }]
}
