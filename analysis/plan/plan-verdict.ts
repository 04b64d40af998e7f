import type { PlanVerdict } from '../model/plan.ts'
import type { PlannedLoad, Room } from '../model/room.ts'

/** A verdict as a headline. */
export const VERDICT_TITLES: Readonly<Record<PlanVerdict, string>> = {
  within: 'Within what you have done',
  'small-step': 'A small step',
  beyond: 'More than fits',
}

/** A billionth of rounding is forgiven. */
const SLACK = 1e-9

/**
 * Whether a load fits the room of its day. `within`: even the upper end of the band, `high` in calf-km, is inside the
 * familiar room; `small-step`: the load is inside the stretch room. Sand and climb have to fit their own rooms for both.
 */
export function planVerdict(
  load: Pick<PlannedLoad, 'calfKm' | 'sandCalfKm' | 'climbCalfKm'>,
  high: number,
  room: Pick<Room, 'familiar' | 'stretch' | 'sand' | 'climb'>,
): PlanVerdict {
  if (load.sandCalfKm > room.sand + SLACK || load.climbCalfKm > room.climb + SLACK) return 'beyond'
  if (high <= room.familiar + SLACK) return 'within'
  return load.calfKm <= room.stretch + SLACK ? 'small-step' : 'beyond'
}
