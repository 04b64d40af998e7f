import { describe, expect, it } from 'vitest'
import { sessionClock } from '../../../../analysis/normalise/session-clock.ts'
import { decodedSession } from '../../../support/decoded-part.ts'

const START = 1_700_000_000
const time = Float64Array.of(START, START + 1800, START + 3600)
/** Records over 3600 s, of which `recorded` were recorded and `moving` on the move. */
const clock = (known: Parameters<typeof decodedSession>[0], recorded = 3500, moving = 0) =>
  sessionClock(decodedSession(known), { time, recorded, moving })
const ids = (found: ReturnType<typeof clock>) => found.issues.map(({ id }) => id)

describe('sessionClock', () => {
  it("takes the session's own figures", () => {
    expect(clock({ startTime: START - 2, elapsedSeconds: 3605, timerSeconds: 3480 })).toEqual({
      startedAt: START - 2,
      elapsedSeconds: 3605,
      timerSeconds: 3480,
      issues: [],
    })
  })

  it('takes the records where there is no session', () => {
    expect(sessionClock(null, { time: Float64Array.of(START, START + 60), recorded: 55, moving: 50 })).toEqual({
      startedAt: START,
      elapsedSeconds: 60,
      timerSeconds: 55,
      issues: [],
    })
  })

  it('believes no start long before the first record or after the last', () => {
    expect(clock({ startTime: START - 4000 }).startedAt).toBe(START)
    expect(clock({ startTime: START + 3601 }).startedAt).toBe(START)
    expect(clock({ startTime: START + 5 }).startedAt).toBe(START + 5)
  })

  it('turns the two times round where the watch did', () => {
    expect(clock({ startTime: START, elapsedSeconds: 2800, timerSeconds: 3600 }, 2790)).toMatchObject({
      elapsedSeconds: 3600,
      timerSeconds: 2800,
    })
  })

  it('keeps a timer longer than a wrong elapsed time', () => {
    expect(clock({ startTime: START, elapsedSeconds: 1600, timerSeconds: 3600 }, 3600)).toMatchObject({
      elapsedSeconds: 3600,
      timerSeconds: 3600,
    })
  })

  it('falls back on the records when the totals are of something else', () => {
    // A last lap was never written: the totals stop at 2600 s.
    expect(clock({ startTime: START, elapsedSeconds: 2600, timerSeconds: 2600 }, 3600)).toMatchObject({
      elapsedSeconds: 3600,
      timerSeconds: 3600,
    })
    expect(clock({ startTime: START, elapsedSeconds: 3600, timerSeconds: 0 })).toMatchObject({ timerSeconds: 3500 })
    expect(clock({ startTime: START, elapsedSeconds: 3600, timerSeconds: 9000 })).toMatchObject({ timerSeconds: 3500 })
    expect(clock({ startTime: START })).toMatchObject({ elapsedSeconds: 3600, timerSeconds: 3500 })
  })

  it('takes no recording time that is shorter than the records were on the move', () => {
    // Two laps of three have their totals: 2000 s of 3500 s under way.
    const session = { startTime: START, elapsedSeconds: 3600, timerSeconds: 2000 }
    expect(clock(session, 3500, 3400)).toMatchObject({ timerSeconds: 3500 })
    expect(ids(clock(session, 3500, 3400))).toEqual(['time-disagrees'])
    // A watch that goes on writing while it is paused: 1400 s of the 3500 s stood still.
    expect(clock(session, 3500, 2100)).toMatchObject({ timerSeconds: 2000, issues: [] })
  })

  it('names what was not believed', () => {
    expect(ids(clock({ startTime: START - 4000, elapsedSeconds: 3600 }))).toEqual(['start-disagrees'])
    expect(ids(clock({ startTime: START, elapsedSeconds: 2800, timerSeconds: 3600 }, 2790))).toEqual(['times-swapped'])
    expect(ids(clock({ startTime: START, elapsedSeconds: 2600, timerSeconds: 2600 }, 3600))).toEqual(['time-disagrees'])
    // A second between the two is rounding.
    expect(ids(clock({ startTime: START, elapsedSeconds: 3599.4, timerSeconds: 3600 }, 3600))).toEqual([])
  })
})
