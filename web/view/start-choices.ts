import { dayText } from './day-text.ts'
import { localStart } from './local-start.ts'
import { offsetText } from './offset-text.ts'

/** Offsets from UTC that some place on Earth has, in quarters of an hour. Source: the IANA time zone database. */
const QUARTERS = [
  -48, -44, -40, -38, -36, -32, -28, -24, -20, -16, -14, -12, -10, -8, -4, 0, 4, 8, 12, 14, 16, 18, 20, 22, 23, 24, 26,
  28, 32, 35, 36, 38, 40, 42, 44, 48, 51, 52, 55, 56,
] as const

export interface StartChoice {
  readonly offsetSeconds: number
  /** `07:12, Sun 1 Mar (UTC+1)`: people know when they ran, not by how much a place is ahead of UTC. */
  readonly text: string
}

/** When a session can have begun by the clock of its place, one choice an offset, the one that holds among them. */
export function startChoices(startedAt: string, offsetSeconds: number): readonly StartChoice[] {
  const offsets = new Set<number>([...QUARTERS.map((quarters) => quarters * 900), offsetSeconds])
  return [...offsets]
    .sort((a, b) => a - b)
    .flatMap((offset) => {
      const start = localStart(startedAt, offset)
      if (start === null) return []
      return [
        { offsetSeconds: offset, text: `${start.clock}, ${dayText(start.date, 'short')} (${offsetText(offset)})` },
      ]
    })
}
