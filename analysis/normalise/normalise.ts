import type { Activity } from '../model/activity.ts'
import type { DecodedFile, DecodedLap, DecodedPart } from '../model/decoded-file.ts'
import type { Issue } from '../model/issue.ts'
import { believeSessions } from './believe-sessions.ts'
import { believeTotals } from './believe-totals.ts'
import { buildActivity } from './build-activity.ts'
import { dropLeaptTimes } from './drop-leapt-times.ts'
import { mendTime, type TimedSamples } from './mend-time.ts'
import type { NormaliseContext } from './normalise-context.ts'
import { saidChanges } from './said-changes.ts'
import { sliceRows } from './sample-rows.ts'
import type { SessionInput } from './session-input.ts'
import { recordingSeconds, samplesOfTotals } from './session-totals.ts'
import { setClock } from './set-clock.ts'
import { type SessionSlice, splitSessions } from './split-sessions.ts'

/**
 * Makes activities out of a decoded file: one for each session of each part (a triathlon gives five), one for records
 * without any session, and one from the totals alone for a session without records or with a single one. Time,
 * positions, distance, cadence and altitude are repaired on the way; whatever was changed or assumed is named in the
 * issues of the activity.
 *
 * A part without sessions and records, and a session without records and totals, give nothing.
 */
export function normalise(file: DecodedFile, context: NormaliseContext): Activity[] {
  return file.parts.flatMap((part) => normalisePart(part, file.format, context))
}

function normalisePart(decoded: DecodedPart, format: DecodedFile['format'], context: NormaliseContext): Activity[] {
  const steady = dropLeaptTimes(decoded)
  const clocked = setClock(steady.part, format)
  const timed = mendTime(clocked.part)
  const listed = believeSessions(clocked.part, timed.samples.time)
  const { part, issues: totals } = believeTotals(listed.part, timed.samples.time)
  const mended = [...steady.issues, ...clocked.issues, ...timed.issues, ...listed.issues, ...totals]
  const slices = splitSessions(timed.samples.time, part.sessions)
  const saidMetres = context.overrides.distanceMetres ?? Number.NaN
  const activities: Activity[] = []
  for (const [k, slice] of slices.entries()) {
    const laps = slices.length > 1 ? lapsBetween(part.laps, slice, slices[k + 1]) : part.laps
    const changes = slice.session === null ? [] : saidChanges(slice.session, context.overrides)
    const input = sessionInput(part, timed, slice, changes)
    if (input === null) continue
    const activity = buildActivity({ ...input, format, laps, saidMetres }, context)
    // What is wrong with the part as a whole is told of each of its activities.
    activities.push({
      ...activity,
      issues: [...part.issues, ...mended, ...totalsIssue(input, slice), ...activity.issues],
    })
  }
  return activities
}

type BareInput = Omit<SessionInput, 'format' | 'laps' | 'saidMetres'>

function sessionInput(
  part: DecodedPart,
  timed: TimedSamples,
  { session, from, to }: SessionSlice,
  changes: readonly number[],
): BareInput | null {
  // A single record has no length; the totals, where there are any, tell more.
  if (to - from < 2 && session !== null && recordingSeconds(session) > 0) {
    const hasTime = !Number.isNaN(session.startTime)
    const samples = samplesOfTotals(session, changes)
    const breakBefore = new Uint8Array(samples.length)
    return { part, session, samples, breakBefore, hasTime, fromTotals: true }
  }
  if (to === from) return null
  const samples = sliceRows(timed.samples, from, to)
  const breakBefore = timed.breakBefore.subarray(from, to)
  return { part, session, samples, breakBefore, hasTime: timed.hasTime, fromTotals: false }
}

/** Counts the records that the totals stand in for, where there is one. */
function totalsIssue({ fromTotals }: BareInput, { from, to }: SessionSlice): Issue[] {
  if (!fromTotals) return []
  if (to === from) {
    return [{ id: 'from-totals', message: 'The session has no records; it was scored from its totals, without hills.' }]
  }
  const message = 'The session has a single record; it was scored from its totals, without hills.'
  return [{ id: 'from-totals', message, count: to - from }]
}

function lapsBetween(laps: readonly DecodedLap[], slice: SessionSlice, next: SessionSlice | undefined): DecodedLap[] {
  const from = slice.session?.startTime ?? Number.NEGATIVE_INFINITY
  const to = next?.session?.startTime ?? Number.POSITIVE_INFINITY
  return laps.filter((lap) => lap.startTime >= from && !(lap.startTime >= to))
}
