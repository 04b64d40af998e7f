import type { ChartCauses } from '../contract.ts'

/** The causes in the order they are stacked everywhere, flat at the foot. */
export const CAUSE_ORDER = ['flat', 'climb', 'sand', 'other'] as const satisfies readonly (keyof ChartCauses)[]

export type ChartCause = (typeof CAUSE_ORDER)[number]

const NAMES: Readonly<Record<ChartCause, string>> = {
  flat: 'flat',
  climb: 'climb',
  sand: 'sand',
  other: 'other ground',
}

/** A cause as legends and tables name it. */
export function causeText(cause: ChartCause): string {
  return NAMES[cause]
}
