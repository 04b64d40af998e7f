import { createStore, type Store } from '../state/create-store.ts'
import { type RowWindow, rowAt, windowRows } from '../view/window-rows.ts'
import { ListPlace } from './list-place.tsx'
import { type Child, type Element, useLayoutEffect, useMemo, useRef, useState } from './runtime.ts'

/** Rows drawn beyond either edge of what is in view. */
const SPARE = 12

interface VirtualListProps {
  readonly label: string
  readonly total: number
  /** Drawn whole, each row as high as it needs: for lists short enough. */
  readonly isWhole: boolean
  /** A row that is opened for its details and takes the height it needs. */
  readonly opened: number | null
  readonly draw: (index: number) => Child
  readonly rowClass: (index: number) => string
  /** Told which rows are drawn: the first, and the first that is not. */
  readonly onWindow: (from: number, to: number) => void
}

/**
 * A list of any length of which only the rows in view are on the page. All rows have the height `--row-height`, so the
 * list is as high as all of them from the start and nothing jumps; the row that holds the focus stays on the page
 * wherever it is, so the keyboard never loses its place; each row says its number and how many there are.
 */
export function VirtualList(props: VirtualListProps): Element {
  const { total, isWhole, opened } = props
  const list = useRef<HTMLUListElement>(null)
  const [drawn, setDrawn] = useState<RowWindow>({ from: 0, to: 2 * SPARE })
  const [extra, setExtra] = useState(0)
  const [focused, setFocused] = useState<number | null>(null)
  const seen = useMemo(() => createStore<RowWindow>({ from: 0, to: 0 }), [])
  useLayoutEffect(
    () => (isWhole ? undefined : watchScroll(list, { total, opened, extra, seen, setDrawn, setExtra })),
    [total, isWhole, opened, extra],
  )
  const { from, to } = isWhole ? { from: 0, to: total } : { from: drawn.from, to: Math.min(drawn.to, total) }
  useLayoutEffect(() => props.onWindow(from, to), [from, to])
  const indices = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
  if (focused !== null && focused < from) indices.unshift(focused)
  if (focused !== null && focused >= to && focused < total) indices.push(focused)
  const height = `calc(var(--row-height) * ${total} + ${opened === null ? 0 : extra}px)`
  return (
    <>
      {!isWhole && <ListPlace seen={seen} total={total} onGo={(row) => goTo(list.current, row, total)} />}
      <ul
        // biome-ignore lint/a11y/noRedundantRoles: Safari takes a list without bullets for none
        role="list"
        class={isWhole ? 'whole-list' : 'virtual-list'}
        aria-label={props.label}
        ref={list}
        style={{ height: isWhole ? 'auto' : height }}
        onFocusIn={(event: FocusEvent) => setFocused(rowOf(event.target))}
        onFocusOut={(event: FocusEvent) => setFocused(rowOf(event.relatedTarget))}
      >
        {indices.map((index) => (
          <li
            key={index}
            data-row={index}
            class={props.rowClass(index)}
            aria-setsize={total}
            aria-posinset={index + 1}
            style={{ top: isWhole ? 'auto' : topOf(index, opened, extra) }}
          >
            {props.draw(index)}
          </li>
        ))}
      </ul>
    </>
  )
}

function topOf(index: number, opened: number | null, extra: number): string {
  return `calc(var(--row-height) * ${index} + ${opened !== null && index > opened ? extra : 0}px)`
}

function rowOf(target: EventTarget | null): number | null {
  const row = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-row]') : null
  return row === null ? null : Number(row.dataset['row'])
}

interface Watch {
  readonly total: number
  readonly opened: number | null
  readonly extra: number
  readonly seen: Store<RowWindow>
  readonly setDrawn: (change: (before: RowWindow) => RowWindow) => void
  readonly setExtra: (height: number) => void
}

/** Keeps in step with the scrolling which rows are drawn and which are seen. Returns what ends it. */
function watchScroll(list: { readonly current: HTMLUListElement | null }, watch: Watch): () => void {
  const { total, opened, extra, seen, setDrawn, setExtra } = watch
  let frame = 0
  const look = () => {
    frame = 0
    if (list.current === null || total === 0) return
    const box = list.current.getBoundingClientRect()
    const rowHeight = (box.height - (opened === null ? 0 : extra)) / total
    const open = list.current.querySelector<HTMLElement>(`[data-row="${opened}"]`)
    if (open !== null) setExtra(Math.max(0, open.offsetHeight - rowHeight))
    const view = {
      total,
      rowHeight,
      opened: opened === null ? null : { index: opened, height: extra },
      top: covered() - box.top,
      bottom: innerHeight - box.top,
    }
    const next = windowRows(view, SPARE)
    setDrawn((before) => (before.from === next.from && before.to === next.to ? before : next))
    const first = Math.min(rowAt(view, view.top), total - 1)
    const last = Math.min(rowAt(view, view.bottom - 1), total - 1)
    const now = seen.get()
    if (now.from !== first || now.to !== last + 1) seen.set({ from: first, to: last + 1 })
  }
  const soon = () => {
    if (frame === 0) frame = requestAnimationFrame(look)
  }
  look()
  // What stands in an opened row may become less or more, as after a button in it was pressed.
  const size = new ResizeObserver(soon)
  const open = list.current?.querySelector(`[data-row="${opened}"]`)
  if (open != null) size.observe(open)
  addEventListener('scroll', soon, { passive: true })
  addEventListener('resize', soon)
  return () => {
    cancelAnimationFrame(frame)
    size.disconnect()
    removeEventListener('scroll', soon)
    removeEventListener('resize', soon)
  }
}

/** How far down the window the list's own place line reaches, beneath which rows are hidden. */
function covered(): number {
  return document.querySelector('.list-place')?.getBoundingClientRect().bottom ?? 0
}

/** The same once the line has come to rest at the top. */
function coveredAtRest(): number {
  const place = document.querySelector<HTMLElement>('.list-place')
  return place === null ? 0 : Number.parseFloat(getComputedStyle(place).top) + place.offsetHeight
}

/** Brings a row to the upper edge of what is in view. */
function goTo(list: HTMLElement | null, row: number, total: number): void {
  if (list === null) return
  const box = list.getBoundingClientRect()
  const goal = Math.min(Math.max(row, 0), total - 1)
  scrollBy({ top: box.top + (box.height * goal) / total - coveredAtRest(), behavior: 'instant' })
}
