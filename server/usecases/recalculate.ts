import type { LoadFigures } from '../../analysis/model/summary.ts'
import { type ActivityRow, scoringOfAll } from '../store/activity-store.ts'
import { newId } from '../store/new-id.ts'
import type { Store } from '../store/open-store.ts'
import {
  countScoreChanges,
  deleteRecalculation,
  deleteScoreChange,
  dropScoreChanges,
  failedActivities,
  findScoreChange,
  insertRecalculation,
  latestRecalculation,
  overtakenChanges,
  putScoreChange,
  type RecalculationRow,
  type ScoreChangeRow,
  settleScoreChange,
  updateRecalculation,
  waitAgain,
} from '../store/recalculation-store.ts'
import type { ScoreChangeState } from '../store/schema.ts'
import type { Product } from './product.ts'
import { changesOf, groundChangesOf, isUndone, type StoredCause, staleAmong, targetOf } from './recalculation-cause.ts'
import { readScoringContext } from './scoring-context.ts'

/**
 * What is out of date and still to be scored again, with the recalculation that tells of it begun, or brought in line: one
 * runs at a time, and a further change while it runs is taken into it. So its figures before are always those the athlete
 * saw before the first of the changes, and its causes tell from there. What could not be scored is not tried again until
 * something it rests on changes. Inside a transaction.
 *
 * @param gone names by id of favourite places that this very transaction takes away
 */
export async function noteStale(
  store: Store,
  athleteId: string,
  now: number,
  gone: readonly (readonly [string, string])[] = [],
): Promise<string[]> {
  const held = await readScoringContext(store, athleteId)
  const context = { ...held, groundNames: new Map([...held.groundNames, ...gone]) }
  const stale = staleAmong(await scoringOfAll(store, athleteId), context)
  const latest = await latestRecalculation(store, athleteId)
  const known = latest === undefined ? null : causeOf(latest)
  const target = targetOf(context)
  const hopeless = new Set(
    latest !== undefined && known?.target === target ? await failedActivities(store, athleteId, latest.id) : [],
  )
  const due = stale.filter(({ row }) => !hopeless.has(row.id))
  const ids = due.map(({ row }) => row.id)
  const before = isRunning(latest) ? known : null
  const changes = changesOf(due, context, before?.changes)
  const ground = groundChangesOf(due, context, before?.ground)
  const cause = { changes, ground, target }
  if (isRunning(latest)) {
    await waitAgain(store, latest, ids)
    await settleOvertaken(store, latest, ids)
    if (known?.target !== target) await dropScoreChanges(store, latest, 'failed')
    const { done } = await countScoreChanges(store, athleteId, latest.id)
    const remaining = due.length
    await updateRecalculation(store, latest, { cause_json: JSON.stringify(cause), total: done + remaining, remaining })
  } else if (due.length > 0) await begin(store, { athleteId, now, total: due.length }, cause)
  return ids
}

/**
 * What was to be scored once more and no longer has to be: the change went back to where it was, and what came out before
 * holds; or the athlete corrected or deleted it meanwhile, and then it is nothing this recalculation tells of.
 */
async function settleOvertaken(store: Store, running: RecalculationRow, dueIds: readonly string[]): Promise<void> {
  for (const change of await overtakenChanges(store, running, dueIds)) {
    const { activity_id, before_json, after_json, load_json, deleted_at } = change
    const holds = deleted_at === null && after_json === JSON.stringify(toldFigures(load_json))
    const state = stateOf(JSON.parse(before_json) as ToldFigures, toldFigures(load_json))
    if (holds) await settleScoreChange(store, running, activity_id, state)
    else await deleteScoreChange(store, running, activity_id)
  }
}

function stateOf(before: ToldFigures, after: ToldFigures): ScoreChangeState {
  return readsAlike(before, after) ? 'same' : 'changed'
}

function isRunning(row: RecalculationRow | undefined): row is RecalculationRow {
  return row?.finished_at === null
}

async function begin(
  store: Store,
  { athleteId, now, total }: { readonly athleteId: string; readonly now: number; readonly total: number },
  cause: StoredCause,
): Promise<void> {
  await insertRecalculation(store, {
    id: newId(),
    athlete_id: athleteId,
    created_at: now,
    finished_at: null,
    cause_json: JSON.stringify(cause),
    total,
    remaining: total,
  })
}

/** The recalculation that runs, if one does. */
export async function runningRecalculation(store: Store, athleteId: string): Promise<RecalculationRow | undefined> {
  const latest = await latestRecalculation(store, athleteId)
  return isRunning(latest) ? latest : undefined
}

/** How many activities still wait to be scored again. */
export async function countStale(store: Store, athleteId: string): Promise<number> {
  return (await runningRecalculation(store, athleteId))?.remaining ?? 0
}

/**
 * Ends the recalculation that runs: what came out the same is counted and no longer listed, and one that went back to where
 * it began is as if it had not been. False when something has gone out of date meanwhile. To be called when days and alerts
 * are in line.
 */
export async function finishRecalculation(product: Product, athleteId: string): Promise<boolean> {
  return product.store.transaction().execute(async (store) => {
    if ((await noteStale(store, athleteId, product.clock())).length > 0) return false
    const running = await runningRecalculation(store, athleteId)
    if (running === undefined) return true
    const { done, changed, failed } = await countScoreChanges(store, athleteId, running.id)
    // Waiting once more and yet not out of date: corrected or deleted since.
    for (const state of ['same', 'again'] as const) await dropScoreChanges(store, running, state)
    if (changed + failed === 0 && (done === 0 || isUndone(causeOf(running)))) {
      await deleteRecalculation(store, running)
    } else await updateRecalculation(store, running, { finished_at: product.clock(), total: done, remaining: 0 })
    return true
  })
}

/** What a recalculation tells of an activity. */
export type ToldFigures = Pick<LoadFigures, 'calfKm' | 'causes'>

/** Notes what came of scoring an activity again. Inside the transaction that stores it. */
export async function noteRescored(store: Store, row: ActivityRow, load_json: string): Promise<void> {
  const shown = toldFigures(row.load_json)
  const after = toldFigures(load_json)
  await note(store, row, (earlier) => {
    // Scored a second time in one recalculation, what it read before the first stays, unless the athlete corrected it since.
    const before =
      earlier?.after_json === JSON.stringify(shown) ? (JSON.parse(earlier.before_json) as ToldFigures) : shown
    return { before, after, state: stateOf(before, after), problem: null }
  })
}

/** Notes why an activity could not be scored again; its figures stay. */
export async function noteFailed(store: Store, row: ActivityRow, problem: string): Promise<void> {
  const shown = toldFigures(row.load_json)
  await note(store, row, () => ({ before: shown, after: null, state: 'failed', problem }))
}

interface Told {
  readonly before: ToldFigures
  readonly after: ToldFigures | null
  readonly state: ScoreChangeState
  readonly problem: string | null
}

async function note(
  store: Store,
  { athlete_id, id }: ActivityRow,
  tell: (earlier: ScoreChangeRow | undefined) => Told,
): Promise<void> {
  const running = await runningRecalculation(store, athlete_id)
  if (running === undefined) return
  const earlier = await findScoreChange(store, running, id)
  const { before, after, state, problem } = tell(earlier)
  await putScoreChange(store, {
    athlete_id,
    recalculation_id: running.id,
    activity_id: id,
    state,
    before_json: JSON.stringify(before),
    after_json: after === null ? null : JSON.stringify(after),
    problem,
  })
  const waited = earlier === undefined || earlier.state === 'again'
  if (waited) await updateRecalculation(store, running, { remaining: Math.max(0, running.remaining - 1) })
}

export function causeOf({ cause_json }: Pick<RecalculationRow, 'cause_json'>): StoredCause {
  return JSON.parse(cause_json) as StoredCause
}

function toldFigures(load_json: string): ToldFigures {
  const { calfKm, causes } = JSON.parse(load_json) as LoadFigures
  return { calfKm, causes }
}

/** Whether two loads read the same wherever the page prints them, to one decimal and with a trace told from nothing. */
export function readsAlike(a: ToldFigures, b: ToldFigures): boolean {
  const parts = Object.keys(a.causes) as (keyof ToldFigures['causes'])[]
  return (
    printed(a.calfKm) === printed(b.calfKm) &&
    parts.every((part) => printed(a.causes[part]) === printed(b.causes[part]))
  )
}

function printed(value: number): string {
  if (value > 0 && value < 0.05) return 'trace'
  const text = value.toFixed(1)
  return text === '-0.0' ? '0.0' : text
}
