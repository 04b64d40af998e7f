import { tokenColours } from './token-colours.ts'

/** The colours of the theme in view, as a canvas can use them. */
export interface ChartColours {
  readonly flat: string
  readonly climb: string
  readonly sand: string
  readonly other: string
  readonly band: string
  readonly card: string
  readonly ink: string
  readonly ink2: string
  readonly line: string
  readonly alarm: string
}

const TOKENS: Readonly<Record<keyof ChartColours, string>> = {
  flat: '--flat',
  climb: '--climb',
  sand: '--sand',
  other: '--other',
  band: '--band',
  card: '--card',
  ink: '--ink',
  ink2: '--ink-2',
  line: '--line',
  alarm: '--alarm',
}

/** Reads the tokens where `element` stands. */
export function chartColours(element: HTMLElement): ChartColours {
  return tokenColours(element, TOKENS)
}
