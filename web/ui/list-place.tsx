import type { Store } from '../state/create-store.ts'
import { numberText } from '../view/number-text.ts'
import type { RowWindow } from '../view/window-rows.ts'
import { type Element, useState, useStore } from './runtime.ts'

interface ListPlaceProps {
  readonly seen: Store<RowWindow>
  readonly total: number
  readonly onGo: (row: number) => void
}

/** Where one is in a long list, and buttons that go through it a screen at a time, for those who cannot scroll. */
export function ListPlace({ seen, total, onGo }: ListPlaceProps): Element {
  const { from, to } = useStore(seen)
  const [said, setSaid] = useState('')
  const place = `Rows ${numberText(from + 1)} to ${numberText(to)} of ${numberText(total)}`
  const go = (row: number) => {
    onGo(row)
    const first = Math.min(Math.max(row, 0), total - 1)
    setSaid(`Row ${numberText(first + 1)} of ${numberText(total)} is now at the top`)
  }
  const screen = Math.max(1, to - from - 1)
  return (
    <nav class="list-place" aria-label="Place in the list">
      <span class="list-place-text">{place}</span>
      <span class="hidden-text" role="status">
        {said}
      </span>
      <span class="pager">
        {/* Not disabled, which would take the focus away at either end. */}
        <button type="button" class="text-button" aria-disabled={from <= 0} onClick={() => go(from - screen)}>
          Earlier
        </button>
        <button type="button" class="text-button" aria-disabled={to >= total} onClick={() => go(from + screen)}>
          Later
        </button>
      </span>
    </nav>
  )
}
