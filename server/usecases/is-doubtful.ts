import type { Issue } from '../../analysis/model/issue.ts'
import type { SportFamily } from '../../analysis/model/sport.ts'
import { DOUBTFUL_ISSUES } from '../../analysis/summary/doubtful-stretches.ts'

/** Whether rule D2 may ask to check a file: its load may rest on what cannot be. */
export function isDoubtful(family: SportFamily, issues: readonly Issue[]): boolean {
  return family === 'foot' && issues.some(({ id }) => DOUBTFUL_ISSUES.includes(id))
}
