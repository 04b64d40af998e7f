import { parseCivilDay } from '../../analysis/model/civil-day.ts'
import { checkInDraft } from '../state/check-in-draft.ts'
import { Link } from '../ui/link.tsx'
import { type Element, useStore } from '../ui/runtime.ts'
import { checkInTitle } from '../view/check-in-title.ts'
import { draftAddress } from '../view/draft-address.ts'
import { dueCheckIn } from '../view/due-check-in.ts'
import type { CheckInSurroundings } from '../view/judge-draft.ts'
import { localToday } from '../view/local-today.ts'
import { nearDayText } from '../view/near-day-text.ts'
import { sessionName } from '../view/session-name.ts'

const SESSIONS_SHOWN = 3

/** Where to begin: the form that is due first, then the others. */
export function CheckInStart({ around }: { readonly around: CheckInSurroundings }): Element {
  const begun = useStore(checkInDraft)
  const today = localToday()
  const due = dueCheckIn(parseCivilDay(today), { ...around, hour: new Date().getHours() })
  const sessions = around.sessions.filter(({ activity }) => activity.localDate !== null).slice(0, SESSIONS_SHOWN)
  return (
    <section class="card check-in-start" aria-labelledby="check-in-start-title">
      <h2 id="check-in-start-title">{due.kind === null ? 'Check in' : due.question}</h2>
      <div class="check-in-doors">
        {begun !== null && (
          <Link to={draftAddress(begun)} class="button">
            Go on with: {checkInTitle(begun.said, around.sessions, today)}
          </Link>
        )}
        {due.kind !== null && (
          <Link to={due.to} class="button button-main">
            Answer it
          </Link>
        )}
        {sessions.map((session) => (
          <Link key={session.id} to={sessionAddress(session.id, session.activity.localDate!)} class="button">
            {sessionName(session)}, {nearDayText(session.activity.localDate!, today)}
          </Link>
        ))}
        <Link to="/check-in?kind=morning" class="button">
          This morning
        </Link>
        <Link to="/check-in?kind=weekly" class="button">
          The week
        </Link>
      </div>
      <p class="quiet">
        A leg swollen, discoloured or warm, a sudden pop, trouble with breath or chest?{' '}
        <Link to="/safety">Tick it here</Link>, at any time.
      </p>
    </section>
  )
}

function sessionAddress(id: string, date: string): string {
  return `/check-in?kind=activity&activity=${encodeURIComponent(id)}&date=${date}&back=/check-in`
}
