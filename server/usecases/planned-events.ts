import { type CivilDay, formatCivilDay } from '../../analysis/model/civil-day.ts'
import { planVerdict, VERDICT_TITLES } from '../../analysis/plan/plan-verdict.ts'
import { room as roomOf } from '../../analysis/plan/room.ts'
import { roomLeft } from '../../analysis/plan/room-left.ts'
import type { PlannedEvent } from '../feeds/plan-calendar.ts'
import { listAlerts } from '../store/alert-store.ts'
import type { PlanRow } from '../store/plan-store.ts'
import { isSafetyActive } from './open-safety.ts'
import { bandOf } from './plans.ts'
import type { Product } from './product.ts'
import { type History, readHistory } from './read-history.ts'
import { roomNow } from './room-now.ts'

/** How far back planned sessions stay in the calendar, days. */
const KEPT_DAYS = 28
/** How long the advice of a big week holds, days (risk rule W1). */
const HOLD_DAYS = 14

/**
 * What an athlete has planned, with whether it fits as things stand, and the weeks to hold after a big one. Discreet ones
 * say neither how far nor how much; and none does while warning signs stand.
 */
export async function plannedEvents(product: Product, athleteId: string, isDiscreet: boolean): Promise<PlannedEvent[]> {
  const now = product.clock()
  const history = await readHistory(product, athleteId)
  const from = history.today - KEPT_DAYS
  const plans = history.diary.plans.filter(({ day }) => day >= from)
  if (isDiscreet || (await isSafetyActive(product.store, athleteId, now))) {
    return plans.map((plan) => planEvent(plan, { title: 'Training', note: '' }))
  }
  const verdictOf = verdictsOf(history, now)
  const events = plans.map((plan) => planEvent(plan, { title: plan.name, note: `${planNote(plan)}${verdictOf(plan)}` }))
  return [...events, ...(await holdWeeks(product, athleteId, from))]
}

function planEvent(plan: PlanRow, words: { readonly title: string; readonly note: string }): PlannedEvent {
  const { id, day, changes, changed_at } = plan
  return { id, day, lastDay: day, changes, changedAt: changed_at, ...words }
}

function planNote({ distance_m, climb_m, sand_share, calf_km }: PlanRow): string {
  const parts = [`${(distance_m / 1000).toFixed(1)} km`]
  if (climb_m >= 1) parts.push(`${Math.round(climb_m)} m up`)
  if (sand_share > 0) parts.push(`${Math.round(sand_share * 100)} % on sand`)
  return `${parts.join(', ')}: ${calf_km.toFixed(1)} calf-km.`
}

/** What is to be said of a plan to come; nothing of one that is past, or while the diary is too young to say. */
function verdictsOf(history: History, now: number): (plan: PlanRow) => string {
  const { series, context } = roomNow(history, now)
  const { high } = bandOf(history)
  return ({ day, calf_km, sand_calf_km, climb_calf_km }) => {
    if (day < history.today) return ''
    const room = roomLeft(roomOf(series, day, context), series)
    if (room.state === 'cold-start') return ''
    const load = { calfKm: calf_km, sandCalfKm: sand_calf_km, climbCalfKm: climb_calf_km }
    return ` ${VERDICT_TITLES[planVerdict(load, calf_km * high, room)]}.`
  }
}

/** The two weeks after each biggest week that still stands, as one event each. */
async function holdWeeks(
  { store }: Pick<Product, 'store'>,
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
