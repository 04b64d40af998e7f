import type { ActivityDetail } from '../contract.ts'

/** Length of the way of a session's records, along which its ground is told; 0 without any. */
export function wayMetres({ ground }: Pick<ActivityDetail, 'ground'>): number {
  return ground.reduce((sum, { metres }) => sum + metres, 0)
}
