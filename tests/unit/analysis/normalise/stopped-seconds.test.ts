import { describe, expect, it } from 'vitest'
import { stoppedSeconds } from '../../../../analysis/normalise/stopped-seconds.ts'

const F = (...values: number[]) => Float64Array.from(values)
const stop = (time: number) => ({ time, kind: 'stop' }) as const
const start = (time: number) => ({ time, kind: 'start' }) as const

describe('stoppedSeconds', () => {
  it('counts what lies between a stop and the next start, stretch by stretch', () => {
    // Stopped from 12 to 25: 8 of the stretch 10..20 and 5 of 20..30.
    expect([...stoppedSeconds(F(0, 10, 20, 30), [start(0), stop(12), start(25)])]).toEqual([0, 0, 8, 5])
  })

  it('adds two stops within one stretch', () => {
    expect([...stoppedSeconds(F(0, 20), [stop(2), start(5), stop(10), start(14)])]).toEqual([0, 7])
  })

  it('ignores a stop that nothing follows, a start without a stop, and a second stop', () => {
    expect([...stoppedSeconds(F(0, 10, 20), [start(3), start(5), stop(15)])]).toEqual([0, 0, 0])
    expect([...stoppedSeconds(F(0, 10), [stop(2), stop(4), start(6)])]).toEqual([0, 4])
  })

  it('takes events in any order, and a stop before the start of the same instant', () => {
    expect([...stoppedSeconds(F(0, 10), [start(6), stop(2)])]).toEqual([0, 4])
    expect([...stoppedSeconds(F(0, 10), [stop(5), start(5)])]).toEqual([0, 0])
  })

  it('bears events outside the samples and without a time', () => {
    expect([...stoppedSeconds(F(10, 20), [stop(0), start(12), stop(18), start(99)])]).toEqual([0, 4])
    expect([...stoppedSeconds(F(0, 1), [stop(Number.NaN), start(9)])]).toEqual([0, 0])
    expect(stoppedSeconds(F(), [stop(1), start(2)])).toHaveLength(0)
  })
})
