/** One figure, beside what it is held against. */
export interface Verdict {
  readonly what: string
  readonly ours: number
  /** What was published, or what an independent program counted. */
  readonly expected: number
  /** How far it may be off: as a share of what is expected, as it is, or as far as an interval goes. */
  readonly within:
    | { readonly share: number }
    | { readonly amount: number }
    | { readonly interval: readonly [number, number] }
  readonly note?: string
}

export interface Verdicts {
  /** Prints a heading. */
  readonly heading: (text: string) => void
  /** Prints a figure beside what is expected and counts it when it is too far off. */
  readonly hold: (verdict: Verdict) => void
  /** Prints a figure that nothing is held against. */
  readonly show: (what: string, text: string) => void
  readonly counts: () => { readonly held: number; readonly failed: number }
}

/** Collects figures and prints each as it comes. */
export function verdicts(print: (line: string) => void): Verdicts {
  let held = 0
  let failed = 0
  return {
    heading: (text) => print(`\n${text}`),
    hold: ({ what, ours, expected, within, note }) => {
      const isHeld = isWithin(ours, expected, within)
      if (isHeld) held++
      else failed++
      const mark = isHeld ? 'ok  ' : 'FAIL'
      const line = `${mark} ${what.padEnd(58)} ${figure(ours)}  expected ${figure(expected)} ${allowance(within)}`
      print(note === undefined ? line : `${line}  ${note}`)
    },
    show: (what, text) => print(`     ${what.padEnd(58)} ${text}`),
    counts: () => ({ held, failed }),
  }
}

function isWithin(ours: number, expected: number, within: Verdict['within']): boolean {
  if ('interval' in within) return expected >= within.interval[0] && expected <= within.interval[1]
  const room = 'share' in within ? within.share * Math.abs(expected) : within.amount
  return Math.abs(ours - expected) <= room
}

function allowance(within: Verdict['within']): string {
  if ('interval' in within) return `in ${within.interval.map((end) => end.toFixed(2)).join(' to ')}`
  return 'share' in within ? `± ${Math.round(within.share * 100)} %` : `± ${Number(within.amount.toPrecision(2))}`
}

function figure(value: number): string {
  return (Math.abs(value) < 0.01 && value !== 0 ? value.toPrecision(2) : value.toFixed(3)).padStart(7)
}
