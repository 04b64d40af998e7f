/** Metres between two samples, evenly by time, or by number where there are no times. Nothing for `from` below 0. */
export function spreadEvenly(metres: Float64Array, time: Float64Array, from: number, to: number): void {
  const span = time[to]! - time[from]!
  for (let j = from + 1; from >= 0 && j < to; j++) {
    const part = span > 0 ? (time[j]! - time[from]!) / span : (j - from) / (to - from)
    metres[j] = metres[from]! + part * (metres[to]! - metres[from]!)
  }
}
