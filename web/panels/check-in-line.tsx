import { parseCivilDay } from '../../analysis/model/civil-day.ts'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { useCheckIns } from '../ui/use-check-ins.ts'
import { useRecentSessions } from '../ui/use-recent-sessions.ts'
import { dueCheckIn } from '../view/due-check-in.ts'

/** One quiet line of the dashboard: the check-in that is due. It keeps its height, so nothing jumps when it is known. */
export function CheckInLine({ today }: { readonly today: string }): Element {
  const checkIns = useCheckIns().data?.items
  const sessions = useRecentSessions().data?.items
  const isKnown = checkIns !== undefined && sessions !== undefined
  const around = isKnown ? { checkIns, sessions } : { checkIns: [], sessions: [] }
  const due = dueCheckIn(parseCivilDay(today), { ...around, hour: new Date().getHours() })
  return (
    <p class="check-in-line">
      {due.question}{' '}
      <Link to={due.to} class="check-in-link">
        {due.label}
      </Link>
    </p>
  )
}
