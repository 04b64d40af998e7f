import type { DecodedPart, DecodedSession } from '../model/decoded-file.ts'
import type { Issue } from '../model/issue.ts'

export interface SteadyPart {
  readonly part: DecodedPart
  readonly issues: readonly Issue[]
}

/** Times that leap ahead by less (s) may be records that were written late, or out of order. */
const SHORTEST_LEAP = 6 * 3600
/** So many steps are taken in all to look for the beginnings of leaps; a file that needs more is made to. */
const MOST_STEPS = 2_000_000

/**
 * Takes out times that leap hours or years ahead and come back, as a single bad byte makes them: they are neither the end
 * of the activity nor a clock that was wrong from the start and set back, for the records before them go on behind them. Their records
 * stay, without a time (NaN).
 */
export function dropLeaptTimes(part: DecodedPart): SteadyPart {
  const { time } = part.samples
  let mended: Float64Array | null = null
  let count = 0
  let steps = 0
  let last = -1
  for (let i = 0; i < time.length; i++) {
    if (Number.isNaN(time[i]!)) continue
    if (last >= 0 && time[i]! < time[last]! - SHORTEST_LEAP && steps < MOST_STEPS) {
      const { from, looked } = startOfLeap(mended ?? time, last, time[i]!)
      steps += looked
      if (from !== null) {
        mended ??= time.slice()
        for (let k = from; k < i; k++) if (!Number.isNaN(mended[k]!)) count++
        mended.fill(Number.NaN, from, i)
      }
    }
    last = i
  }
  if (mended === null) return { part, issues: [] }
  const message = 'A few times leap ahead and come straight back; those records were given the times in between.'
  const latest = mended.reduce((most, t) => (t > most ? t : most), Number.NEGATIVE_INFINITY)
  return {
    part: {
      ...part,
      samples: { ...part.samples, time: mended },
      sessions: part.sessions.map((session) => endedBy(session, latest)),
    },
    issues: [{ id: 'stray-times', message, count }],
  }
}

/** A GPX or TCX ends with its latest point, so its end and length may come from one that was taken out. */
function endedBy(session: DecodedSession, latest: number): DecodedSession {
  if (!(session.endTime > latest + SHORTEST_LEAP)) return session
  return { ...session, endTime: latest, elapsedSeconds: Number.NaN }
}

/** Where the times leapt to those up to `last`, from one that goes before `back`; null when no leap led there. */
function startOfLeap(
  time: Float64Array,
  last: number,
  back: number,
): { readonly from: number | null; readonly looked: number } {
  const leap = (time[last]! - back) / 2
  for (let run = last, k = last - 1; k >= 0; k--) {
    if (Number.isNaN(time[k]!)) continue
    if (time[run]! - time[k]! >= leap) return { from: time[k]! <= back ? run : null, looked: last - k }
    run = k
  }
  return { from: null, looked: last + 1 }
}
