/** Values at the corners of square cells, row by row. */
export interface Grid {
  readonly values: Float32Array
  readonly columns: number
  readonly rows: number
}

/** Column and row, with fractions. */
export type GridPoint = readonly [number, number]

/** The corners of a cell, once around; side n goes from corner n to the next. */
const CORNERS = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const

/**
 * The outlines of all that lies below `level`, each once around with the low ground on its left. Nothing at the border of
 * the grid may lie below it. By marching squares: where low corners of a cell lie across from each other, its mean decides
 * whether they belong together.
 */
export function traceOutlines(grid: Grid, level: number): GridPoint[][] {
  const next = new Map<number, number>()
  for (let row = 0; row + 1 < grid.rows; row++) {
    for (let column = 0; column + 1 < grid.columns; column++) passCell(grid, level, [column, row], next)
  }
  const outlines: GridPoint[][] = []
  for (const start of [...next.keys()]) {
    const outline: GridPoint[] = []
    let side = start
    for (let after = next.get(side); after !== undefined; after = next.get(side)) {
      outline.push(crossing(grid, level, side))
      next.delete(side)
      side = after
    }
    if (outline.length > 2) outlines.push(outline)
  }
  return outlines
}

/** Notes for each side through which an outline comes into a cell the one through which it leaves. */
function passCell(grid: Grid, level: number, [column, row]: GridPoint, next: Map<number, number>): void {
  const values = CORNERS.map(([x, y]) => grid.values[(row + y) * grid.columns + column + x] ?? Number.POSITIVE_INFINITY)
  const isLow = values.map((value) => value < level)
  const falls = [0, 1, 2, 3].filter((side) => !isLow[side] && isLow[(side + 1) % 4])
  if (falls.length === 0) return
  const mean = values.reduce((sum, value) => sum + value, 0) / 4
  for (const fall of falls) {
    const rises = [1, 2, 3].map((turn) => (fall + turn) % 4).filter((side) => isLow[side] && !isLow[(side + 1) % 4])
    const rise = falls.length > 1 && mean < level ? rises.at(-1) : rises[0]
    if (rise !== undefined) next.set(sideKey(grid, [column, row], rise), sideKey(grid, [column, row], fall))
  }
}

/** One number for each side, the same from the cells on both sides of it. */
function sideKey({ columns }: Grid, [column, row]: GridPoint, side: number): number {
  const corner = (row + (side === 2 ? 1 : 0)) * columns + column + (side === 1 ? 1 : 0)
  return 2 * corner + (side % 2)
}

/** Where on a side the level lies. */
function crossing({ values, columns }: Grid, level: number, side: number): GridPoint {
  const corner = side >> 1
  const isUpright = side % 2 === 1
  const here = values[corner] ?? level
  const there = values[corner + (isUpright ? columns : 1)] ?? level
  const share = there === here ? 0.5 : (level - here) / (there - here)
  const [column, row] = [corner % columns, Math.floor(corner / columns)]
  return isUpright ? [column, row + share] : [column + share, row]
}
