import { openGroundMap } from '../../../analysis/ground/open-ground-map.ts'
import { packGroundMap } from '../../../analysis/ground/pack-ground-map.ts'
import type { GroundFeature } from '../../../analysis/model/ground.ts'
import type { LonLat } from '../../support/make-trace.ts'
import { randomNumbers } from '../../support/random-numbers.ts'
import type { SurfacePlace, SurfaceScenario } from './surface-scenario.ts'

/** So many that no single run, right or wrong as a whole, decides at the greatest noise. */
const COASTS = 64
const LENGTH = 3000
const STEP = 10
const METRES_PER_DEGREE = 111_320

type Metres = readonly [number, number]

/**
 * Drawn coasts where it is hardest: beaches 8 to 15 m wide in gentle bends or straight, a paved promenade 2 to 5 m from
 * the sand, a street without a surface behind it, and a concrete path across the sand; in any direction, anywhere between
 * 55° south and north. Each is a map of its own.
 */
export function drawnScenarios(): SurfaceScenario[] {
  return Array.from({ length: COASTS }, (_, seed) => drawnCoast(seed)).flat()
}

function drawnCoast(seed: number): SurfaceScenario[] {
  const random = randomNumbers(7000 + seed)
  const between = (from: number, to: number) => from + (to - from) * random.uniform()
  const width = between(8, 15)
  const gap = between(2, 5)
  // Every fourth coast of the tuned and of the others is straight.
  const bend = seed % 8 < 2 ? 0 : between(5, 30)
  const bendLength = between(300, 700)
  const direction = between(0, 2 * Math.PI)
  const centre: LonLat = [between(-170, 170), between(-55, 55)]
  const wave = (2 * Math.PI) / bendLength
  /** The place `offset` metres landward of the waterline, at a right angle to it. */
  const at = (x: number, offset: number): LonLat => {
    const slope = bend * wave * Math.cos(wave * x)
    const steep = Math.hypot(1, slope)
    const place: Metres = [x - (slope / steep) * offset, bend * Math.sin(wave * x) + offset / steep]
    return degrees(turned(place, direction), centre)
  }
  const along = (offset: number): LonLat[] => Array.from({ length: LENGTH / STEP + 1 }, (_, i) => at(i * STEP, offset))
  const promenade = along(width + gap)
  const street = along(width + gap + 25)
  const across = Array.from({ length: 21 }, (_, i) => at(LENGTH / 2, -60 + ((width + gap + 140) * i) / 20))
  const waterline = along(0)
  const beach = [...waterline, ...along(width).toReversed(), waterline[0]!]
  const features: GroundFeature[] = [
    { kind: 'area', surface: 'dry_sand', lines: [units(beach)] },
    { kind: 'way', surface: 'road', lines: [units(promenade)] },
    { kind: 'way', surface: 'unknown', lines: [units(street)] },
    { kind: 'way', surface: 'concrete', lines: [units(across)] },
  ]
  const opened = openGroundMap(packGroundMap(features))
  if (!opened.ok) throw new Error(opened.error)
  const place: SurfacePlace = { map: opened.value, sand: [[beach]] }
  const isHeldOut = seed % 2 === 1
  return [
    { kind: 'along a beach', line: along(width / 2), place, isHeldOut },
    { kind: 'beside a beach', line: promenade, place, isHeldOut },
    { kind: 'untagged ways', line: street, place, isHeldOut },
    { kind: 'crossing a beach', line: across, place, isHeldOut },
  ]
}

function turned([east, north]: Metres, angle: number): Metres {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return [east * cos - north * sin, east * sin + north * cos]
}

function degrees([east, north]: Metres, [longitude, latitude]: LonLat): LonLat {
  const at = latitude + north / METRES_PER_DEGREE
  return [longitude + east / (METRES_PER_DEGREE * Math.cos((at * Math.PI) / 180)), at]
}

function units(line: readonly LonLat[]): Int32Array {
  return Int32Array.from(line.flatMap((place) => place.map((value) => Math.round(value * 1e7))))
}
