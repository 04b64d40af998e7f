import { limit } from '../model/limit.ts'

const CAREFUL = 'own careful choice, to be read by a clinician; no study sets a number'

/** When an episode of red flags asks and tells again. */
export const SAFETY_LIMITS = {
  /** E2: the question is asked again this long after it began … */
  askAgain: [limit(12, 'hours', 'D', CAREFUL), limit(24, 'hours', 'D', CAREFUL)],
  /** … and unless reported better by then it becomes E1. */
  betterBy: limit(48, 'hours', 'D', CAREFUL),
  /** Levels above E2 are told again this long after they were reached, while nobody answers. */
  remind: [limit(2, 'hours', 'D', CAREFUL), limit(8, 'hours', 'D', CAREFUL), limit(24, 'hours', 'D', CAREFUL)],
} as const
