import type { SafetySign } from '../model/check-in.ts'
import { CHEST_SIGNS, HISTORY_SIGNS, LEG_SIGNS, REST_SIGNS } from './sign-groups.ts'

export interface SignSection {
  readonly title: string
  readonly signs: readonly SafetySign[]
}

/** The full form of the safety page, the most urgent first. Every sign stands in it once. */
export const SIGN_SECTIONS: readonly SignSection[] = [
  { title: 'Chest and breath, new', signs: CHEST_SIGNS },
  { title: 'One leg, new', signs: LEG_SIGNS },
  { title: 'A sudden pop', signs: ['pop', 'cannot_rise', 'gap', 'cannot_walk'] },
  { title: 'A hard calf', signs: ['hard_calf', 'severe_rising', 'numb_foot', 'pale_foot'] },
  { title: 'Back and both legs', signs: ['back_pain', 'saddle', 'bladder', 'both_legs'] },
  { title: 'Skin and fever', signs: ['hot_skin', 'fever'] },
  { title: 'Calf pain', signs: ['calf_pain', ...REST_SIGNS] },
  { title: 'Lately, before, or now', signs: [...HISTORY_SIGNS, 'none_of_these'] },
]
