import type { ChartCauses } from '../contract.ts'
import { calfKmText } from './calf-km-text.ts'
import { CAUSE_ORDER, causeText } from './cause-text.ts'

/** What a bar of causes shows, in words: `flat 16.5, climb 4.1, sand 19.0`; parts that do not show are left out. */
export function causesSentence(causes: ChartCauses): string {
  const parts = CAUSE_ORDER.filter((cause) => causes[cause] >= 0.05)
  if (parts.length === 0) return 'no load'
  return parts.map((cause) => `${causeText(cause)} ${calfKmText(causes[cause])}`).join(', ')
}
