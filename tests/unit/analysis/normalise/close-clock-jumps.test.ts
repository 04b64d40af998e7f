import { describe, expect, it } from 'vitest'
import { closeClockJumps } from '../../../../analysis/normalise/close-clock-jumps.ts'
import { decodedSession, steps } from '../../../support/decoded-part.ts'

const DAY = 86400
const jumped = Float64Array.from([...steps(5, 2, 1000), ...steps(5, 2, 1010 + 20 * DAY)])

describe('closeClockJumps', () => {
  it('closes a hole longer than the session, to the usual interval', () => {
    const { time, issues } = closeClockJumps(jumped, decodedSession({ elapsedSeconds: 20, timerSeconds: 20 }))
    expect([...time]).toEqual(steps(10, 2, 1000))
    expect(issues).toMatchObject([{ id: 'clock-jump', count: 1 }])
  })

  it('leaves a hole that the session itself lasted', () => {
    const session = decodedSession({ elapsedSeconds: 20 * DAY + 20, timerSeconds: 20 })
    expect(closeClockJumps(jumped, session)).toEqual({ time: jumped, issues: [] })
  })

  it('leaves holes of hours, and everything where no session tells', () => {
    const night = Float64Array.of(0, 1, 2, 5 * 3600)
    expect(closeClockJumps(night, decodedSession({ elapsedSeconds: 10 })).issues).toEqual([])
    expect(closeClockJumps(jumped, decodedSession()).issues).toEqual([])
    expect(closeClockJumps(jumped, null).issues).toEqual([])
  })

  it('closes two', () => {
    const time = Float64Array.of(0, 1, 2, DAY, DAY + 1, 3 * DAY, 3 * DAY + 1)
    const closed = closeClockJumps(time, decodedSession({ elapsedSeconds: 7 }))
    expect([...closed.time]).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(closed.issues).toMatchObject([{ count: 2 }])
  })
})
