import { openGroundMap } from '../../../analysis/ground/open-ground-map.ts'
import { packGroundMap } from '../../../analysis/ground/pack-ground-map.ts'
import type { GroundFeature } from '../../../analysis/model/ground.ts'
import type { LonLat } from '../../support/make-trace.ts'
import { randomNumbers } from '../../support/random-numbers.ts'
import type { SurfacePlace, SurfaceScenario } from './surface-scenario.ts'

const BEACHES = 8
const LENGTH = 3000
const STEP = 20
const CENTRE: LonLat = [-8.6, 41.2]
const METRES_PER_DEGREE = 111_320

type Metres = readonly [number, number]

/**
 * Drawn coasts where it is hardest: beaches 8 to 15 m wide in gentle bends, a paved promenade 2 to 5 m from the sand, a
 * street without a surface behind it, and a concrete path across the sand. Each is a map of its own.
 */
export function drawnScenarios(): SurfaceScenario[] {
  return Array.from({ length: BEACHES }, (_, seed) => drawnCoast(seed)).flat()
}

function drawnCoast(seed: number): SurfaceScenario[] {
  const random = randomNumbers(7000 + seed)
  const width = 8 + 7 * random.uniform()
  const gap = 2 + 3 * random.uniform()
  const bend = 20 + 30 * random.uniform()
  const bendLength = 250 + 200 * random.uniform()
  const shore = (x: number) => bend * Math.sin((2 * Math.PI * x) / bendLength)
  // Offsets are across the coast; at these bends that is within a few per cent of at right angles to it.
  const along = (offset: number): Metres[] => {
    return Array.from({ length: LENGTH / STEP + 1 }, (_, i) => [i * STEP, shore(i * STEP) + offset])
  }
  const seaward = along(0)
  const landward = along(width)
  const promenade = along(width + gap)
  const street = along(width + gap + 25)
  const middle = LENGTH / 2
  const across: Metres[] = [
    [middle, shore(middle) - 60],
    [middle, shore(middle) + width + gap + 80],
  ]
  const beach = [...seaward, ...landward.toReversed(), seaward[0]!]
  const features: GroundFeature[] = [
    { kind: 'area', surface: 'dry_sand', lines: [units(beach)] },
    { kind: 'way', surface: 'road', lines: [units(promenade)] },
    { kind: 'way', surface: 'unknown', lines: [units(street)] },
    { kind: 'way', surface: 'concrete', lines: [units(across)] },
  ]
  const opened = openGroundMap(packGroundMap(features))
  if (!opened.ok) throw new Error(opened.error)
  const place: SurfacePlace = { map: opened.value, sand: [[beach.map(degrees)]] }
  const isHeldOut = seed % 2 === 1
  return [
    { kind: 'along a beach', line: along(width / 2).map(degrees), place, isHeldOut },
    { kind: 'beside a beach', line: promenade.map(degrees), place, isHeldOut },
    { kind: 'untagged ways', line: street.map(degrees), place, isHeldOut },
    { kind: 'crossing a beach', line: across.map(degrees), place, isHeldOut },
  ]
}

function degrees([east, north]: Metres): LonLat {
  const latitude = CENTRE[1] + north / METRES_PER_DEGREE
  return [CENTRE[0] + east / (METRES_PER_DEGREE * Math.cos((CENTRE[1] * Math.PI) / 180)), latitude]
}

function units(line: readonly Metres[]): Int32Array {
  return Int32Array.from(line.flatMap((place) => degrees(place).map((value) => Math.round(value * 1e7))))
}
