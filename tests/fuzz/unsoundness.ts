import type { DecodeFailure } from '../../analysis/model/decode-failure.ts'
import type { Result } from '../../analysis/model/result.ts'
import type { ScoredActivity, ScoredFile } from '../../server/usecases/analysis-port.ts'

/** Metres per second nobody has, not even in the train taken home over a pause. */
const FASTEST = 100
/** Metres up in a second, with legs alone. */
const STEEPEST_CLIMB = 2.5
/** Calf-km in a second: a sprint in soft sand up the steepest slope there is. */
const HARDEST = 0.15
const YEAR_1980 = 315_532_800
/** The last second a FIT file can name. */
const YEAR_2126 = 631_065_600 + 2 ** 32

/** What cannot be true of a result, each in some words; empty for a sound one. */
export function unsoundness(result: Result<ScoredFile, DecodeFailure>): string[] {
  if (!result.ok) return failureFaults(result.error)
  const { activities, issues, records, sessions } = result.value
  const faults = [...valueFaults(result.value, ''), ...issues.flatMap(issueFaults)]
  if (!Number.isInteger(records) || records < 0) faults.push(`${records} records`)
  if (!Number.isInteger(sessions) || sessions < 0) faults.push(`${sessions} sessions`)
  return [...faults, ...activities.flatMap(activityFaults)]
}

function failureFaults({ reason, message, status }: DecodeFailure): string[] {
  const faults =
    /^[A-Z][^\n\r]*[.]$/.test(message) && message.length < 400 ? [] : [`message ${JSON.stringify(message)}`]
  if (['internal', 'time-limit', 'memory-limit'].includes(reason)) faults.push(`${status}: ${reason}`)
  return faults
}

/** Numbers that are none, and texts that JSON or a database would not give back, anywhere in what crosses to the server. */
function valueFaults(value: unknown, path: string): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`]
  if (typeof value === 'string') {
    return !/\p{Cs}|\0/u.test(value) ? [] : [`${path} is ${JSON.stringify(value)}`]
  }
  if (value === undefined) return [`${path} is undefined`]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => valueFaults(inner, `${path}.${key}`))
}

function issueFaults({ id, message, count }: { id: string; message: string; count?: number }): string[] {
  const faults = /^[A-Z0-9][^\n\r]*[.]$/.test(message) ? [] : [`note ${id}: ${JSON.stringify(message)}`]
  if (count !== undefined && !(Number.isInteger(count) && count >= 0)) faults.push(`note ${id} counts ${count}`)
  return faults
}

function activityFaults(activity: ScoredActivity): string[] {
  return [
    ...activity.summary.issues.flatMap(issueFaults),
    ...timeFaults(activity),
    ...wayFaults(activity),
    ...loadFaults(activity),
    ...splitFaults(activity),
  ]
}

function timeFaults({ summary, startedAt, localDay, elapsedSeconds }: ScoredActivity): string[] {
  const { startedAt: instant, utcOffsetSeconds, localDate, timerSeconds, records } = summary.activity
  const faults: string[] = []
  if (startedAt !== null && !(startedAt >= YEAR_1980 && startedAt <= YEAR_2126)) faults.push(`starts at ${startedAt}`)
  if (instant !== null && !/^\d{4}-\d\d-\d\dT/.test(instant)) faults.push(`starts at ${instant}`)
  if (localDate !== null && !/^\d{4}-\d\d-\d\d$/.test(localDate)) faults.push(`on ${localDate}`)
  if (localDay !== null && startedAt !== null && Math.abs(localDay - startedAt / 86_400) > 2)
    faults.push(`day ${localDay}`)
  if (utcOffsetSeconds !== null && Math.abs(utcOffsetSeconds) > 18 * 3600) faults.push(`offset ${utcOffsetSeconds}`)
  if (elapsedSeconds !== null && !(elapsedSeconds >= 0)) faults.push(`elapsed ${elapsedSeconds}`)
  if (timerSeconds !== null && !(timerSeconds >= 0)) faults.push(`timer ${timerSeconds}`)
  if ((timerSeconds ?? 0) > (elapsedSeconds ?? timerSeconds ?? 0) * 1.001 + 2) {
    faults.push(`timer ${timerSeconds} of ${elapsedSeconds} s`)
  }
  if (!Number.isInteger(records) || records < 0) faults.push(`${records} records`)
  return faults
}

function wayFaults({ summary, family, elapsedSeconds }: ScoredActivity): string[] {
  const { distanceMetres, timerSeconds, ascentMetres, descentMetres, meanCadenceSpm, steps } = summary.activity
  const { metresBySurface } = summary.activity
  const faults: string[] = []
  const metres = distanceMetres ?? 0
  if (metres < 0) faults.push(`${metres} m`)
  const seconds = Math.max(elapsedSeconds ?? 0, timerSeconds ?? 0)
  if (seconds > 0 && metres > FASTEST * seconds + 1000) faults.push(`${metres} m in ${seconds} s (${family})`)
  for (const rise of [ascentMetres ?? 0, descentMetres ?? 0]) {
    const isTooSteep =
      family === 'foot' && rise > STEEPEST_CLIMB * (seconds > 0 ? seconds : Number.POSITIVE_INFINITY) + 50
    if (rise < 0 || isTooSteep) faults.push(`${rise} m up or down in ${seconds} s`)
  }
  if (meanCadenceSpm !== null && !(meanCadenceSpm > 0 && meanCadenceSpm <= 300))
    faults.push(`cadence ${meanCadenceSpm}`)
  // A watch's own timer may be a minute off its records, and its steps are of the whole time.
  if (steps !== null && !(steps >= 0 && steps <= 6 * (seconds > 0 ? seconds : Number.POSITIVE_INFINITY) + 360)) {
    faults.push(`${steps} steps in ${seconds} s`)
  }
  const surfaces = Object.values(metresBySurface).reduce((sum, length) => sum + length, 0)
  if (
    Object.values(metresBySurface).some((length) => length < 0) ||
    (seconds > 0 && surfaces > FASTEST * seconds + 1000)
  ) {
    faults.push(`${surfaces} m of ground on ${metres} m`)
  }
  return faults
}

function loadFaults({ summary }: ScoredActivity): string[] {
  const { calfKm, muscle, tendon, causes, sandCalfKm, climbCalfKm } = summary.load
  const { timerSeconds } = summary.activity
  const faults: string[] = []
  const { shoes, ...others } = causes
  const sum = Object.values(causes).reduce((total, part) => total + part, 0)
  const close = 1e-9 * Math.max(1, calfKm)
  if (!(Math.abs(sum - calfKm) <= close)) faults.push(`causes add up to ${sum}, not ${calfKm}`)
  if (Object.values(others).some((part) => part < -close)) faults.push(`a cause below zero: ${JSON.stringify(causes)}`)
  if (calfKm < -close || muscle < -close || tendon < -close) faults.push(`load ${calfKm}, ${muscle}, ${tendon}`)
  if (sandCalfKm < -close || sandCalfKm > calfKm + close) faults.push(`sand ${sandCalfKm} of ${calfKm}`)
  if (Math.abs(climbCalfKm - causes.climb) > close) faults.push(`climb ${climbCalfKm}, not ${causes.climb}`)
  if (calfKm > HARDEST * (timerSeconds ?? Number.POSITIVE_INFINITY) + 0.1) {
    faults.push(`${calfKm} calf-km in ${timerSeconds} s, with shoes ${shoes}`)
  }
  return faults
}

/** The splits add up to the load they cut up. */
function splitFaults({ splits, summary }: ScoredActivity): string[] {
  const { calfKm } = summary.load
  return [splits.kilometres, splits.miles].flatMap((list) => {
    if (list.length === 0) return []
    const sum = list.reduce((total, split) => total + split.calfKm, 0)
    const faults =
      Math.abs(sum - calfKm) <= 1e-6 * Math.max(1, calfKm) ? [] : [`splits add up to ${sum}, not ${calfKm}`]
    if (list.some(({ metres, seconds }) => metres < 0 || seconds < 0)) faults.push('a split below zero')
    return faults
  })
}
