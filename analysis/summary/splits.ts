import type { Activity } from '../model/activity.ts'
import type { Causes, SoleusLoad } from '../model/load.ts'
import type { Terrain } from '../model/terrain.ts'

/** One length of the way, the last one shorter. Loads in calf-km. */
export interface Split {
  readonly metres: number
  /** Recorded seconds, pauses out. */
  readonly seconds: number
  /** null = the activity has no usable elevation. */
  readonly ascentMetres: number | null
  readonly calfKm: number
  readonly causes: Causes
}

/** A rest shorter than this share of a split belongs to the split before it. */
const SMALLEST_REST = 0.01
/** A way of more splits than this is a false distance; cutting it up would only cost memory. */
const MOST_SPLITS = 3000

/**
 * An activity cut at every full `splitMetres` (1000, or 1609.344 for miles). A sample whose stretch reaches over a cut
 * is shared out by its metres, so the splits add up to the activity in metres, seconds, ascent and every cause.
 *
 * Ascent is shared out by the rises of the smoothed elevation, which sum to more than the ascent where the way only
 * trembles. An activity without distance, or with one nobody can go, is one split; without samples it has none.
 */
export function splits(activity: Activity, terrain: Terrain, load: SoleusLoad, splitMetres: number): Split[] {
  if (!(splitMetres > 0)) throw new Error(`splits of ${splitMetres} m`)
  const { distance, seconds, length } = activity.samples
  if (length === 0) return []
  const steps = differences(distance)
  const rises = risesOf(terrain.elevation)
  const ascentShare = shareOf(terrain.ascentMetres, sumBetween(rises, 0, length))
  const { columns } = load
  let from = 0
  return splitEnds(distance, splitMetres).map((to) => {
    const part = (column: Float64Array): number => sumBetween(column, from, to)
    const causes: Causes = {
      flat: part(columns.flat),
      climb: part(columns.climb),
      sand: part(columns.sand),
      ground: part(columns.ground),
      treadmill: part(columns.treadmill),
      shoes: part(columns.shoes),
    }
    const { flat, climb, sand, ground, treadmill, shoes } = causes
    const split = {
      metres: part(steps),
      seconds: part(seconds),
      ascentMetres: ascentShare === null ? null : part(rises) * ascentShare,
      calfKm: flat + climb + sand + ground + treadmill + shoes,
      causes,
    }
    from = to
    return split
  })
}

/** Where each split ends, as a place on the samples: 4.25 = after a quarter of the stretch of sample 4. */
function splitEnds(distance: Float64Array, splitMetres: number): number[] {
  const ends: number[] = []
  const start = distance[0]!
  if (distance[distance.length - 1]! - start > MOST_SPLITS * splitMetres) return [distance.length]
  let cut = splitMetres
  for (let i = 1; i < distance.length; i++) {
    const metres = distance[i]! - distance[i - 1]!
    while (distance[i]! - start > cut) {
      ends.push(i + (start + cut - distance[i - 1]!) / metres)
      cut = splitMetres * (ends.length + 1)
    }
  }
  const rest = distance[distance.length - 1]! - start - splitMetres * ends.length
  if (ends.length > 0 && rest < SMALLEST_REST * splitMetres) ends.pop()
  ends.push(distance.length)
  return ends
}

/** Sum of a column from one place on the samples to another, each sample's value spread evenly over its stretch. */
function sumBetween(column: Float64Array, from: number, to: number): number {
  const first = Math.floor(from)
  const last = Math.floor(to)
  if (first === last) return column[first]! * (to - from)
  let total = column[first]! * (first + 1 - from)
  for (let i = first + 1; i < last; i++) total += column[i]!
  return last < column.length ? total + column[last]! * (to - last) : total
}

function differences(column: Float64Array): Float64Array {
  const steps = new Float64Array(column.length)
  for (let i = 1; i < column.length; i++) steps[i] = column[i]! - column[i - 1]!
  return steps
}

/** Metres gained at each sample over the last known elevation; unknown elevation is stepped over. */
function risesOf(elevation: Float64Array): Float64Array {
  const rises = new Float64Array(elevation.length)
  let known = Number.NaN
  for (let i = 0; i < elevation.length; i++) {
    const here = elevation[i]!
    if (here > known) rises[i] = here - known
    if (!Number.isNaN(here)) known = here
  }
  return rises
}

/** Metres of ascent for a metre of rise; null where the ascent is unknown. */
function shareOf(ascentMetres: number, risen: number): number | null {
  if (Number.isNaN(ascentMetres)) return null
  return risen > 0 ? ascentMetres / risen : 0
}
