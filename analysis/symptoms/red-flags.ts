import { SAFETY_LEVELS, type SafetyLevel, type SafetySign } from '../model/check-in.ts'
import { CHEST_SIGNS, HISTORY_SIGNS, LEG_SIGNS, REST_SIGNS } from './sign-groups.ts'

type Signs = ReadonlySet<SafetySign>

/**
 * When each level holds. Swelling alone and a change of colour or warmth alone are enough: single signs are weak, skin
 * colour hides redness, and a runner with a clot has been reported who had neither (The Atlantic, 2014). Pain with a
 * history is enough without any of them (Goodacre 2005: history says more than signs). Where the wording leaves a choice
 * the wider reading is taken.
 */
const HOLDS: Readonly<Record<SafetyLevel, (signs: Signs) => boolean>> = {
  E0: (signs) => hasAny(signs, CHEST_SIGNS),
  E1b: (signs) => signs.has('hard_calf') && hasAny(signs, ['severe_rising', 'numb_foot', 'pale_foot']),
  E1c: (signs) => signs.has('back_pain') && hasAny(signs, ['saddle', 'bladder', 'both_legs']),
  E1: isClotPossible,
  E1a: (signs) => signs.has('pop') && hasAny(signs, ['cannot_rise', 'gap', 'cannot_walk']),
  E1d: (signs) => signs.has('hot_skin') && signs.has('fever'),
  E2: (signs) => signs.has('calf_pain') && hasAny(signs, [...REST_SIGNS, ...HISTORY_SIGNS]) && !isClotPossible(signs),
}

/**
 * The safety levels that hold for what is ticked, the highest first (E0, then E1b and E1c, then E1, E1a and E1d, then E2).
 * No score and no probability; ticking more never lowers the highest level, and history alone never reaches one.
 *
 * Evidence: public wording of health services for the signs, Goodacre 2005 for history; no study of this set of rules. It
 * is to be read by a clinician before a public release (docs/red-flags.md).
 */
export function redFlags(signs: Signs): SafetyLevel[] {
  return SAFETY_LEVELS.filter((level) => HOLDS[level](signs))
}

function isClotPossible(signs: Signs): boolean {
  return (
    hasAny(signs, LEG_SIGNS) || (signs.has('calf_pain') && hasAny(signs, REST_SIGNS) && hasAny(signs, HISTORY_SIGNS))
  )
}

function hasAny(signs: Signs, wanted: readonly SafetySign[]): boolean {
  return wanted.some((sign) => signs.has(sign))
}
