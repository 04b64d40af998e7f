import type { DecodedSession, RawSamples } from '../model/decoded-file.ts'
import { blankRows } from './sample-rows.ts'

/**
 * The two samples, start and end, that a session without records (or with a single one) amounts to: its whole recording
 * time with its distance, and its mean cadence and power over it. Cadence is per leg (or revolutions), as in a FIT
 * record; where the device gives no mean, its count of steps is shared out over the time.
 */
export function samplesOfTotals(session: DecodedSession): RawSamples {
  const samples = blankRows(2)
  samples.time[0] = session.startTime
  samples.time[1] = session.startTime + Math.max(recordingSeconds(session), session.elapsedSeconds || 0)
  if (session.distanceMetres > 0) {
    samples.distance[0] = 0
    samples.distance[1] = session.distanceMetres
  }
  samples.cadence.fill(meanCadence(session))
  samples.power.fill(session.meanPowerWatts)
  return samples
}

/** Recording time by the totals: the timer, else what elapsed; NaN when neither is known. */
export function recordingSeconds(session: DecodedSession): number {
  if (session.timerSeconds > 0) return session.timerSeconds
  return session.elapsedSeconds > 0 ? session.elapsedSeconds : Number.NaN
}

/** Per leg (or revolutions per minute); NaN when the totals do not tell. */
export function meanCadence(session: DecodedSession): number {
  if (session.meanCadence > 0) return session.meanCadence
  const steps = session.steps / 2 / (recordingSeconds(session) / 60)
  return steps > 0 ? steps : Number.NaN
}
