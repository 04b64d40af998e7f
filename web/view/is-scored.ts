import type { ActivityDetail } from '../contract.ts'

/** False when the model says nothing about this sport, or lacks what it needs; a load of 0 alone does not tell. */
export function isScored(activity: Pick<ActivityDetail, 'issues'>): boolean {
  return activity.issues.every((issue) => issue.id !== 'not-scored')
}
