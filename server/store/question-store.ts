import type { Insertable, Selectable, Updateable } from 'kysely'
import type { CivilDay } from '../../analysis/model/civil-day.ts'
import type { Store } from './open-store.ts'
import type { Schema } from './schema.ts'

export type QuestionRow = Selectable<Schema['data_question']>

/** Asks after the days that follow `after_day`, unless that was asked before. */
export async function ensureQuestion(store: Store, row: Insertable<Schema['data_question']>): Promise<void> {
  await store
    .insertInto('data_question')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** All questions that were ever asked, oldest gap first. */
export async function listQuestions(store: Store, athleteId: string): Promise<QuestionRow[]> {
  return store
    .selectFrom('data_question')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('after_day')
    .execute()
}

export async function updateQuestion(
  store: Store,
  { athleteId, afterDay }: { readonly athleteId: string; readonly afterDay: CivilDay },
  change: Pick<Updateable<Schema['data_question']>, 'answer' | 'answered_at'>,
): Promise<void> {
  await store
    .updateTable('data_question')
    .set(change)
    .where('athlete_id', '=', athleteId)
    .where('after_day', '=', afterDay)
    .execute()
}

/** Takes back a question that nobody answered. */
export async function dropQuestion(store: Store, athleteId: string, afterDay: CivilDay): Promise<void> {
  await store
    .deleteFrom('data_question')
    .where('athlete_id', '=', athleteId)
    .where('after_day', '=', afterDay)
    .where('answer', 'is', null)
    .execute()
}
