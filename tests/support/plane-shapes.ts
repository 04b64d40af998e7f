import { type LonLat, metresBetween } from './make-trace.ts'

/** Rings of one area, holes among them. */
export type Shape = readonly (readonly LonLat[])[]

/** Whether a place lies in an area: how often its rings wind round it, by angles. */
export function isWithin(shape: Shape, place: LonLat): boolean {
  const turns = shape.map((ring) => Math.round(Math.abs(windings(ring, place))))
  return turns.reduce((sum, turn) => sum + turn, 0) % 2 === 1
}

function windings(ring: readonly LonLat[], [lon, lat]: LonLat): number {
  let angle = 0
  for (let i = 1; i < ring.length; i++) {
    const a = Math.atan2(ring[i - 1]![1] - lat, ring[i - 1]![0] - lon)
    const b = Math.atan2(ring[i]![1] - lat, ring[i]![0] - lon)
    let turn = b - a
    if (turn > Math.PI) turn -= 2 * Math.PI
    if (turn < -Math.PI) turn += 2 * Math.PI
    angle += turn
  }
  return angle / (2 * Math.PI)
}

/** Metres from a place to the nearest of the shapes, 0 inside one; looked for by walking every edge in steps of a metre. */
export function metresToNearest(shapes: readonly Shape[], place: LonLat): number {
  let nearest = Number.POSITIVE_INFINITY
  for (const shape of shapes) {
    if (metresBetween(shape[0]![0]!, place) > 5000) continue
    if (isWithin(shape, place)) return 0
    for (const ring of shape) {
      for (let i = 1; i < ring.length; i++) nearest = Math.min(nearest, toEdge(ring[i - 1]!, ring[i]!, place))
    }
  }
  return nearest
}

function toEdge(a: LonLat, b: LonLat, place: LonLat): number {
  const steps = Math.max(1, Math.ceil(metresBetween(a, b)))
  if (Math.min(metresBetween(a, place), metresBetween(b, place)) > 200 + steps) return 200
  let nearest = Number.POSITIVE_INFINITY
  for (let i = 0; i <= steps; i++) {
    const share = i / steps
    nearest = Math.min(nearest, metresBetween([a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])], place))
  }
  return nearest
}

/**
 * A line through the middle of an area along its longest direction, found on a grid: at each step along the longest
 * diagonal the middle of the widest run of places that lie inside. Empty for areas too small to run along.
 */
export function middleLine(shape: Shape): LonLat[] {
  const ring = shape[0]!
  const [from, to] = furthestPair(ring)
  const length = metresBetween(from, to)
  const count = Math.floor(length / 4)
  const line: LonLat[] = []
  const scale = Math.cos((from[1] * Math.PI) / 180)
  const along: LonLat = [to[0] - from[0], to[1] - from[1]]
  // A right angle in metres, back in degrees.
  const across: LonLat = [-along[1] / scale, along[0] * scale]
  for (let i = 1; i < count; i++) {
    const base: LonLat = [from[0] + (along[0] * i) / count, from[1] + (along[1] * i) / count]
    const middle = middleOfWidestRun(shape, base, across)
    if (middle !== null) line.push(middle)
  }
  return line
}

function middleOfWidestRun(shape: Shape, base: LonLat, across: LonLat): LonLat | null {
  const step = 1 / Math.max(1, metresBetween([0, base[1]], [across[0], base[1] + across[1]]))
  const reach = Math.ceil(0.6 / step)
  let best = { from: 0, to: -1 }
  let from = Number.NaN
  for (let k = -reach; k <= reach + 1; k++) {
    const isIn = k <= reach && isWithin(shape, [base[0] + across[0] * k * step, base[1] + across[1] * k * step])
    if (isIn && Number.isNaN(from)) from = k
    if (!isIn && !Number.isNaN(from)) {
      if (k - 1 - from > best.to - best.from) best = { from, to: k - 1 }
      from = Number.NaN
    }
  }
  if (best.to - best.from < 4) return null
  const k = (best.from + best.to) / 2
  return [base[0] + across[0] * k * step, base[1] + across[1] * k * step]
}

function furthestPair(ring: readonly LonLat[]): [LonLat, LonLat] {
  let pair: [LonLat, LonLat] = [ring[0]!, ring[0]!]
  let furthest = 0
  for (const a of ring) {
    for (const b of ring) {
      const metres = metresBetween(a, b)
      if (metres > furthest) {
        furthest = metres
        pair = [a, b]
      }
    }
  }
  return pair
}
