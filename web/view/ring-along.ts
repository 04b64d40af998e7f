import type { Point } from './parse-point.ts'
import type { Ring } from './parse-ring.ts'
import { distanceToStretch, simplifyLine } from './simplify-line.ts'
import { type Grid, type GridPoint, traceOutlines } from './trace-outlines.ts'

const METRES_PER_DEGREE = 111_195
/** Cells across half the width: enough for round ends. */
const FINENESS = 3
/** What a browser works through without a pause anybody feels. */
const MOST_CELLS = 600_000
/** Few enough to look through, and fewer than the server takes. */
const MOST_CORNERS = 300

/**
 * The ground to both sides of a stretch of a way, as one ring: also where the way comes back on itself or crosses itself,
 * where lines to its left and right would cut each other. Islands in it are lost; of parts that do not hang together the
 * largest stays. Null when it is too long for its width.
 */
export function ringAlong(points: readonly Point[], halfMetres: number): Ring | null {
  const [first] = points
  if (first === undefined || !(halfMetres > 0)) return null
  const across = METRES_PER_DEGREE * Math.max(0.01, Math.cos((first.latitude * Math.PI) / 180))
  const way = points.map(({ latitude, longitude }): GridPoint => {
    return [wrapped(longitude - first.longitude) * across, (latitude - first.latitude) * METRES_PER_DEGREE]
  })
  const outline = outlineAround(way, halfMetres)
  if (outline === null) return null
  return outline.map(([x, y]) => {
    const longitude = first.longitude + x / across
    return [
      rounded(longitude - 360 * Math.round(longitude / 360)),
      rounded(first.latitude + y / METRES_PER_DEGREE),
    ] as const
  })
}

function outlineAround(way: readonly GridPoint[], half: number): GridPoint[] | null {
  const cell = half / FINENESS
  const west = Math.min(...way.map(([x]) => x)) - 2 * half
  const south = Math.min(...way.map(([, y]) => y)) - 2 * half
  const columns = Math.ceil((Math.max(...way.map(([x]) => x)) + 2 * half - west) / cell) + 1
  const rows = Math.ceil((Math.max(...way.map(([, y]) => y)) + 2 * half - south) / cell) + 1
  if (columns * rows > MOST_CELLS) return null
  const inCells = way.map(([x, y]): GridPoint => [(x - west) / cell, (y - south) / cell])
  const outlines = traceOutlines(
    distances({ values: new Float32Array(columns * rows), columns, rows }, inCells),
    FINENESS,
  )
  const largest = outlines.toSorted((a, b) => areaOf(b) - areaOf(a))[0]
  if (largest === undefined) return null
  return fewCorners(largest).map(([x, y]) => [west + x * cell, south + y * cell])
}

/** How far each corner of the grid lies from the way, in cells; beyond what matters twice the half width. */
function distances(grid: Grid, way: readonly GridPoint[]): Grid {
  const far = 2 * FINENESS
  grid.values.fill(far)
  for (let i = 0; i < way.length; i++) {
    const from = way[Math.max(0, i - 1)]!
    const to = way[i]!
    const lastColumn = Math.min(grid.columns - 1, Math.ceil(Math.max(from[0], to[0]) + far))
    const lastRow = Math.min(grid.rows - 1, Math.ceil(Math.max(from[1], to[1]) + far))
    for (let row = Math.max(0, Math.floor(Math.min(from[1], to[1]) - far)); row <= lastRow; row++) {
      for (let column = Math.max(0, Math.floor(Math.min(from[0], to[0]) - far)); column <= lastColumn; column++) {
        const at = row * grid.columns + column
        grid.values[at] = Math.min(grid.values[at]!, distanceToStretch([column, row], from, to))
      }
    }
  }
  return grid
}

function fewCorners(outline: readonly GridPoint[]): GridPoint[] {
  for (let tolerance = 0.1; ; tolerance *= 1.5) {
    // In two halves, as a ring whose ends meet has no straight line between them.
    const middle = Math.floor(outline.length / 2)
    const [one, other] = [outline.slice(0, middle + 1), [...outline.slice(middle), outline[0]!]]
    const corners = [...simplifyLine(one, tolerance).slice(0, -1), ...simplifyLine(other, tolerance).slice(0, -1)]
    if (corners.length <= MOST_CORNERS) return corners
  }
}

function areaOf(outline: readonly GridPoint[]): number {
  const doubled = outline.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = outline[(i + 1) % outline.length]!
    return sum + x * nextY - nextX * y
  }, 0)
  return Math.abs(doubled) / 2
}

function wrapped(degrees: number): number {
  return degrees - 360 * Math.round(degrees / 360)
}

/** To a centimetre. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7
}
