import { limit } from '../model/limit.ts'

const OWN = 'own rule of thumb; no study sets a number'

/** Constants that only the words of alerts use, each with its source. */
export const MESSAGE_LIMITS = {
  /** Turns a load on sand into kilometres when the metres are not known. */
  softSand: limit(2.05, 'calf-km per km', 'D', 'the load model: 1 km run on dry, soft sand in the weighted profile'),
  /** Above this times the largest day ever the message asks whether it happened. */
  doubtful: limit(2.5, 'ratio', 'D', OWN),
  /** The next session on sand, against the known one. */
  nextSand: limit(1.5, 'ratio', 'D', `${OWN}; the caution threshold of S2`),
  /** Seven days on sand, against the known ones. */
  sandWeek: limit(2, 'ratio', 'D', `${OWN}; the threshold of S2w`),
  /** Climbing of the next hilly run, against the known one. */
  nextClimb: limit(1.3, 'ratio', 'D', `${OWN}; the notice threshold of S3`),
  /** Weeks after a fast month, against an average week of the best month before. */
  month: limit(1.2, 'ratio', 'D', `${OWN}; the month cap of the room`),
  /** A cause is named when it made up at least this share of a rise. */
  driver: limit(0.3, 'share', 'D', 'own choice: below it several causes share the rise'),
} as const
