import type { Issue } from '../model/issue.ts'
import { quantile } from '../signal/quantile.ts'

/** A distance in lumps: it stands for two stretches at least before each rise of so many metres at least. */
const FEWEST_STANDS = 2
const SMALLEST_LUMP = 5
const FEWEST_LUMPS = 3
/** Share of the way that must come in lumps. */
const LUMPED = 0.8
/** Who took longer for a lump than this many times the usual stood for the rest. */
const STANDS_AFTER = 3

interface Lump {
  /** The last sample at the height before, and the one at the new height. */
  readonly from: number
  readonly to: number
  readonly seconds: number
  readonly metres: number
}

/**
 * Spreads a distance that counts in lumps (a treadmill that tells every 100 m, a pod that tells every tenth of a mile)
 * evenly over the time since the lump before, or each lump would be a leap at a speed nobody runs, and standing after it.
 * Time over a pause has no share. A lump that took three times the usual time or more is spread over the usual time at its
 * end, and the rest was standing.
 *
 * @param metres cumulative, never falling, no NaN; changed in place
 * @param time seconds, ascending; all NaN when there are none, and then nothing is done
 */
export function spreadLumps(metres: Float64Array, time: Float64Array, pauseBefore: Uint8Array, issues: Issue[]): void {
  const clock = runningClock(time, pauseBefore)
  const lumps = findLumps(metres, clock)
  const way = metres.length > 0 ? metres[metres.length - 1]! - metres[0]! : 0
  if (lumps.length < FEWEST_LUMPS || !(clock[clock.length - 1]! > 0)) return
  const lumped = lumps.reduce((sum, lump) => sum + lump.metres, 0)
  if (lumped < LUMPED * way || middle(lumps, 'metres') < SMALLEST_LUMP) return
  const usual = middle(lumps, 'seconds')
  for (const lump of lumps) {
    if (lump.seconds === 0) continue
    const seconds = lump.seconds > STANDS_AFTER * usual ? usual : lump.seconds
    const start = clock[lump.to]! - seconds
    const before = metres[lump.from]!
    for (let i = lump.from + 1; i < lump.to; i++) {
      metres[i] = before + Math.max(0, (clock[i]! - start) / seconds) * lump.metres
    }
  }
  const message = 'The distance counts in lumps; each was spread over the time since the one before.'
  issues.push({ id: 'distance-lumps', message, count: lumps.length })
}

function findLumps(metres: Float64Array, clock: Float64Array): Lump[] {
  const lumps: Lump[] = []
  let last = 0
  for (let i = 1; i < metres.length; i++) {
    const rise = metres[i]! - metres[i - 1]!
    if (rise === 0) continue
    if (i - 1 - last >= FEWEST_STANDS)
      lumps.push({ from: last, to: i, seconds: clock[i]! - clock[last]!, metres: rise })
    last = i
  }
  return lumps
}

/** Seconds at each sample, standing still over pauses. */
function runningClock(time: Float64Array, pauseBefore: Uint8Array): Float64Array {
  const clock = new Float64Array(time.length)
  for (let i = 1; i < time.length; i++) clock[i] = clock[i - 1]! + (pauseBefore[i] === 1 ? 0 : time[i]! - time[i - 1]!)
  return clock
}

function middle(lumps: readonly Lump[], figure: 'metres' | 'seconds'): number {
  return quantile(
    Float64Array.from(lumps, (lump) => lump[figure]),
    0.5,
  )
}
