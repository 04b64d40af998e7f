import type { Activity } from '../model/activity.ts'
import type { CauseColumns, Causes, SoleusLoad } from '../model/load.ts'
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

type CauseName = keyof CauseColumns
type Tally = Record<CauseName | 'metres' | 'seconds' | 'climbed', number>

const CAUSES = ['flat', 'climb', 'sand', 'ground', 'treadmill', 'shoes'] as const satisfies readonly CauseName[]
/** A rest shorter than this share of a split belongs to the split before it. */
const SMALLEST_REST = 0.01

/**
 * An activity cut at every full `splitMetres` (1000, or 1609.344 for miles). A sample whose stretch reaches over a cut
 * is shared out by its metres, so the splits add up to the activity in metres, seconds, ascent and every cause.
 *
 * Ascent is shared out by the rises of the smoothed elevation, which sum to more than the ascent where the way only
 * trembles. An activity without distance is one split; without samples it has none.
 */
export function splits(activity: Activity, terrain: Terrain, load: SoleusLoad, splitMetres: number): Split[] {
  if (!(splitMetres > 0)) throw new Error(`splits of ${splitMetres} m`)
  const { distance, seconds, length } = activity.samples
  if (length === 0) return []
  const tallies = [newTally()]
  const sample = newTally()
  let nextCut = splitMetres
  for (let i = 0; i < length; i++) {
    const metres = i === 0 ? 0 : distance[i]! - distance[i - 1]!
    const end = distance[i]! - distance[0]!
    sample.metres = metres
    sample.seconds = seconds[i]!
    sample.climbed = i === 0 ? 0 : riseBetween(terrain.elevation, i)
    for (const cause of CAUSES) sample[cause] = load.columns[cause][i]!
    let at = end - metres
    while (end > nextCut) {
      addShare(tallies.at(-1)!, sample, (nextCut - at) / metres)
      tallies.push(newTally())
      at = nextCut
      nextCut = splitMetres * tallies.length
    }
    addShare(tallies.at(-1)!, sample, metres > 0 ? (end - at) / metres : 1)
  }
  foldRest(tallies, splitMetres)
  const climbed = tallies.reduce((sum, tally) => sum + tally.climbed, 0)
  return tallies.map((tally) => splitOf(tally, ascentShare(terrain.ascentMetres, climbed)))
}

/** Metres gained from the last known elevation before sample i; a sample of unknown elevation gains nothing. */
function riseBetween(elevation: Float64Array, i: number): number {
  if (Number.isNaN(elevation[i]!)) return 0
  let before = i - 1
  while (before >= 0 && Number.isNaN(elevation[before]!)) before--
  return before < 0 ? 0 : Math.max(0, elevation[i]! - elevation[before]!)
}

function newTally(): Tally {
  return { metres: 0, seconds: 0, climbed: 0, flat: 0, climb: 0, sand: 0, ground: 0, treadmill: 0, shoes: 0 }
}

function addShare(tally: Tally, sample: Tally, share: number): void {
  tally.metres += share * sample.metres
  tally.seconds += share * sample.seconds
  tally.climbed += share * sample.climbed
  for (const cause of CAUSES) tally[cause] += share * sample[cause]
}

function foldRest(tallies: Tally[], splitMetres: number): void {
  if (tallies.length < 2 || tallies.at(-1)!.metres >= SMALLEST_REST * splitMetres) return
  const rest = tallies.pop()!
  addShare(tallies.at(-1)!, rest, 1)
}

/** Metres of ascent for a metre of rise; null where the ascent is unknown. */
function ascentShare(ascentMetres: number, climbed: number): number | null {
  if (Number.isNaN(ascentMetres)) return null
  return climbed > 0 ? ascentMetres / climbed : 0
}

function splitOf(tally: Tally, share: number | null): Split {
  const { metres, seconds, climbed, ...causes } = tally
  let calfKm = 0
  for (const cause of CAUSES) calfKm += causes[cause]
  return { metres, seconds, ascentMetres: share === null ? null : climbed * share, calfKm, causes }
}
