import type { Samples } from '../contract.ts'

/** An activity cut into equal stretches of distance (or of time, when it went nowhere), ready to draw. */
export interface ProfileBins {
  readonly axis: 'distance' | 'time'
  readonly length: number
  /** Metres or seconds of one stretch. */
  readonly size: number
  /** Metres at the middle of each stretch; NaN = unknown. */
  readonly elevation: Float64Array
  /** Load per kilometre (distance axis) or per ten minutes (time axis), by cause. */
  readonly flat: Float64Array
  readonly climb: Float64Array
  readonly sand: Float64Array
  readonly other: Float64Array
  /** Index into the samples' `surfaces` where most of the stretch lies; -1 = unknown. */
  readonly surface: Int16Array
}

/** Under this many metres an activity is drawn over time: a treadmill without a sensor, stairs. */
export const SHORTEST_DISTANCE = 50

/** Cuts an activity into `count` stretches. The loads of all stretches add up to the activity's. */
export function profileBins(samples: Samples, count: number): ProfileBins {
  const { distance, time } = samples.columns
  const last = samples.length - 1
  const axis = (distance[last] ?? 0) >= SHORTEST_DISTANCE ? 'distance' : 'time'
  const at = (i: number) => (axis === 'distance' ? (distance[i] ?? 0) : (time[i] ?? 0))
  const total = Math.max(at(last), 1e-9)
  const size = total / count
  const column = () => new Float64Array(count)
  const bins = { flat: column(), climb: column(), sand: column(), other: column() }
  const widest = column()
  const surface = new Int16Array(count).fill(-1)
  const perUnit = (axis === 'distance' ? 1000 : 600) / size
  for (let i = 0; i < samples.length; i++) {
    const from = i === 0 ? 0 : at(i - 1)
    const to = Math.max(from, at(i))
    const parts = causesOf(samples, i, perUnit)
    const first = Math.min(count - 1, Math.floor(from / size))
    const until = Math.min(count - 1, Math.floor(to / size))
    for (let b = first; b <= until; b++) {
      const length = Math.min(to, (b + 1) * size) - Math.max(from, b * size)
      const share = to > from ? Math.max(0, length) / (to - from) : 1
      bins.flat[b] = (bins.flat[b] ?? 0) + parts.flat * share
      bins.climb[b] = (bins.climb[b] ?? 0) + parts.climb * share
      bins.sand[b] = (bins.sand[b] ?? 0) + parts.sand * share
      bins.other[b] = (bins.other[b] ?? 0) + parts.other * share
      if (length >= (widest[b] ?? 0)) {
        widest[b] = length
        surface[b] = samples.columns.surface[i] ?? -1
      }
    }
  }
  return { axis, length: count, size, elevation: elevations(samples, at, { count, size }), ...bins, surface }
}

function causesOf({ causes }: Samples, i: number, factor: number) {
  const shoes = causes.shoes[i] ?? 0
  return {
    flat: ((causes.flat[i] ?? 0) + Math.min(0, shoes)) * factor,
    climb: (causes.climb[i] ?? 0) * factor,
    sand: (causes.sand[i] ?? 0) * factor,
    other: ((causes.ground[i] ?? 0) + (causes.treadmill[i] ?? 0) + Math.max(0, shoes)) * factor,
  }
}

function elevations(samples: Samples, at: (i: number) => number, grid: { count: number; size: number }): Float64Array {
  const { elevation } = samples.columns
  const out = new Float64Array(grid.count).fill(Number.NaN)
  let i = 0
  for (let b = 0; b < grid.count; b++) {
    const centre = (b + 0.5) * grid.size
    while (i < samples.length - 1 && at(i + 1) < centre) i++
    const before = elevation[i] ?? Number.NaN
    const after = elevation[Math.min(i + 1, samples.length - 1)] ?? before
    const gap = at(Math.min(i + 1, samples.length - 1)) - at(i)
    const share = gap > 0 ? Math.min(1, Math.max(0, (centre - at(i)) / gap)) : 0
    out[b] = Number.isNaN(before) ? after : before + (after - before) * share
  }
  return out
}
