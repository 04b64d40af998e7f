import type { ActivityItem } from '../contract.ts'

/** Whether the ground matters to a session: under wheels and on stairs it has no part in the score. */
export function isOnFoot({ activity }: Pick<ActivityItem, 'activity'>): boolean {
  return !/cycl|bik|spin|stair|floor/.test(`${activity.sport} ${activity.subSport ?? ''}`)
}
