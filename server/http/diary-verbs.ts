import type { z } from '@hono/zod-openapi'
import type { SafetySign } from '../../analysis/model/check-in.ts'
import type { Result } from '../../analysis/model/result.ts'
import type { AnyRule } from '../../analysis/model/risk.ts'
import type { Failure } from '../usecases/failure.ts'
import type {
  bodyListSchema,
  injuryListSchema,
  injuryPatchSchema,
  injurySchema,
  newBodySchema,
  newInjurySchema,
} from './schemas/body-schema.ts'
import type {
  checkInListSchema,
  checkInPatchSchema,
  checkInSchema,
  newCheckInSchema,
} from './schemas/check-in-schema.ts'
import type {
  newPlanSchema,
  planContextAnswerSchema,
  planListSchema,
  planPatchSchema,
  planSchema,
} from './schemas/plan-schema.ts'
import type {
  newOverloadSchema,
  newSnoozeSchema,
  overloadListSchema,
  overloadSchema,
  snoozeListSchema,
  snoozeSchema,
} from './schemas/quiet-schema.ts'
import type { loadChartsSchema, reportCardSchema } from './schemas/report-schema.ts'
import type {
  questionAnswerSchema,
  questionSchema,
  safetyAnswerSchema,
  safetyEndSchema,
  safetySchema,
} from './schemas/safety-schema.ts'
import type { newShoeSchema, shoeListSchema, shoePatchSchema, shoeSchema } from './schemas/shoe-schema.ts'

type Outcome<T> = Promise<Result<T, Failure>>
type Of<T extends z.ZodType> = z.infer<T>
type Safety = Of<typeof safetySchema>
type CheckIn = Of<typeof checkInSchema>
type Removed = { readonly removed: string }

/** What the HTTP layer asks of the diary beside the files; a part of ApiVerbs. Every verb names its athlete. */
export interface DiaryVerbs {
  listCheckIns(
    athleteId: string,
    range: { readonly from?: string | undefined; readonly to?: string | undefined },
  ): Outcome<Of<typeof checkInListSchema>>
  addCheckIn(athleteId: string, said: Of<typeof newCheckInSchema>): Outcome<CheckIn>
  changeCheckIn(athleteId: string, id: string, patch: Of<typeof checkInPatchSchema>): Outcome<CheckIn>
  deleteCheckIn(athleteId: string, id: string): Outcome<{ readonly deleted: string }>
  restoreCheckIn(athleteId: string, id: string): Outcome<CheckIn>

  safety(athleteId: string): Promise<Safety>
  tickSafety(athleteId: string, signs: readonly SafetySign[]): Promise<Safety>
  answerSafety(athleteId: string, id: string, answer: Of<typeof safetyAnswerSchema>): Outcome<Safety>
  endSafety(athleteId: string, id: string, end: Of<typeof safetyEndSchema>): Outcome<Safety>

  question(athleteId: string): Promise<Of<typeof questionSchema>>
  answerQuestion(athleteId: string, answer: Of<typeof questionAnswerSchema>): Outcome<Of<typeof questionSchema>>

  listSnoozes(athleteId: string): Promise<Of<typeof snoozeListSchema>>
  addSnooze(athleteId: string, snooze: Of<typeof newSnoozeSchema>): Promise<Of<typeof snoozeSchema>>
  removeSnooze(athleteId: string, rule: AnyRule): Outcome<Removed>
  listOverloads(athleteId: string): Promise<Of<typeof overloadListSchema>>
  addOverload(athleteId: string, overload: Of<typeof newOverloadSchema>): Outcome<Of<typeof overloadSchema>>
  removeOverload(athleteId: string, id: string): Outcome<Removed>

  listPlans(
    athleteId: string,
    range: { readonly from?: string | undefined; readonly to?: string | undefined },
  ): Outcome<Of<typeof planListSchema>>
  addPlan(athleteId: string, plan: Of<typeof newPlanSchema>): Outcome<Of<typeof planSchema>>
  changePlan(athleteId: string, id: string, patch: Of<typeof planPatchSchema>): Outcome<Of<typeof planSchema>>
  removePlan(athleteId: string, id: string): Outcome<Removed>
  planContext(athleteId: string): Promise<Of<typeof planContextAnswerSchema>>
  reportCard(athleteId: string): Promise<Of<typeof reportCardSchema>>
  loadCharts(
    athleteId: string,
    range: { readonly from?: string | undefined; readonly to?: string | undefined },
  ): Outcome<Of<typeof loadChartsSchema>>

  listShoes(athleteId: string): Promise<Of<typeof shoeListSchema>>
  addShoe(athleteId: string, shoe: Of<typeof newShoeSchema>): Outcome<Of<typeof shoeSchema>>
  changeShoe(athleteId: string, id: string, patch: Of<typeof shoePatchSchema>): Outcome<Of<typeof shoeSchema>>
  removeShoe(athleteId: string, id: string): Outcome<Removed>

  listBody(athleteId: string): Promise<Of<typeof bodyListSchema>>
  addBody(athleteId: string, body: Of<typeof newBodySchema>): Outcome<Of<typeof bodyListSchema>>
  removeBody(athleteId: string, date: string): Outcome<Of<typeof bodyListSchema>>
  listInjuries(athleteId: string): Promise<Of<typeof injuryListSchema>>
  addInjury(athleteId: string, injury: Of<typeof newInjurySchema>): Outcome<Of<typeof injurySchema>>
  changeInjury(athleteId: string, id: string, patch: Of<typeof injuryPatchSchema>): Outcome<Of<typeof injurySchema>>
  removeInjury(athleteId: string, id: string): Outcome<Removed>
}
