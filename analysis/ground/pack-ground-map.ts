import Flatbush from 'flatbush'
import type { GroundFeature } from '../model/ground.ts'
import { SURFACES } from '../model/surface.ts'
import { areaWidth } from './area-width.ts'
import {
  COUNTS,
  GROUND_MAP_MAGIC,
  GROUND_MAP_VERSION,
  type GroundMapCounts,
  groundMapLayout,
} from './ground-map-layout.ts'

/** Stretches with the object they belong to and a spatial index over their boxes. */
interface Stretches {
  readonly point: Uint32Array
  readonly object: Uint32Array
  readonly tree: ArrayBufferLike
}

/**
 * Packs what is on the ground into one map file: places, stretches and three spatial indexes, ready to be used as it
 * lies on disk. The same features in the same order give the same bytes.
 */
export function packGroundMap(features: readonly GroundFeature[]): ArrayBuffer {
  const point = allPoints(features)
  const segments = stretchesOf(features, 'way', point)
  const edges = stretchesOf(features, 'area', point)
  const areas = boxesOf(features)
  const counts: GroundMapCounts = {
    objects: features.length,
    points: point.length / 2,
    segments: segments.point.length,
    edges: edges.point.length,
    areas: areas.object.length,
    segmentTree: segments.tree.byteLength,
    edgeTree: edges.tree.byteLength,
    areaTree: areas.tree.byteLength,
  }
  const layout = groundMapLayout(counts)
  const file = new ArrayBuffer(layout.bytes)
  const bytes = new Uint8Array(file)
  new Uint32Array(file, 0, 2 + COUNTS.length).set([
    GROUND_MAP_MAGIC,
    GROUND_MAP_VERSION,
    ...COUNTS.map((name) => counts[name]),
  ])
  bytes.set(
    features.map(({ surface }) => SURFACES.indexOf(surface)),
    layout.surface,
  )
  new Float32Array(file, layout.width, features.length).set(features.map(areaWidth))
  new Int32Array(file, layout.point, point.length).set(point)
  for (const [stretches, atPoint, atObject, atTree] of [
    [segments, layout.segmentPoint, layout.segmentObject, layout.segmentTree],
    [edges, layout.edgePoint, layout.edgeObject, layout.edgeTree],
  ] as const) {
    new Uint32Array(file, atPoint, stretches.point.length).set(stretches.point)
    new Uint32Array(file, atObject, stretches.object.length).set(stretches.object)
    bytes.set(new Uint8Array(stretches.tree), atTree)
  }
  new Uint32Array(file, layout.areaObject, areas.object.length).set(areas.object)
  bytes.set(new Uint8Array(areas.tree), layout.areaTree)
  return file
}

function allPoints(features: readonly GroundFeature[]): Int32Array {
  const all = new Int32Array(
    features.reduce((sum, { lines }) => sum + lines.reduce((n, line) => n + line.length, 0), 0),
  )
  let at = 0
  for (const { lines } of features) {
    for (const line of lines) {
      all.set(line, at)
      at += line.length
    }
  }
  return all
}

function stretchesOf(features: readonly GroundFeature[], kind: GroundFeature['kind'], point: Int32Array): Stretches {
  const points: number[] = []
  const objects: number[] = []
  let first = 0
  for (const [object, feature] of features.entries()) {
    for (const line of feature.lines) {
      const last = first + line.length / 2 - 1
      if (feature.kind === kind) {
        for (let i = first; i < last; i++) {
          points.push(i)
          objects.push(object)
        }
      }
      first = last + 1
    }
  }
  const tree = treeOf(points.length, (add) => {
    for (const i of points) {
      const [x0, y0, x1, y1] = [point[2 * i]!, point[2 * i + 1]!, point[2 * i + 2]!, point[2 * i + 3]!]
      add(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1))
    }
  })
  return { point: Uint32Array.from(points), object: Uint32Array.from(objects), tree }
}

function boxesOf(features: readonly GroundFeature[]): Pick<Stretches, 'object' | 'tree'> {
  const object = Uint32Array.from(features.keys()).filter((i) => features[i]!.kind === 'area')
  const tree = treeOf(object.length, (add) => {
    for (const i of object) {
      const box = [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number]
      for (const line of features[i]!.lines) widen(box, line)
      add(...box)
    }
  })
  return { object, tree }
}

function widen(box: [number, number, number, number], line: Int32Array): void {
  for (let i = 0; i < line.length; i += 2) {
    box[0] = Math.min(box[0], line[i]!)
    box[1] = Math.min(box[1], line[i + 1]!)
    box[2] = Math.max(box[2], line[i]!)
    box[3] = Math.max(box[3], line[i + 1]!)
  }
}

type AddBox = (minX: number, minY: number, maxX: number, maxY: number) => void

/** Flatbush holds no empty index; nothing is kept as no bytes. */
function treeOf(items: number, fill: (add: AddBox) => void): ArrayBufferLike {
  if (items === 0) return new ArrayBuffer(0)
  const tree = new Flatbush(items, 16, Int32Array)
  fill((minX, minY, maxX, maxY) => void tree.add(minX, minY, maxX, maxY))
  tree.finish()
  return tree.data
}
