import type { Element } from '../ui/runtime.ts'
import { useUnread } from '../ui/use-unread.ts'

/** How many alerts are to be read, beside the word that leads to them; said in words to a screen reader. */
export function AlertCount(): Element | null {
  const count = useUnread().data?.items.length ?? 0
  if (count === 0) return null
  return (
    <>
      {' '}
      <span class="nav-count" aria-hidden="true">
        {count > 99 ? '99+' : count}
      </span>
      <span class="hidden-text">{count === 1 ? '1 to read' : `${count} to read`}</span>
    </>
  )
}
