import type { ActivityDetail } from '../contract.ts'

/** What the slope of a session is taken from; null where the question does not arise. */
export type InclineSource = 'set' | 'recorded' | 'indoors' | 'no-altitude'

const SOURCES: readonly (readonly [issue: string, source: InclineSource])[] = [
  ['incline-set', 'set'],
  ['incline-recorded', 'recorded'],
  ['indoor-flat', 'indoors'],
  ['no-elevation', 'no-altitude'],
]

/**
 * Where the slope of a session on foot comes from that has no hills of its own: what the athlete set, what the treadmill
 * recorded, or nothing, indoors or without an altitude. Null where the altitude makes the slope, and for what is no run.
 */
export function inclineSource({ issues, file }: Pick<ActivityDetail, 'issues' | 'file'>): InclineSource | null {
  if (file === null) return null
  return SOURCES.find(([issue]) => issues.some(({ id }) => id === issue))?.[1] ?? null
}
