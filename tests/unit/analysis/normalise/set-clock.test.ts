import { describe, expect, it } from 'vitest'
import { setClock } from '../../../../analysis/normalise/set-clock.ts'
import { decodedPart, decodedSession, rawSamples, steps } from '../../../support/decoded-part.ts'

const SWITCHED_ON = 631_065_600
const MORNING = Date.UTC(2026, 4, 4, 6, 0) / 1000
const METRE = 180 / Math.PI / 6_371_008.8
const ids = (issues: readonly { id: string; count?: number }[]) => issues.map(({ id, count }) => [id, count])

describe('setClock, a watch without a date', () => {
  it('moves what came before the setting up to it, with session, laps and pauses', () => {
    const time = [...steps(3, 1, SWITCHED_ON + 40), ...steps(3, 1, MORNING)]
    const { part, issues } = setClock(
      decodedPart(rawSamples({ time }), {
        sessions: [decodedSession({ startTime: SWITCHED_ON + 39 })],
        timerEvents: [{ time: SWITCHED_ON + 39, kind: 'start' }],
        laps: [SWITCHED_ON + 39, MORNING].map((startTime) => {
          return { startTime, endTime: startTime + 2, timerSeconds: 2, distanceMetres: 6, name: null }
        }),
      }),
      'fit',
    )
    expect([...part.samples.time]).toEqual(steps(6, 1, MORNING - 3))
    expect(part.sessions[0]!.startTime).toBe(MORNING - 4)
    expect(part.timerEvents[0]!.time).toBe(MORNING - 4)
    expect(part.laps.map(({ startTime, endTime }) => [startTime - MORNING, endTime - MORNING])).toEqual([
      [-4, -2],
      [0, 2],
    ])
    expect(ids(issues)).toEqual([['clock-not-set', 3]])
  })

  it('keeps the times of a clock that was never set, and says so', () => {
    const part = decodedPart(rawSamples({ time: steps(5, 1, SWITCHED_ON + 40) }))
    expect(setClock(part, 'fit')).toMatchObject({ part, issues: [{ id: 'clock-not-set' }] })
  })

  it('leaves a single bad time in the middle to be a stray, and dates of other formats alone', () => {
    const stray = decodedPart(rawSamples({ time: [MORNING, MORNING + 1, SWITCHED_ON, MORNING + 3] }))
    expect(setClock(stray, 'fit').part.samples.time[2]).toBe(SWITCHED_ON)
    const old = decodedPart(rawSamples({ time: steps(5, 1, SWITCHED_ON + 40) }))
    expect(setClock(old, 'gpx')).toEqual({ part: old, issues: [] })
  })
})

describe('setClock, a clock set back', () => {
  // Ten seconds at 3 m/s on a clock that is an hour ahead, then ten on the right one.
  const time = [...steps(10, 1, MORNING + 3600), ...steps(10, 1, MORNING + 10)]

  it('moves what came before back to the setting when the distance goes on, and the start with it', () => {
    const sessions = [decodedSession({ startTime: MORNING + 3598, elapsedSeconds: 21 })]
    const run = decodedPart(rawSamples({ time, distance: steps(20, 3) }), { sessions })
    const { part, issues } = setClock(run, 'fit')
    expect([...part.samples.time]).toEqual(steps(20, 1, MORNING))
    expect(part.sessions[0]).toMatchObject({ startTime: MORNING - 2, elapsedSeconds: 21 })
    expect(ids(issues)).toEqual([['clock-jump', 1]])
  })

  it('moves nothing back by lifetimes', () => {
    const far = [...steps(10, 1, MORNING + 3e9), ...steps(10, 1, MORNING - 1.6e9)]
    const run = decodedPart(rawSamples({ time: far, distance: steps(20, 3) }))
    expect(setClock(run, 'gpx')).toEqual({ part: run, issues: [] })
  })

  it('moves it back over two settings', () => {
    const twice = [...steps(5, 1, MORNING + 7200), ...steps(5, 1, MORNING + 3605), ...steps(5, 1, MORNING + 10)]
    const { part, issues } = setClock(decodedPart(rawSamples({ time: twice, distance: steps(15, 3) })), 'fit')
    expect([...part.samples.time]).toEqual(steps(15, 1, MORNING))
    expect(ids(issues)).toEqual([['clock-jump', 2]])
  })

  it('does when the places go on, in a GPX too, whose elapsed time then means nothing', () => {
    const places = { latitude: steps(20, 3 * METRE, 45), longitude: new Array(20).fill(7) }
    const sessions = [decodedSession({ startTime: MORNING + 10, elapsedSeconds: 3599 })]
    const { part } = setClock(decodedPart(rawSamples({ time, ...places }), { sessions }), 'gpx')
    expect([...part.samples.time]).toEqual(steps(20, 1, MORNING))
    expect(part.sessions[0]).toMatchObject({ startTime: MORNING, elapsedSeconds: Number.NaN })
  })

  it('leaves records that are out of order, and steps of a few seconds', () => {
    const swapped = decodedPart(rawSamples({ time, distance: [...steps(10, 3, 3000), ...steps(10, 3)] }))
    expect(setClock(swapped, 'fit').issues).toEqual([])
    const jitter = decodedPart(rawSamples({ time: [10, 13, 11, 12], distance: [0, 3, 6, 9] }))
    expect(setClock(jitter, 'gpx').issues).toEqual([])
    const blind = decodedPart(rawSamples({ time }))
    expect(setClock(blind, 'gpx').issues).toEqual([])
  })

  it('leaves a file of several sessions, whose starts lie on either clock', () => {
    const sessions = [decodedSession(), decodedSession()]
    const part = decodedPart(rawSamples({ time, distance: steps(20, 3) }), { sessions })
    expect(setClock(part, 'fit').issues).toEqual([])
  })
})
