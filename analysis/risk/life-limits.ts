import { limit } from '../model/limit.ts'

const CALM = 'own choice: a warning nobody trusts is noise, so loud ones are rare'

/** Constants of the life of an alert, each with its source. */
export const LIFE_LIMITS = {
  /** Alerts of a session or of a return expire after this long, … */
  eventDays: limit(7, 'days', 'D', 'own choice: what a session asked for is over'),
  /** … a fast month after this. */
  monthDays: limit(28, 'days', 'D', 'own choice: the window of T1'),
  /** Most load alerts pushed in a day, … */
  pushesADay: limit(1, 'messages', 'D', CALM),
  /** … and in so many days. */
  pushesAWeek: limit(3, 'messages', 'D', CALM),
  pushWindow: limit(7, 'days', 'D', CALM),
  /** A week of sand is pushed only when no day of sand was in so many days. */
  sandPushedWithin: limit(3, 'days', 'D', 'own choice: the same news twice'),
} as const
