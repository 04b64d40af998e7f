import { formatCivilDay } from '../../analysis/model/civil-day.ts'
import type { Result } from '../../analysis/model/result.ts'
import type { Store } from '../store/open-store.ts'
import {
  countScoreChanges,
  findRecalculation,
  listRecalculations,
  listScoreChanges,
  type RecalculationRow,
} from '../store/recalculation-store.ts'
import type { Failure } from './failure.ts'
import type { Product } from './product.ts'
import { causeOf, type ToldFigures } from './recalculate.ts'
import { toldCause } from './recalculation-cause.ts'

/** The last times figures were worked out anew, newest first. */
export async function recalculationHistory({ store }: Product, athleteId: string) {
  const rows = await listRecalculations(store, athleteId)
  return { items: await Promise.all(rows.map((row) => summary(store, row))) }
}

/** One recalculation with what changed, activity by activity, and what could not be scored. */
export async function recalculationDetail({ store }: Product, athleteId: string, id: string) {
  const row = await findRecalculation(store, athleteId, id)
  if (row === undefined) return notFound
  const changes = await listScoreChanges(store, athleteId, id)
  const items = changes.map((change) => ({
    activityId: change.id,
    name: change.name,
    date: formatCivilDay(change.local_day),
    sport: change.sport,
    before: JSON.parse(change.before_json) as ToldFigures,
    after: change.after_json === null ? null : (JSON.parse(change.after_json) as ToldFigures),
    problem: change.problem,
  }))
  return { ok: true, value: { ...(await summary(store, row)), items } } as const
}

async function summary(store: Store, row: RecalculationRow) {
  const { changed, failed } = await countScoreChanges(store, row.athlete_id, row.id)
  return {
    id: row.id,
    createdAt: new Date(row.created_at * 1000).toISOString(),
    finishedAt: row.finished_at === null ? null : new Date(row.finished_at * 1000).toISOString(),
    cause: toldCause(causeOf(row)),
    total: row.total,
    done: row.total - row.remaining,
    changed,
    failed,
  }
}

const notFound: Result<never, Failure> = {
  ok: false,
  error: { kind: 'not-found', message: 'There is no such recalculation.' },
}
