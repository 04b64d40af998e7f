import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openGroundMap } from '../../../analysis/ground/open-ground-map.ts'
import { packGroundMap } from '../../../analysis/ground/pack-ground-map.ts'
import type { GroundFeature } from '../../../analysis/model/ground.ts'
import { readMapFile } from '../../../server/ground/read-map-file.ts'
import { type LonLat, makeTrace, metresBetween } from '../../support/make-trace.ts'
import { metresToNearest, middleLine, type Shape } from '../../support/plane-shapes.ts'
import type { ScenarioKind, SurfacePlace, SurfaceScenario } from './surface-scenario.ts'

const SHORTEST_BEACH = 80
const SHORTEST_WAY = 60
const BESIDE = 30
const FAR = 100
const NEAR_ENOUGH = 300
/** Streets far from sand and ways without a surface are many and alike: one in so many is run. */
const EVERY_FAR = 8
const EVERY_UNTAGGED = 40

/** Runs along what two real extracts hold: the middle of each beach, paved ways near and far from sand, untagged ways. */
export function realScenarios(folder: string): SurfaceScenario[] {
  const extracts = readdirSync(folder).filter((name) => name.endsWith('.osm.pbf'))
  if (extracts.length === 0) throw new Error(`no .osm.pbf in ${folder}`)
  return extracts.sort().flatMap((name) => scenariosOf(readMapFile(join(folder, name))))
}

function scenariosOf(features: readonly GroundFeature[]): SurfaceScenario[] {
  const opened = openGroundMap(packGroundMap(features))
  if (!opened.ok) throw new Error(opened.error)
  const sand = features.filter(isSandArea).map(({ lines }) => lines.map(degrees))
  const place: SurfacePlace = { map: opened.value, sand }
  const counts: Partial<Record<ScenarioKind, number>> = {}
  const scenarios: SurfaceScenario[] = []
  const add = (kind: ScenarioKind, line: readonly LonLat[], every = 1) => {
    const count = counts[kind] ?? 0
    counts[kind] = count + 1
    // Every other place is kept out of all tuning.
    if (count % every === 0) scenarios.push({ kind, line, place, isHeldOut: (count / every) % 2 === 1 })
  }
  for (const shape of sand) {
    const line = middleLine(shape)
    if (metresAlong(line) >= SHORTEST_BEACH) add('along a beach', line)
  }
  for (const { kind, surface, lines } of features) {
    const line = degrees(lines[0] ?? new Int32Array())
    if (kind !== 'way' || metresAlong(line) < SHORTEST_WAY) continue
    if (surface === 'unknown') add('untagged ways', line, nearestSand(line, sand) < FAR ? 1 : EVERY_UNTAGGED)
    else if (surface === 'road' || surface === 'concrete') addPaved(line)
  }
  return scenarios

  function addPaved(line: readonly LonLat[]): void {
    const metres = nearestSand(line, sand)
    if (metres === 0) add('crossing a beach', line)
    else if (metres < BESIDE) add('beside a beach', line)
    else if (metres > FAR) add('far from sand', line, EVERY_FAR)
  }
}

function isSandArea({ kind, surface }: GroundFeature): boolean {
  return kind === 'area' && surface === 'dry_sand'
}

/** Looked for at the corners of a line first, and all along it where it comes near. */
function nearestSand(line: readonly LonLat[], sand: readonly Shape[]): number {
  const ofCorners = Math.min(...line.map((place) => metresToNearest(sand, place)))
  if (ofCorners > NEAR_ENOUGH) return ofCorners
  return Math.min(ofCorners, ...makeTrace(line, { sd: 0, seed: 0 }).truth.map((place) => metresToNearest(sand, place)))
}

function metresAlong(line: readonly LonLat[]): number {
  return line.reduce((sum, place, i) => (i === 0 ? 0 : sum + metresBetween(line[i - 1]!, place)), 0)
}

function degrees(line: Int32Array): LonLat[] {
  return Array.from({ length: line.length / 2 }, (_, i) => [line[2 * i]! / 1e7, line[2 * i + 1]! / 1e7])
}
