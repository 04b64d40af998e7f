type Pair = readonly [number, number]

/** A line without the points that lie within `tolerance` of it, first and last kept (Douglas and Peucker). */
export function simplifyLine<P extends Pair>(points: readonly P[], tolerance: number): P[] {
  if (points.length < 3) return [...points]
  const isKept = new Uint8Array(points.length)
  isKept[0] = 1
  isKept[points.length - 1] = 1
  const open: [number, number][] = [[0, points.length - 1]]
  for (let stretch = open.pop(); stretch !== undefined; stretch = open.pop()) {
    const [from, to] = stretch
    const { at, distance } = farthest(points, from, to)
    if (distance <= tolerance) continue
    isKept[at] = 1
    open.push([from, at], [at, to])
  }
  return points.filter((_, i) => isKept[i] === 1)
}

function farthest(
  points: readonly Pair[],
  from: number,
  to: number,
): { readonly at: number; readonly distance: number } {
  let found = { at: from, distance: 0 }
  for (let at = from + 1; at < to; at++) {
    const distance = distanceToStretch(points[at]!, points[from]!, points[to]!)
    if (distance > found.distance) found = { at, distance }
  }
  return found
}

/** How far a point lies from a straight stretch. */
export function distanceToStretch([x, y]: Pair, [fromX, fromY]: Pair, [toX, toY]: Pair): number {
  const [dx, dy] = [toX - fromX, toY - fromY]
  const square = dx * dx + dy * dy
  const share = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - fromX) * dx + (y - fromY) * dy) / square))
  return Math.hypot(x - fromX - share * dx, y - fromY - share * dy)
}
