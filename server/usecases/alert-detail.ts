import { formatCivilDay } from '../../analysis/model/civil-day.ts'
import type { Result } from '../../analysis/model/result.ts'
import { countedOnDays } from '../store/activity-store.ts'
import { type AlertRow, findAlert, listAlerts } from '../store/alert-store.ts'
import type { Store } from '../store/open-store.ts'
import { deliveriesOf, toldOf } from '../store/told-of-store.ts'
import { alertViews, inOrder } from './alert-view.ts'
import { NO_ALERT } from './alerts.ts'
import type { Failure } from './failure.ts'
import { isSafetyActive } from './open-safety.ts'
import type { Product } from './product.ts'
import { type History, readHistory } from './read-history.ts'

/** The days shown around an alert: five weeks before it, and one after. */
const BEFORE = 41
const AFTER = 7

/** An alert with its numbers, the session it is compared with, the days around it, and what was sent of it. */
export async function alertDetail(product: Product, athleteId: string, id: string) {
  const { store } = product
  const row = await findAlert(store, athleteId, id)
  if (row === undefined) return NO_ALERT
  if (await isSafetyActive(store, athleteId, product.clock())) return HIDDEN satisfies Result<never, Failure>
  const history = await readHistory(product, athleteId)
  const [view] = await alertViews(store, athleteId, [row])
  const sameDay = await listAlerts(store, athleteId, { from: row.day, to: row.day })
  const value = {
    ...view!,
    figures: JSON.parse(row.record_json) as Record<string, unknown>,
    referenceSession: await referenceSession(store, history, row),
    days: daysAround(history, row),
    others: inOrder(sameDay).flatMap(({ id: other, state }) => (other === id || state === 'withdrawn' ? [] : [other])),
    sent: await sentOf(store, row),
    createdAt: isoOf(row.created_at),
    acknowledgedAt: isoOrNull(row.acknowledged_at),
    endedAt: isoOrNull(row.ended_at),
    withdrawnAt: isoOrNull(row.withdrawn_at),
    withdrawnReason: row.withdrawn_reason,
  }
  return { ok: true, value } as const
}

async function referenceSession(store: Store, { days }: History, { athlete_id, reference_day }: AlertRow) {
  if (reference_day === null) return null
  const activities = await countedOnDays(store, athlete_id, [reference_day])
  return {
    date: formatCivilDay(reference_day),
    calfKm: days.find(({ day }) => day === reference_day)?.calf_km ?? 0,
    activityIds: activities.map(({ id }) => id),
  }
}

function daysAround({ days, today }: History, { day }: AlertRow) {
  const [from, to] = [day - BEFORE, Math.min(day + AFTER, Math.max(today, day))]
  const zeros = () => new Array<number>(to - from + 1).fill(0)
  const columns = { calfKm: zeros(), sandCalfKm: zeros(), climbCalfKm: zeros() }
  for (const row of days) {
    if (row.day < from || row.day > to) continue
    columns.calfKm[row.day - from] = row.calf_km
    columns.sandCalfKm[row.day - from] = row.sand_calf_km
    columns.climbCalfKm[row.day - from] = row.climb_calf_km
  }
  return { firstDay: formatCivilDay(from), ...columns }
}

/** Every message that told it, and every channel it went out on. */
async function sentOf(store: Store, { athlete_id, dedup_key }: AlertRow) {
  if (dedup_key === null) return []
  const told = await toldOf(store, athlete_id, dedup_key)
  const deliveries = await deliveriesOf(
    store,
    athlete_id,
    told.map(({ key }) => key),
  )
  return told.map(({ key, via, due_at, cancelled_at }) => ({
    via,
    at: isoOf(due_at),
    isTakenBack: cancelled_at !== null,
    channels: deliveries
      .filter(({ told_key }) => told_key === key)
      .map(({ channel, state, problem, ended_at }) => ({ channel, state, problem, at: isoOrNull(ended_at) })),
  }))
}

function isoOf(unixSeconds: number): string {
  return new Date(unixSeconds * 1000).toISOString()
}

function isoOrNull(unixSeconds: number | null): string | null {
  return unixSeconds === null ? null : isoOf(unixSeconds)
}

const HIDDEN = {
  ok: false,
  error: {
    kind: 'conflict',
    message: 'Alerts are hidden while a safety message stands.',
    hint: 'Open the safety page.',
  },
} as const
