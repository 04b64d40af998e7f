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
  const lumps = findLumps(metres)
  if (lumps === null) return
  const clock = runningClock(time, pauseBefore)
  if (!(clock[clock.length - 1]! > 0)) return
  const took = ({ from, to }: Lump): number => clock[to]! - clock[from]!
  const usual = middle(lumps, took)
  for (const lump of lumps) {
    if (took(lump) === 0) continue
    const seconds = took(lump) > STANDS_AFTER * usual ? usual : took(lump)
    const start = clock[lump.to]! - seconds
    const before = metres[lump.from]!
    for (let i = lump.from + 1; i < lump.to; i++) {
      metres[i] = before + Math.max(0, (clock[i]! - start) / seconds) * lump.metres
    }
  }
  const message = 'The distance counts in lumps; each was spread over the time since the one before.'
  issues.push({ id: 'distance-lumps', message, count: lumps.length })
}

/** The lumps a distance comes in; null when most of it does not. */
function findLumps(metres: Float64Array): Lump[] | null {
  const lumps: Lump[] = []
  let lumped = 0
  let last = 0
  for (let i = 1; i < metres.length; i++) {
    const rise = metres[i]! - metres[i - 1]!
    if (rise === 0) continue
    if (i - 1 - last >= FEWEST_STANDS) {
      lumps.push({ from: last, to: i, metres: rise })
      lumped += rise
    }
    last = i
  }
  const way = metres.length > 0 ? metres[metres.length - 1]! - metres[0]! : 0
  const isLumped = lumps.length >= FEWEST_LUMPS && lumped >= LUMPED * way
  return isLumped && middle(lumps, (lump) => lump.metres) >= SMALLEST_LUMP ? lumps : null
}

/** Seconds at each sample, standing still over pauses. */
function runningClock(time: Float64Array, pauseBefore: Uint8Array): Float64Array {
  const clock = new Float64Array(time.length)
  for (let i = 1; i < time.length; i++) clock[i] = clock[i - 1]! + (pauseBefore[i] === 1 ? 0 : time[i]! - time[i - 1]!)
  return clock
}

function middle(lumps: readonly Lump[], figure: (lump: Lump) => number): number {
  return quantile(Float64Array.from(lumps, figure), 0.5)
}
