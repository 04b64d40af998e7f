import { limit } from '../model/limit.ts'

const OWN = 'own rule of thumb; no study sets a number'

/** Constants of checking a planned session, each with its source. */
export const PLAN_LIMITS = {
  /** What a session comes to against its plan, before there are enough to tell. */
  bandLow: limit(0.85, 'ratio', 'D', OWN),
  bandHigh: limit(1.2, 'ratio', 'D', OWN),
  /** The band is that of so many matched sessions, from … */
  bandSessions: limit(20, 'sessions', 'D', OWN),
  /** … this many on. */
  bandLeast: limit(10, 'sessions', 'D', `${OWN}: of fewer the outermost is the tenth percentile`),
  bandFrom: limit(0.1, 'share', 'D', 'own choice: eight of ten sessions lie inside'),
  bandTo: limit(0.9, 'share', 'D', 'own choice: eight of ten sessions lie inside'),
  /** A grade goes up and down in equal parts; the athlete's usual one is that of so many hilly runs. */
  usualGrade: limit(0.06, 'ratio', 'D', `${OWN}: rise over way where no hilly run is known`),
  hillyRuns: limit(20, 'sessions', 'D', OWN),
  /** Rise over the whole way from which a run is a hilly one. */
  hilly: limit(0.01, 'ratio', 'D', `${OWN}: 100 m on 10 km`),
  steepest: limit(0.3, 'ratio', 'D', 'the load model clips running at 0.35'),
  /** A session is matched with one planned for its day, or for the day before or after. */
  matchDays: limit(1, 'days', 'D', OWN),
  /** The nearest session that fits is offered in steps of these. */
  stepMetres: limit(0.1, 'km', 'D', 'own choice: what can be planned'),
  leastDistance: limit(1, 'km', 'D', 'own choice: shorter is no session'),
} as const
