import { limit } from '../model/limit.ts'

const OWN = 'own rule of thumb; no study sets a number'
const RECOVERY = `${OWN}: the tissue is given three weeks after a session twice as large as it knew`

/** Constants of the room, each with its source and the grade of its evidence. */
export const ROOM_LIMITS = {
  /** θ: the familiar room stays at what the calf knows, the stretch room goes a small step beyond. */
  familiar: limit(1, 'ratio', 'D', 'what was done before'),
  stretch: limit(1.1, 'ratio', 'D', 'upper bound of the unremarkable class of Frandsen 2025, there in plain km'),
  month: limit(1.2, 'ratio', 'D', OWN),

  /** One session raises what counts as known by at most this, so that an ultra does not make 80 km "known". */
  creditStep: limit(1.1, 'ratio', 'D', OWN),
  creditWindow: limit(30, 'days', 'D', 'the window of Frandsen 2025'),
  /** With nothing in that window credit is measured against this many days. */
  creditFallback: limit(180, 'days', 'D', OWN),

  /** Sessions younger than this do not raise the session cap, else a step of 10 % could be taken three times a week. */
  settledAfter: limit(7, 'days', 'D', OWN),
  sessionWindow: limit(30, 'days', 'D', 'the window of Frandsen 2025'),
  weekNearest: limit(7, 'days', 'D', 'as rule W1: the best week does not overlap this one'),
  weekFarthest: limit(35, 'days', 'D', 'as rule W1'),
  weekFallback: limit(84, 'days', 'D', OWN),
  monthNearest: limit(28, 'days', 'D', 'as rule T1'),
  monthFarthest: limit(112, 'days', 'D', 'as rule T1'),
  /** The month cap never falls below this share of an average week of the best month. */
  monthFloor: limit(0.7, 'share', 'D', OWN),

  /** A session of at least this times the known load is followed by three careful weeks. */
  exceptional: limit(2, 'ratio', 'D', 'the highest class of Frandsen 2025, there in plain km'),
  recovery: [
    { untilDay: 7, share: limit(0.5, 'share', 'D', RECOVERY) },
    { untilDay: 14, share: limit(0.7, 'share', 'D', RECOVERY) },
    { untilDay: 21, share: limit(0.85, 'share', 'D', RECOVERY) },
  ],

  /** What a newcomer says of the month before stands in for the diary this long. */
  declaredDays: limit(28, 'days', 'D', `${OWN}: by then the diary has its own`),

  sand: {
    step: limit(1.5, 'ratio', 'D', `${OWN}; the caution threshold of S2`),
    week: limit(2, 'ratio', 'D', `${OWN}; the threshold of S2w`),
    starter: limit(1.5, 'calf-km', 'D', `${OWN}: about 0.7 km of soft sand to begin with`),
    weekFloor: limit(1, 'calf-km', 'D', 'as rule S2w'),
    window: limit(42, 'days', 'D', 'as rule S2'),
    /** A day with more than this on sand is followed by one without. */
    restAfter: limit(0.5, 'calf-km', 'D', `${OWN}: sand on alternate days; crossing a beach is no day on sand`),
  },
  /** After an injury on record, until hills are ticked. */
  carefulClimb: limit(0.5, 'calf-km', 'D', `${OWN}: about 75 m of climbing is no hill work`),
  climb: {
    step: limit(1.3, 'ratio', 'D', `${OWN}; the notice threshold of S3`),
    starter: limit(1.5, 'calf-km', 'D', 'as rule S3'),
    window: limit(42, 'days', 'D', 'as rule S3'),
  },
} as const
