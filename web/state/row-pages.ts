import { createStore, type Store } from './create-store.ts'

/** What is known of a long list. A new object whenever a row in it may have changed. */
export interface RowsState<T> {
  /** Null until the first answer. */
  readonly total: number | null
  readonly rowAt: (index: number) => T | undefined
  readonly error: Error | undefined
}

export interface RowPages<T> {
  readonly rows: Store<RowsState<T>>
  /** Says which rows are in view: what of them is missing or old is asked for, a page ahead at either end. */
  readonly want: (from: number, to: number) => void
  /** What is in view is asked for again, and stays in view until the answer is there; the rest when it is wanted. */
  readonly renew: () => void
}

/** Asks for `limit` rows from `offset` on; answers with as many as there are. */
export type LoadRows<T> = (
  offset: number,
  limit: number,
) => Promise<{ readonly total: number; readonly items: readonly T[] }>

interface Page<T> {
  readonly items: readonly T[]
  readonly round: number
}

/** Rows asked for at once. */
export const PAGE_ROWS = 100

/** A list too long to be fetched whole, fetched in pages as they come into view. One request a page at a time. */
export function createRowPages<T>(load: LoadRows<T>): RowPages<T> {
  const pages = new Map<number, Page<T>>()
  const underWay = new Set<number>()
  let round = 0
  let wanted = { from: 0, to: PAGE_ROWS }
  const rowAt = (index: number) => pages.get(Math.floor(index / PAGE_ROWS))?.items[index % PAGE_ROWS]
  const rows = createStore<RowsState<T>>({ total: null, rowAt, error: undefined })

  function ask(): void {
    const { total } = rows.get()
    const end = Math.min(wanted.to + PAGE_ROWS / 2, total ?? PAGE_ROWS)
    const start = Math.max(0, Math.min(wanted.from - PAGE_ROWS / 2, end - 1))
    for (let page = Math.floor(start / PAGE_ROWS); page * PAGE_ROWS < Math.max(end, 1); page++) {
      if (!underWay.has(page) && pages.get(page)?.round !== round) fetchPage(page)
    }
  }

  function fetchPage(page: number): void {
    const asked = round
    underWay.add(page)
    load(page * PAGE_ROWS, PAGE_ROWS).then(
      ({ total, items }) => {
        underWay.delete(page)
        pages.set(page, { items, round: asked })
        for (const known of pages.keys()) if (known * PAGE_ROWS >= total) pages.delete(known)
        rows.set({ total, rowAt, error: undefined })
        // It may have been asked to renew, or to show other rows, while the answer was on its way.
        ask()
      },
      (reason: unknown) => {
        underWay.delete(page)
        const error = reason instanceof Error ? reason : new Error(String(reason))
        rows.set({ ...rows.get(), error })
      },
    )
  }

  return {
    rows,
    want: (from, to) => {
      wanted = { from, to }
      ask()
    },
    renew: () => {
      round += 1
      ask()
    },
  }
}
