/** Places of a track in pixels. */
export interface PlacesInPixels {
  readonly x: Float64Array
  readonly y: Float64Array
  /** 1 where no line leads to a place from the one before. */
  readonly isStart: Uint8Array
}

interface Pointer {
  readonly x: number
  readonly y: number
  /** Pixels from the track within which it is meant. */
  readonly reach: number
  /** The place that was pointed at last, null = none. */
  readonly last: number | null
}

/** Pixels by which a line may be farther than the nearest one and still be the one that is followed. */
const SLACK = 8

/**
 * The place of a track that is meant by a point in pixels; null when the track is not within reach. Where it crosses itself or
 * comes back on its own way, the pass that was pointed at last is followed on.
 */
export function nearestPlace(places: PlacesInPixels, { x, y, reach, last }: Pointer): number | null {
  const count = places.x.length
  let nearest = Number.POSITIVE_INFINITY
  for (let i = 0; i < count; i++) nearest = Math.min(nearest, squareTo(places, i, { x, y }))
  if (!(nearest <= reach * reach)) return null
  const limit = (Math.sqrt(nearest) + SLACK) ** 2
  let chosen = { gap: Number.POSITIVE_INFINITY, square: Number.POSITIVE_INFINITY, at: 0 }
  for (let i = 0; i < count; i++) {
    if (squareTo(places, i, { x, y }) > limit) continue
    const from = i
    let pass = { square: Number.POSITIVE_INFINITY, at: i }
    for (; i < count; i++) {
      const square = squareTo(places, i, { x, y })
      if (square > limit) break
      if (square < pass.square) pass = { square, at: i }
    }
    const gap = last === null ? 0 : Math.max(0, from - 1 - last, last - i)
    if (gap < chosen.gap || (gap === chosen.gap && pass.square < chosen.square)) chosen = { gap, ...pass }
  }
  return nearerEnd(places, chosen.at, { x, y })
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Square of the distance to the line that leads to place `i`, or to the place where none does. Asked for at every move. */
function squareTo({ x, y, isStart }: PlacesInPixels, i: number, point: Point): number {
  const toX = x[i]! - point.x
  const toY = y[i]! - point.y
  if (isStart[i] === 1) return toX * toX + toY * toY
  const fromX = x[i - 1]! - point.x
  const fromY = y[i - 1]! - point.y
  const dx = toX - fromX
  const dy = toY - fromY
  const square = dx * dx + dy * dy
  const share = square === 0 ? 1 : Math.min(1, Math.max(0, -(fromX * dx + fromY * dy) / square))
  const nearX = fromX + share * dx
  const nearY = fromY + share * dy
  return nearX * nearX + nearY * nearY
}

function nearerEnd({ x, y, isStart }: PlacesInPixels, i: number, point: Point): number {
  if (isStart[i] === 1) return i
  const square = (at: number) => (x[at]! - point.x) ** 2 + (y[at]! - point.y) ** 2
  return square(i - 1) < square(i) ? i - 1 : i
}
