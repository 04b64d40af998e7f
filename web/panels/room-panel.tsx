import type { Overview } from '../contract.ts'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { useSettings } from '../ui/use-settings.ts'
import { roomNotes } from '../view/room-notes.ts'
import { StartLevelPanel } from './start-level-panel.tsx'

/** Why the room is what it is, and the way to checking a plan. While history is short, a way to say what went before. */
export function RoomPanel({ overview }: { readonly overview: Overview }): Element {
  const settings = useSettings()
  const isCold = overview.state === 'cold-start'
  const { historyDays, historyNeeded } = overview
  return (
    <section class="room-panel" aria-label="Why the room is what it is">
      {isCold ? (
        <p>
          There is no room to show yet: {historyDays} of {historyNeeded} days.
        </p>
      ) : (
        <p>
          {roomNotes(overview, settings).join(' ')} Stretch is a small step more. It is room, not a target.{' '}
          <Link to="/plan">Check a plan</Link>
        </p>
      )}
      {(isCold || settings.startReference !== null) && historyDays < historyNeeded && (
        <StartLevelPanel start={settings.startReference} />
      )}
    </section>
  )
}
