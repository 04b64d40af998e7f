import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Replay, replay } from '../../analysis/replay.ts'

/**
 * Training histories with every alert and the room on some days, as an independent program of the same rules gives them:
 * plain training, hills, a beach holiday, sand all year, an ultra, breaks. Every rule and tier occurs.
 */
interface HistoryVector extends Replay {
  readonly kind: string
  readonly through: string
  readonly sessions: readonly { readonly date: string; readonly calfKm: number }[]
}

const VECTORS = readFileSync(new URL('./history-vectors.ndjson', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as HistoryVector)

describe('replayed histories', () => {
  it('cover every rule and tier that exists', () => {
    const seen = new Set(VECTORS.flatMap(({ alerts }) => alerts.map(({ rule, tier }) => `${rule} ${tier}`)))
    expect([...seen].sort()).toEqual([
      ...['B1 caution', 'B1 high', 'B1w caution', 'B1w high', 'S1 caution', 'S1 high', 'S1 notice', 'S2 caution'],
      ...['S2 high', 'S2w caution', 'S3 caution', 'S3 notice', 'T1 caution', 'W1 caution', 'W1 high', 'W1 notice'],
    ])
  })

  it.each(VECTORS.map((vector, index) => ({ name: `${index + 1}, ${vector.kind}`, vector })))('$name', ({ vector }) => {
    const replayed = replay(
      vector,
      vector.rooms.map(({ date }) => date),
    )
    if (!replayed.ok) throw new Error(replayed.error)
    const spoken = ({ alerts }: Replay) => alerts.map(({ date, rule, tier }) => `${date} ${rule} ${tier}`)
    expect(spoken(replayed.value)).toEqual(spoken(vector))
    replayed.value.alerts.forEach((alert, index) => {
      // The vectors give six decimals.
      expect(Math.abs(alert.ratio - vector.alerts[index]!.ratio)).toBeLessThan(1e-6)
      expect(Math.abs(alert.reference - vector.alerts[index]!.reference)).toBeLessThan(1e-6)
    })
    expect(replayed.value.rooms).toEqual(vector.rooms)
  })

  it('are the same in another order, with their days split into several entries', () => {
    const vector = VECTORS[0]!
    const halves = vector.sessions.flatMap((session) => [session, session]).map((session) => halved(session))
    const whole = replay(vector, [])
    const split = replay({ through: vector.through, sessions: halves.reverse() }, [])
    expect(split).toEqual(whole)
  })
})

/** A session of half the load in everything; halves add up without rounding. */
function halved(session: object): object {
  return Object.fromEntries(
    Object.entries(session).map(([key, value]) => [key, typeof value === 'number' ? value / 2 : value]),
  )
}
