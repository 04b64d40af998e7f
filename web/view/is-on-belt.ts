import type { ActivityItem } from '../contract.ts'

/** Whether a session was on a treadmill and nowhere else. */
export function isOnBelt({ activity }: Pick<ActivityItem, 'activity'>): boolean {
  const surfaces = Object.entries(activity.metresBySurface).filter(([, metres = 0]) => metres > 0)
  return surfaces.length > 0 && surfaces.every(([surface]) => surface === 'treadmill')
}
