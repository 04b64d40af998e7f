import { describe, expect, it } from 'vitest'
import { splitSessions } from '../../../../analysis/normalise/split-sessions.ts'
import { decodedSession, steps } from '../../../support/decoded-part.ts'

const time = Float64Array.from(steps(10, 1, 100))
const bounds = (slices: readonly { from: number; to: number }[]) => slices.map(({ from, to }) => [from, to])

describe('splitSessions', () => {
  it('gives all samples to a single session, and to none when there is none', () => {
    expect(bounds(splitSessions(time, [decodedSession({ startTime: 104 })]))).toEqual([[0, 10]])
    expect(splitSessions(time, [])).toEqual([{ session: null, from: 0, to: 10 }])
  })

  it('gives each sample to the session that started last, whatever their order in the file', () => {
    const sessions = [107, 100, 103].map((startTime) => decodedSession({ startTime, sport: `s${startTime}` }))
    const slices = splitSessions(time, sessions)
    expect(slices.map((slice) => slice.session?.sport)).toEqual(['s100', 's103', 's107'])
    expect(bounds(slices)).toEqual([
      [0, 3],
      [3, 7],
      [7, 10],
    ])
  })

  it('counts a record of the same rounded second to the new session', () => {
    const slices = splitSessions(time, [decodedSession({ startTime: 100 }), decodedSession({ startTime: 104.4 })])
    expect(bounds(slices)).toEqual([
      [0, 4],
      [4, 10],
    ])
  })

  it('keeps records before the first session in it', () => {
    const slices = splitSessions(time, [decodedSession({ startTime: 102 }), decodedSession({ startTime: 105 })])
    expect(bounds(slices)).toEqual([
      [0, 5],
      [5, 10],
    ])
  })

  it('leaves a session without a start, or after all records, empty', () => {
    const slices = splitSessions(time, [
      decodedSession({ startTime: Number.NaN }),
      decodedSession({ startTime: 100 }),
      decodedSession({ startTime: 500 }),
    ])
    expect(bounds(slices)).toEqual([
      [0, 10],
      [10, 10],
      [10, 10],
    ])
  })

  it('gives untimed samples to the first session', () => {
    const untimed = new Float64Array(4).fill(Number.NaN)
    const slices = splitSessions(untimed, [decodedSession({ startTime: 1 }), decodedSession({ startTime: 2 })])
    expect(bounds(slices)).toEqual([
      [0, 4],
      [4, 4],
    ])
  })
})
