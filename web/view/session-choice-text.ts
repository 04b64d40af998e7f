import type { ActivityItem, Units } from '../contract.ts'
import { distanceText } from './distance-text.ts'
import { rowDayText } from './row-day-text.ts'
import { sessionName } from './session-name.ts'

/** A session in a list to choose from: `Sat 28 Feb, Beach, 6.0 km`. */
export function sessionChoiceText(item: Pick<ActivityItem, 'name' | 'activity'>, units: Units, today: string): string {
  const { localDate, distanceMetres } = item.activity
  const day = localDate === null ? 'no date' : rowDayText(localDate, today)
  const far = distanceMetres === null || distanceMetres < 50 ? [] : [distanceText(distanceMetres, units)]
  return [day, sessionName(item), ...far].join(', ')
}
