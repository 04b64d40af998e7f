import { formatCivilDay } from '../../analysis/model/civil-day.ts'
import { isSafetyActive } from './open-safety.ts'
import { planBasis } from './plan-athlete.ts'
import { bandOf } from './plans.ts'
import type { Product } from './product.ts'
import { type History, readHistory } from './read-history.ts'
import { riskPhases, roomNow } from './room-now.ts'

/**
 * All the page needs to check a plan with the pure code, while a slider moves and without asking again: days with a
 * session as columns, what the room and the rules know besides, and what plans are scored with. Nothing of it while
 * warning signs stand. Days are civil days; NaN is null.
 */
export async function planContext(product: Product, athleteId: string) {
  const history = await readHistory(product, athleteId)
  const now = product.clock()
  const today = formatCivilDay(history.today)
  if (await isSafetyActive(product.store, athleteId, now)) return { today, state: 'safety' } as const
  const { context } = roomNow(history, now)
  const { careful, unrecorded, doubtful } = riskPhases(history)
  const { athlete, usualSpeedMps, sand } = await planBasis(product.store, athleteId, history.today)
  return {
    today,
    state: 'ok',
    todayDay: history.today,
    ...sessionColumns(history),
    room: {
      ...context,
      careful: careful.map(({ from, to, easedFrom }) => ({ from, to, easedFrom: orNull(easedFrom) })),
    },
    /** Gaps that were trained through: the room reads them as filled. */
    trained: history.diary.gaps.filter(({ answer }) => answer === 'trained').map(({ from, to }) => ({ from, to })),
    unrecorded: unrecorded.map(({ from, to }) => ({ from, to })),
    doubtful,
    athlete,
    band: bandOf(history),
    usualSpeedMps,
    sand,
  } as const
}

function sessionColumns({ days, today }: History) {
  const rows = days.filter(({ day }) => day <= today)
  return {
    sessionDay: rows.map(({ day }) => day),
    calfKm: rows.map(({ calf_km }) => calf_km),
    sandCalfKm: rows.map(({ sand_calf_km }) => sand_calf_km),
    climbCalfKm: rows.map(({ climb_calf_km }) => climb_calf_km),
    km: rows.map(({ foot_m }) => (foot_m === null ? null : foot_m / 1000)),
  }
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value
}
