import { describe, expect, it } from 'vitest'
import { inventTime } from '../../../../analysis/normalise/invent-time.ts'
import { decodedSession } from '../../../support/decoded-part.ts'

const F = (...values: number[]) => Float64Array.from(values)

describe('inventTime', () => {
  it('runs the way at 10 km/h', () => {
    const { time, startedAt, issues } = inventTime(F(0, 500, 1000), null, 'running', 'foot')
    expect([...time]).toEqual([0, 180, 360])
    expect(startedAt).toBeNaN()
    expect(issues).toMatchObject([{ id: 'no-time', message: expect.stringContaining('10.0 km/h') }])
  })

  it('walks and rides it by its sport', () => {
    expect(inventTime(F(0, 134), null, 'hiking', 'foot').time[1]).toBeCloseTo(100, 9)
    expect(inventTime(F(0, 2000), null, 'cycling', 'ride').time[1]).toBeCloseTo(360, 9)
  })

  it('spreads the records over the time of the session by their distance', () => {
    const session = decodedSession({ startTime: 5000, timerSeconds: 600 })
    const invented = inventTime(F(0, 100, 400), session, 'running', 'foot')
    expect([...invented.time]).toEqual([0, 150, 600])
    expect(invented.startedAt).toBe(5000)
    expect(invented.issues).toMatchObject([{ id: 'untimed-records', count: 3 }])
  })

  it('spreads them evenly without distance, and counts seconds without anything', () => {
    const session = decodedSession({ elapsedSeconds: 60 })
    expect([...inventTime(F(0, 0, 0), session, 'running', 'foot').time]).toEqual([0, 30, 60])
    expect([...inventTime(F(0, 0, 0), null, 'running', 'foot').time]).toEqual([0, 1, 2])
    expect(inventTime(F(), null, 'running', 'foot').time).toHaveLength(0)
  })
})
