import type { ActivityItem } from '../contract.ts'
import { isOnFoot } from './is-on-foot.ts'
import { COLOURINGS, type Colouring } from './track-colours.ts'

/**
 * What the track of a session can be coloured by. On wheels neither the ground nor any other cause has a part in the load:
 * either would be one colour throughout.
 */
export function colouringsOf(activity: Pick<ActivityItem, 'activity'>): readonly Colouring[] {
  return isOnFoot(activity) ? COLOURINGS : ['load', 'grade']
}
