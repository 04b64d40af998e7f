import type { TimerEvent } from '../model/decoded-file.ts'

/**
 * For each stretch from sample i-1 to i, how many of its seconds the recording clock stood still, by the timer events of
 * the file. A stop counts until the next start; a stop that nothing follows, or a start without a stop, is ignored:
 * watches write a last stop at the end, and some write only the first start.
 *
 * @param time UTC Unix seconds, ascending, no NaN
 */
export function stoppedSeconds(time: Float64Array, events: readonly TimerEvent[]): Float64Array {
  const stopped = new Float64Array(time.length)
  const inOrder = events
    .filter((event) => !Number.isNaN(event.time))
    .map((event, order) => ({ ...event, order }))
    // At one instant a stop comes before the start that ends it, in the order of the file.
    .sort((a, b) => a.time - b.time || a.order - b.order)
  let stoppedAt = Number.NaN
  let i = 1
  for (const event of inOrder) {
    if (event.kind === 'stop') {
      if (Number.isNaN(stoppedAt)) stoppedAt = event.time
    } else if (!Number.isNaN(stoppedAt)) {
      while (i < time.length && time[i]! <= stoppedAt) i++
      for (let j = i; j < time.length && time[j - 1]! < event.time; j++) {
        const overlap = Math.min(time[j]!, event.time) - Math.max(time[j - 1]!, stoppedAt)
        if (overlap > 0) stopped[j] = stopped[j]! + overlap
      }
      stoppedAt = Number.NaN
    }
  }
  return stopped
}
