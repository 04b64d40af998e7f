import { type CivilDay, formatCivilDay } from '../../analysis/model/civil-day.ts'
import type { PlannedEvent } from '../feeds/plan-calendar.ts'
import { listAlerts } from '../store/alert-store.ts'
import { readAthlete } from '../store/athlete-store.ts'
import { listPlans, type PlanRow } from '../store/plan-store.ts'
import type { Product } from './product.ts'
import { todayOf } from './read-history.ts'

/** How far back planned sessions stay in the calendar, days. */
const KEPT_DAYS = 28
/** How long the advice of a big week holds, days (risk rule W1). */
const HOLD_DAYS = 14

/** What an athlete has planned, and the weeks to hold after a big one. Discreet ones say neither how far nor how much. */
export async function plannedEvents(
  { store, clock }: Product,
  athleteId: string,
  isDiscreet: boolean,
): Promise<PlannedEvent[]> {
  const athlete = await readAthlete(store, athleteId)
  const from = todayOf(athlete, clock()) - KEPT_DAYS
  const plans = await listPlans(store, athleteId, { from })
  const events = plans.map((plan) => planEvent(plan, isDiscreet))
  return isDiscreet ? events : [...events, ...(await holdWeeks({ store, clock }, athleteId, from))]
}

function planEvent(plan: PlanRow, isDiscreet: boolean): PlannedEvent {
  const { id, day, changes, changed_at } = plan
  const words = isDiscreet ? { title: 'Training', note: '' } : { title: plan.name, note: planNote(plan) }
  return { id, day, lastDay: day, changes, changedAt: changed_at, ...words }
}

function planNote({ distance_m, climb_m, sand_share, calf_km }: PlanRow): string {
  const parts = [`${(distance_m / 1000).toFixed(1)} km`]
  if (climb_m >= 1) parts.push(`${Math.round(climb_m)} m up`)
  if (sand_share > 0) parts.push(`${Math.round(sand_share * 100)} % on sand`)
  return `${parts.join(', ')}: ${calf_km.toFixed(1)} calf-km`
}

/** The two weeks after each biggest week that still stands, as one event each. */
async function holdWeeks(
  { store }: Pick<Product, 'store' | 'clock'>,
  athleteId: string,
  from: CivilDay,
): Promise<PlannedEvent[]> {
  const alerts = await listAlerts(store, athleteId, { from })
  return alerts
    .filter(({ rule, state }) => rule === 'W1' && state !== 'withdrawn' && state !== 'past')
    .map(({ id, day, reference, created_at }) => ({
      id: `hold-${id}`,
      day: day + 1,
      lastDay: day + HOLD_DAYS,
      title: 'Hold week: no more than before',
      note: `At most ${reference.toFixed(1)} calf-km in any seven days, after the big week to ${formatCivilDay(day)}.`,
      changes: 0,
      changedAt: created_at,
    }))
}
