import type { SafetySign } from '../model/check-in.ts'

/** Sudden trouble of chest or breath: the clot may have travelled. */
export const CHEST_SIGNS = ['breathless', 'chest_pain', 'coughed_blood', 'fainted'] as const satisfies SafetySign[]

/** New, in one leg. */
export const LEG_SIGNS = ['swelling', 'colour', 'warmth', 'veins'] as const satisfies SafetySign[]

/** What sets a calf pain apart from that of training. */
export const REST_SIGNS = ['at_rest', 'worsening', 'without_run'] as const satisfies SafetySign[]

/** What makes a clot likelier: lately (trip, plaster, bed, operation), ever, or now. It can only raise a level. */
export const HISTORY_SIGNS = [
  'trip',
  'plaster',
  'in_bed',
  'operation',
  'clot_before',
  'cancer',
  'pregnancy',
  'oestrogen',
  'family',
] as const satisfies SafetySign[]
