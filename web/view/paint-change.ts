import type { PaintedStretch } from '../../analysis/model/athlete.ts'
import type { Surface } from '../../analysis/model/surface.ts'
import type { ActivityDetail, ActivityPatch } from '../contract.ts'
import type { Stretch } from '../state/along-the-way.ts'
import { isWholeWay } from './is-whole-way.ts'

/** A correction and what takes it back. */
export interface GroundChange {
  readonly to: ActivityPatch
  readonly back: ActivityPatch
}

/** As many stretches as the server keeps. */
const MOST = 200

/**
 * Sets the ground of stretches, or takes the paint off them again (null). Each is laid over what was painted before, so
 * that the list of what was painted is also the way back. All of the way is set as the ground of the session instead, as
 * long as nothing is painted that it would have to lie over. Null when there is no room for more paint.
 */
export function paintChange(
  { overrides }: Pick<ActivityDetail, 'overrides'>,
  stretches: readonly Stretch[],
  surface: Surface | null,
  metres: number,
): GroundChange | null {
  const { paint } = overrides
  const [first] = stretches
  if (first !== undefined && isWholeWay(first, metres) && paint.length === 0) {
    return { to: { surface }, back: { surface: overrides.surface } }
  }
  const added = stretches.map(({ fromMetres, toMetres }) => ({ fromMetres, toMetres, surface }))
  const next = withRoomFor(paint, added)
  return next === null ? null : { to: { paint: next }, back: { paint } }
}

/** Once the list is full, what the new stretches hide wholly is let go. */
function withRoomFor(paint: readonly PaintedStretch[], added: readonly PaintedStretch[]): PaintedStretch[] | null {
  if (paint.length + added.length <= MOST) return [...paint, ...added]
  const isHidden = (old: PaintedStretch) =>
    added.some(({ fromMetres, toMetres }) => fromMetres <= old.fromMetres && old.toMetres <= toMetres)
  const next = [...paint.filter((old) => !isHidden(old)), ...added]
  return next.length <= MOST ? next : null
}
