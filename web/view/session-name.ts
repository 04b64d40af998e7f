import type { ActivityItem } from '../contract.ts'
import { sportText } from './sport-text.ts'

/** The name the athlete or the file gave, else the sport. */
export function sessionName(item: Pick<ActivityItem, 'name' | 'activity'>): string {
  if (item.name !== null && item.name.trim() !== '') return item.name
  return sportText(item.activity.sport, item.activity.subSport)
}
