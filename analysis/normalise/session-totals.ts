import type { DecodedSession, RawSamples } from '../model/decoded-file.ts'
import { blankRows } from './sample-rows.ts'

/**
 * The samples that a session without records (or with a single one) amounts to: start and end, and places between them
 * where the athlete said that something changes. Time and distance go on evenly, cadence and power are the means. Cadence
 * is per leg (or revolutions), as in a FIT record; where the device gives no mean, its count of steps is shared out over
 * the time.
 *
 * @param changes shares of the whole, ascending, each above 0 and below 1
 */
export function samplesOfTotals(session: DecodedSession, changes: readonly number[]): RawSamples {
  const shares = [0, ...changes, 1]
  const samples = blankRows(shares.length)
  const seconds = Math.max(recordingSeconds(session), session.elapsedSeconds || 0)
  for (const [i, share] of shares.entries()) {
    samples.time[i] = session.startTime + share * seconds
    if (session.distanceMetres > 0) samples.distance[i] = share * session.distanceMetres
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
