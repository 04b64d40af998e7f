import { limit } from '../model/limit.ts'

const CAREFUL = 'own careful choice, to be read by a clinician; no study sets a number'

/** When red flags are asked and told again, and what a trip is. */
export const SAFETY_LIMITS = {
  /** E2: the question is asked again this long after it began … */
  askAgain: [limit(12, 'hours', 'D', CAREFUL), limit(24, 'hours', 'D', CAREFUL)],
  /** … and unless reported better by then it becomes E1. */
  betterBy: limit(48, 'hours', 'D', CAREFUL),
  /** Levels above E2 are told again this long after they were reached, while nobody answers. */
  remind: [limit(2, 'hours', 'D', CAREFUL), limit(8, 'hours', 'D', CAREFUL), limit(24, 'hours', 'D', CAREFUL)],
  /** Calf pain not told for longer than this ends its episode: the history is asked again with the next. */
  episodeGap: limit(14, 'days', 'D', CAREFUL),
  /** Activities this far apart, or in zones this far apart, within this many days, ask about a trip. */
  tripKilometres: limit(2000, 'km', 'D', 'own choice: a flight of more than about 3 hours'),
  tripZones: limit(3, 'hours', 'D', 'own choice: a flight of more than about 3 hours'),
  tripDays: limit(28, 'days', 'D', 'the four weeks of the question about trips'),
} as const
