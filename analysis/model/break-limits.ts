import { limit } from './limit.ts'

const OWN = 'own rule of thumb; no study sets a number for the calf'
const RETURN = `${OWN}. Experts agree on the direction: start well below the old level, volume last (Green 2022, n = 20)`

/**
 * Constants that the load rules and the room share: what counts as a session, and how a return from a break is eased.
 * All of them are expert opinion or our own choice (grade D) and are shown as such.
 */
export const BREAK_LIMITS = {
  /** A day below this is a rest day to the rules. */
  sessionMinimum: limit(1, 'calf-km', 'D', `${OWN}: a kilometre on the flat is no training session`),
  /** No rule speaks before this many days of history. */
  historyDays: limit(28, 'days', 'D', `${OWN}: the windows the rules compare with must be filled`),
  /** A gap of at least this many days between sessions is a break. */
  breakDays: limit(14, 'days', 'D', RETURN),
  /** After a gap of at least this many days history starts again. */
  coldStartDays: limit(84, 'days', 'D', `${OWN}: loads of three months ago say little about the calf of today`),
  /** Share of the old level that a return starts from, by the length of the gap in days. */
  returnShares: [
    { fromDays: 14, share: limit(0.8, 'share', 'D', RETURN) },
    { fromDays: 21, share: limit(0.65, 'share', 'D', RETURN) },
    { fromDays: 35, share: limit(0.5, 'share', 'D', RETURN) },
    { fromDays: 56, share: limit(0.35, 'share', 'D', RETURN) },
  ],
  /** The old level of a session is the largest of the last session before the gap and this many days before it. */
  sessionWindow: limit(30, 'days', 'D', 'the window of Frandsen 2025, taken over to the time before the gap'),
  /** The old level of a week is the largest 7-day sum of the last session before the gap and this many days before it. */
  weekWindow: limit(41, 'days', 'D', OWN),
  /** Growth of the session ceiling with every session back. */
  sessionStep: limit(1.1, 'ratio', 'D', RETURN),
  /** Growth of the weekly ceiling with every week back. */
  weekStep: limit(1.1, 'ratio', 'D', RETURN),
  /** The weekly ceiling holds for this many days after the first session back. */
  weekDays: limit(28, 'days', 'D', OWN),
  /** After an injury of calf or Achilles rule B2 holds for this long. */
  injuryDays: limit(
    56,
    'days',
    'D',
    'the window in which re-injury was studied is under two months (Green 2021); the rest is our own',
  ),
  /** For this many days W1's reference is at least the weekly ceiling. */
  weekMemoryDays: limit(42, 'days', 'D', `${OWN}: the empty weeks of the break are no fair comparison`),
} as const
