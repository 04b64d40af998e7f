import { writeFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { GROUND_MAP_VERSION } from '../../analysis/ground/ground-map-layout.ts'
import { packGroundMap } from '../../analysis/ground/pack-ground-map.ts'
import type { GeoBox } from '../../analysis/model/geo-box.ts'
import { GROUND_UNITS, type GroundFeature } from '../../analysis/model/ground.ts'
import type { Result } from '../../analysis/model/result.ts'
import { MapFileError } from '../ground/map-file-error.ts'
import { readMapFile } from '../ground/read-map-file.ts'

/** A map file to be read, and where the packed map is to be written. */
export interface MapTask {
  readonly from: string
  readonly to: string
}

/** What is told of a packed map. */
export interface PackedMap extends GeoBox {
  readonly bytes: number
  readonly ways: number
  readonly areas: number
  readonly layoutVersion: number
}

/** A thread that reads one map file, packs it, writes it, and ends. A fault of ours is thrown, and ends it too. */
parentPort?.postMessage(readAndPack(workerData as MapTask))

function readAndPack({ from, to }: MapTask): Result<PackedMap, string> {
  try {
    const features = readMapFile(from)
    const packed = packGroundMap(features)
    writeFileSync(to, new Uint8Array(packed), { mode: 0o600 })
    const ways = features.filter(({ kind }) => kind === 'way').length
    const counts = { bytes: packed.byteLength, ways, areas: features.length - ways, layoutVersion: GROUND_MAP_VERSION }
    return { ok: true, value: { ...counts, ...boxOf(features) } }
  } catch (error) {
    if (error instanceof MapFileError) return { ok: false, error: error.message }
    throw error
  }
}

function boxOf(features: readonly GroundFeature[]): GeoBox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { lines } of features) {
    for (const line of lines) {
      for (let i = 0; i < line.length; i += 2) {
        west = Math.min(west, line[i]!)
        east = Math.max(east, line[i]!)
        south = Math.min(south, line[i + 1]!)
        north = Math.max(north, line[i + 1]!)
      }
    }
  }
  const [w, s, e, n] = [west, south, east, north].map((units) => units / GROUND_UNITS)
  return { west: w!, south: s!, east: e!, north: n! }
}
