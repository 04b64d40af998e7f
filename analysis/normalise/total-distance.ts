import type { DecodedSession } from '../model/decoded-file.ts'
import type { Issue } from '../model/issue.ts'
import type { Distance } from './derive-distance.ts'
import { FARTHEST_LEAP, FASTEST_TRAVEL } from './travel-limits.ts'

export interface TotalDistance {
  /** Metres, NaN = unknown. */
  readonly metres: number
  readonly issues: readonly Issue[]
}

/** The records agree with the device's total within this share and so many metres. */
const AGREE_SHARE = 0.05
const AGREE_METRES = 20
/** Records over at least this share of the recording time speak for the whole. */
const COVERED = 0.9

const IMPOSSIBLE: Issue = {
  id: 'impossible-total',
  message: 'The total distance of the file is beyond anyone’s reach in its time; it was left aside.',
}

/**
 * The distance of an activity: the device's total where the records agree with it or have none of their own. Where they
 * disagree, the records' if they cover the recording time, for the load is made from them, else the device's.
 *
 * @param covered recorded seconds by the records over the recording time by the device; NaN = unknown
 * @param elapsed seconds of the activity from its start to its end; a total nobody covers in them is none
 */
export function totalDistance(
  session: DecodedSession | null,
  distance: Distance,
  covered: number,
  elapsed: number,
): TotalDistance {
  const device = session?.distanceMetres ?? Number.NaN
  const { metres, source, base } = distance
  const ours = source === 'none' ? Number.NaN : (metres[metres.length - 1] ?? Number.NaN)
  if (device > FARTHEST_LEAP + FASTEST_TRAVEL * elapsed) return { metres: ours, issues: [IMPOSSIBLE] }
  // A device that counts no distance at all and yet shows a speed, as on a rowing machine, means nothing covered.
  if (device === 0 && source === 'speed') return { metres: 0, issues: [] }
  if (!(device > 0)) return { metres: Number.isNaN(ours) ? device : ours, issues: [] }
  const allowed = AGREE_SHARE * device + AGREE_METRES
  // The counter may have run before the first record, and be zero or not at the start of a session.
  if (!(Math.abs(ours - device) > allowed) || Math.abs(ours + base - device) <= allowed) {
    return { metres: device, issues: [] }
  }
  const believed = source === 'recorded' && ours > 0 && covered >= COVERED ? 'records' : 'total'
  const message =
    `The records add up to ${Math.round(ours)} m, the device's total says ${Math.round(device)} m; ` +
    (believed === 'records' ? 'the records count.' : 'the total is shown, the load comes from the records.')
  return { metres: believed === 'records' ? ours : device, issues: [{ id: 'distance-disagrees', message }] }
}
