import { BREAK_LIMITS } from '../model/break-limits.ts'
import { type Limit, limit } from '../model/limit.ts'

const FRANDSEN =
  'Frandsen 2025, 5,205 runners, 588,071 sessions: bound of a class in plain km (there grade B); on calf-km our extrapolation'
const WEEKS =
  'studies of weekly jumps disagree (Nielsen 2014, Damsted 2018 and 2019 lean to more injury; Buist 2008, a trial, found none)'
const OWN = 'own rule of thumb; no study sets a number'
const SURFACE = 'experts advise against sudden changes of surface (Green 2022); the number is our own'
const GATE = 'own choice: keeps rounding and tiny changes silent'
const INJURY =
  'own rule of thumb: recurrence of calf strains is about one in six (grade C), and previous strain the strongest known risk factor'
const RETURN = 'own rule of thumb on top of the graded return of experts'

/**
 * Every threshold of the load rules, each with its source and the grade of its evidence: A trials in runners (no load
 * rule has one), B one large study, C small or conflicting, D expert opinion or our own, X tested and null.
 */
export const RULE_LIMITS = {
  sessionMinimum: BREAK_LIMITS.sessionMinimum as Limit,
  historyDays: BREAK_LIMITS.historyDays as Limit,

  S1: {
    notice: limit(1.1, 'ratio', 'D', FRANDSEN),
    caution: limit(1.3, 'ratio', 'D', FRANDSEN),
    high: limit(2, 'ratio', 'D', FRANDSEN),
    leastRise: limit(0.5, 'calf-km', 'D', GATE),
    window: limit(30, 'days', 'D', FRANDSEN),
    sessions: limit(6, 'sessions', 'D', `${OWN}: fewer sessions give no fair comparison`),
    sessionsWindow: limit(42, 'days', 'D', OWN),
    /** A load known from these many days lowers the tier by one, not below notice. */
    familiarWindow: limit(90, 'days', 'D', OWN),
    familiar: limit(1.1, 'ratio', 'D', OWN),
  },
  S2: {
    caution: limit(1.5, 'ratio', 'D', SURFACE),
    high: limit(3, 'ratio', 'D', SURFACE),
    /** The reference is never below this, so the first steps on sand divide by something. */
    floor: limit(1, 'calf-km', 'D', `${OWN}: half a kilometre of soft sand is an everyday amount`),
    window: limit(42, 'days', 'D', OWN),
  },
  S2w: {
    caution: limit(2, 'ratio', 'D', SURFACE),
    floor: limit(1, 'calf-km', 'D', OWN),
    least: limit(3, 'calf-km', 'D', GATE),
    sandDays: limit(3, 'days', 'D', OWN),
    repeat: limit(14, 'days', 'D', 'own choice: a week of sand is told once'),
  },
  S3: {
    notice: limit(1.3, 'ratio', 'D', SURFACE),
    caution: limit(2, 'ratio', 'D', SURFACE),
    floor: limit(1.5, 'calf-km', 'D', `${OWN}: about 200 m of climbing is an everyday amount`),
    window: limit(42, 'days', 'D', OWN),
  },
  W1: {
    notice: limit(1.1, 'ratio', 'C', WEEKS),
    caution: limit(1.3, 'ratio', 'C', WEEKS),
    high: limit(1.6, 'ratio', 'C', WEEKS),
    leastRise: limit(3, 'calf-km', 'D', GATE),
    /** The best recent week ends this many to … */
    nearest: limit(
      7,
      'days',
      'C',
      'windows that overlap correlate by construction (Lolli 2019), so this week is left out',
    ),
    /** … this many days ago. */
    farthest: limit(35, 'days', 'D', OWN),
    historyDays: limit(42, 'days', 'D', OWN),
    activeWeeks: limit(3, 'weeks', 'D', `${OWN}: three of the five weeks before must hold some load`),
    weeksLookedAt: limit(5, 'weeks', 'D', OWN),
    /** Below this, and after `calmDays`, the state ends and the rule may speak again. */
    exit: limit(1.2, 'ratio', 'D', 'own choice: hysteresis, so that a week is told once'),
    calmDays: limit(7, 'days', 'D', 'own choice: hysteresis, so that a week is told once'),
  },
  T1: {
    caution: limit(1.3, 'ratio', 'D', OWN),
    window: limit(112, 'days', 'D', OWN),
    historyDays: limit(56, 'days', 'D', OWN),
    sessions: limit(6, 'sessions', 'D', OWN),
    repeat: limit(28, 'days', 'D', 'own choice: a month is told once'),
  },
  B1: {
    caution: limit(1.1, 'ratio', 'D', RETURN),
    high: limit(1.5, 'ratio', 'D', RETURN),
  },
  /** For eight weeks after an injury on record these stand in for the thresholds of S1 and W1. */
  B2: {
    notice: limit(1, 'ratio', 'D', INJURY),
    caution: limit(1.1, 'ratio', 'D', INJURY),
    high: limit(1.3, 'ratio', 'D', INJURY),
    /** More than this on sand, or by climbing, is sand and hill work. */
    sand: limit(0.5, 'calf-km', 'D', `${OWN}: crossing a beach is no sand work`),
    climb: limit(0.5, 'calf-km', 'D', `${OWN}: about 75 m of climbing is no hill work`),
  },
  /** A file that cannot be right is asked about when it would be longer than anything lately. */
  D2: {
    notice: limit(1.1, 'ratio', 'D', 'the notice threshold of S1'),
    leastRise: limit(0.5, 'calf-km', 'D', GATE),
  },
  B1w: {
    caution: limit(1.1, 'ratio', 'D', RETURN),
    high: limit(1.5, 'ratio', 'D', RETURN),
    leastRise: limit(3, 'calf-km', 'D', GATE),
    repeat: limit(7, 'days', 'D', 'own choice: a week is told once'),
  },
}

/** The limits as an argument: tests scale the floors with the loads, and a careful phase may tighten thresholds. */
export type RuleLimits = Readonly<typeof RULE_LIMITS>
