import type { Overview } from '../contract.ts'
import { followRescoring } from '../state/follow-rescoring.ts'
import { markChangeSeen, seenChange } from '../state/seen-change.ts'
import { focusElement } from '../ui/focus-element.ts'
import { Link } from '../ui/link.tsx'
import { type Element, useLayoutEffect, useStore } from '../ui/runtime.ts'
import { countText } from '../view/count-text.ts'
import { isRecent } from '../view/is-recent.ts'

/** A quiet line on the dashboard while sessions are scored again, and after that changed something, until put aside. */
export function ChangeNote({ overview }: { readonly overview: Overview }): Element | null {
  const seen = useStore(seenChange)
  const { stale, lastChange } = overview
  const isStale = stale > 0
  useLayoutEffect(() => {
    if (isStale) void followRescoring()
  }, [isStale])
  if (isStale) {
    return (
      <p class="change-note" role="status">
        {countText(stale, 'session')} {stale === 1 ? 'is' : 'are'} still to be scored again; numbers may move.{' '}
        <Link to="/changes">See what changes</Link>
      </p>
    )
  }
  if (lastChange === null || lastChange.id === seen || !isRecent(lastChange.finishedAt)) return null
  const dismiss = () => {
    markChangeSeen(lastChange.id)
    focusElement('content')
  }
  return (
    <p class="change-note">
      {countText(lastChange.changed, 'session')} changed when {lastChange.changed === 1 ? 'it was' : 'they were'} scored
      again.{' '}
      <Link to={`/changes/${lastChange.id}`} onFollow={() => markChangeSeen(lastChange.id)}>
        See what changed
      </Link>{' '}
      <button type="button" class="text-button" onClick={dismiss}>
        Put aside
      </button>
    </p>
  )
}
