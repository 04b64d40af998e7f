import { describe, expect, it } from 'vitest'
import { meanCadence, recordingSeconds, samplesOfTotals } from '../../../../analysis/normalise/session-totals.ts'
import { decodedSession } from '../../../support/decoded-part.ts'

describe('samplesOfTotals', () => {
  it('is a start and an end with all that is known', () => {
    const samples = samplesOfTotals(
      decodedSession({
        startTime: 1000,
        timerSeconds: 1800,
        elapsedSeconds: 2000,
        distanceMetres: 5000,
        meanCadence: 82,
      }),
      [],
    )
    expect([...samples.time]).toEqual([1000, 3000])
    expect([...samples.distance]).toEqual([0, 5000])
    expect([...samples.cadence]).toEqual([82, 82])
    expect(samples.altitude.every((m) => Number.isNaN(m))).toBe(true)
  })

  it('goes on evenly between the places where something changes', () => {
    const session = decodedSession({ startTime: 1000, timerSeconds: 1800, distanceMetres: 5000, meanCadence: 82 })
    const samples = samplesOfTotals(session, [0.25, 0.5])
    expect([...samples.time]).toEqual([1000, 1450, 1900, 2800])
    expect([...samples.distance]).toEqual([0, 1250, 2500, 5000])
    expect([...samples.cadence]).toEqual([82, 82, 82, 82])
  })

  it('has no distance where the device has none', () => {
    expect([...samplesOfTotals(decodedSession({ timerSeconds: 60, distanceMetres: 0 }), []).distance]).toEqual([
      Number.NaN,
      Number.NaN,
    ])
  })
})

describe('recordingSeconds and meanCadence', () => {
  it('take the timer before the elapsed time', () => {
    expect(recordingSeconds(decodedSession({ timerSeconds: 60, elapsedSeconds: 90 }))).toBe(60)
    expect(recordingSeconds(decodedSession({ timerSeconds: 0, elapsedSeconds: 90 }))).toBe(90)
    expect(recordingSeconds(decodedSession())).toBeNaN()
  })

  it('take the mean before the count of steps, which are of both feet', () => {
    expect(meanCadence(decodedSession({ meanCadence: 80, steps: 999, timerSeconds: 60 }))).toBe(80)
    // 3280 steps in 20 minutes: 164 a minute, 82 a leg.
    expect(meanCadence(decodedSession({ steps: 3280, timerSeconds: 1200 }))).toBe(82)
    expect(meanCadence(decodedSession({ steps: 3280 }))).toBeNaN()
    expect(meanCadence(decodedSession({ meanCadence: 0, timerSeconds: 60 }))).toBeNaN()
  })
})
