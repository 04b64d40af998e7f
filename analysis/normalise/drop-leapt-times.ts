import type { DecodedPart, DecodedSession } from '../model/decoded-file.ts'
import type { Issue } from '../model/issue.ts'

export interface SteadyPart {
  readonly part: DecodedPart
  readonly issues: readonly Issue[]
}

/** Times that leap ahead by less (s) may be records that were written late, or out of order. */
const SHORTEST_LEAP = 6 * 3600
/** A time that falls back comes up again within so many records, or the clock was set. */
const LONGEST_FALL = 30
/** So many steps are taken in all to look for the beginnings of leaps; a file that needs more is made to. */
const MOST_STEPS = 2_000_000

/**
 * Takes out times that leap hours or years ahead, or fall back, and return, as a single bad byte makes them: they are neither
 * an end of the activity nor a clock that was wrong and then set, for the records before them go on behind them. Their records
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
      const leap = startOfLeap(mended ?? time, last, time[i]!)
      const up = leap.from === null ? endOfFall(time, i, time[last]!) : null
      const from = up === null ? leap.from : i
      steps += leap.looked + LONGEST_FALL
      if (from !== null) {
        const end = up ?? i
        mended ??= time.slice()
        for (let k = from; k < end; k++) if (!Number.isNaN(mended[k]!)) count++
        mended.fill(Number.NaN, from, end)
        i = end
      }
    }
    last = i
  }
  if (mended === null) return { part, issues: [] }
  const message =
    'A few times leap away by hours or years and come back; those records were given the times in between.'
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

/** The record at which times that fell at `from` have come up again to `high` and are in order; null = not soon. */
function endOfFall(time: Float64Array, from: number, high: number): number | null {
  const end = Math.min(time.length, from + LONGEST_FALL)
  for (let k = from + 1; k < end; k++) {
    if (time[k]! >= high) return time[k]! - high < SHORTEST_LEAP ? k : null
  }
  return null
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
