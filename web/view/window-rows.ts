/** A long list of rows of one height, and what of it is in view. All lengths in pixels. */
export interface ListView {
  readonly total: number
  readonly rowHeight: number
  /** A row opened for its details, which adds `height` beneath it. */
  readonly opened: { readonly index: number; readonly height: number } | null
  /** Where the upper and the lower edge of what is in view lie, counted from the top of the list. */
  readonly top: number
  readonly bottom: number
}

export interface RowWindow {
  readonly from: number
  /** The first row that is not in it. */
  readonly to: number
}

/** The rows in view and `spare` more at either end, so that a turn of the wheel or a Tab finds its row there. */
export function windowRows(view: ListView, spare: number): RowWindow {
  const { total, rowHeight } = view
  if (total === 0 || !(rowHeight > 0)) return { from: 0, to: Math.min(total, 2 * spare) }
  const first = Math.min(rowAt(view, view.top), total - 1)
  const last = Math.min(rowAt(view, view.bottom), total - 1)
  return { from: Math.max(0, first - spare), to: Math.min(total, last + 1 + spare) }
}

/** The row at a height, not beyond the first; beyond the last it counts on. */
export function rowAt({ rowHeight, opened }: ListView, y: number): number {
  const above = Math.max(0, y)
  if (opened === null || above < (opened.index + 1) * rowHeight) return Math.floor(above / rowHeight)
  return Math.max(opened.index, Math.floor((above - opened.height) / rowHeight))
}
