import type { Activity } from '../model/activity.ts'
import type { ActivityLap } from '../model/summary.ts'

/** A list of more laps than this would help nobody, and only a broken file has it. */
const MOST_LAPS = 1000

/**
 * The laps of an activity along its distance, so that a lap can be named by its metres. A lap that covers no way is left
 * out; a single one says nothing and gives none, nor do laps of a file without times.
 */
export function lapStretches({ laps, samples, startedAt }: Activity): ActivityLap[] {
  if (laps.length > MOST_LAPS) return []
  const stretches = laps
    .map(({ startTime, endTime, name }) => {
      const fromMetres = metresAt(samples, startTime - startedAt)
      return { fromMetres, toMetres: metresAt(samples, endTime - startedAt), name }
    })
    .filter(({ fromMetres, toMetres }) => toMetres > fromMetres)
  return stretches.length > 1 ? stretches : []
}

/** Metres covered at a time: between two samples the way goes on evenly. NaN where the time is unknown. */
function metresAt({ time, distance, length }: Activity['samples'], at: number): number {
  if (Number.isNaN(at) || length === 0) return Number.NaN
  let from = 0
  let to = length
  while (from < to) {
    const i = (from + to) >> 1
    if (time[i]! < at) from = i + 1
    else to = i
  }
  if (from === 0) return distance[0]!
  if (from === length) return distance[length - 1]!
  const share = (at - time[from - 1]!) / (time[from]! - time[from - 1]!)
  return distance[from - 1]! + share * (distance[from]! - distance[from - 1]!)
}
