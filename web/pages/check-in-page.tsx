import type { CheckIn, CheckInKind } from '../../analysis/model/check-in.ts'
import { parseCivilDay } from '../../analysis/model/civil-day.ts'
import { contextAdvice } from '../../analysis/symptoms/context-advice.ts'
import { LEG_SIGNS } from '../../analysis/symptoms/sign-groups.ts'
import { SIGN_SECTIONS } from '../../analysis/symptoms/sign-sections.ts'
import { CheckInForm } from '../panels/check-in-form.tsx'
import { CheckInHistory } from '../panels/check-in-history.tsx'
import { CheckInStart } from '../panels/check-in-start.tsx'
import { WeeklyAdvice } from '../panels/weekly-advice.tsx'
import { checkInDraft } from '../state/check-in-draft.ts'
import { address, currentQuery, navigate } from '../state/router.ts'
import { Link } from '../ui/link.tsx'
import { type Element, useLayoutEffect, useState, useStore } from '../ui/runtime.ts'
import { useCheckIns } from '../ui/use-check-ins.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { useRecentSessions } from '../ui/use-recent-sessions.ts'
import { checkInOf } from '../view/check-in-json.ts'
import { checkInTitle } from '../view/check-in-title.ts'
import { type Draft, draftOf, emptyDraft } from '../view/draft.ts'
import { lastSunday } from '../view/due-check-in.ts'
import type { CheckInSurroundings } from '../view/judge-draft.ts'
import { localToday } from '../view/local-today.ts'

/** What only the first question asks for: a check-in that holds one was answered with yes. */
const Q0_SIGNS: ReadonlySet<string> = new Set([
  ...LEG_SIGNS,
  ...SIGN_SECTIONS.filter(({ signs }) => !signs.some((sign) => sign === 'at_rest' || sign === 'trip')).flatMap(
    ({ signs }) => signs,
  ),
])

const FORMS: ReadonlySet<string> = new Set(['activity', 'morning', 'weekly'])

/** How the calves feel: one form, or what was said so far and where to begin. */
export function CheckInPage(): Element {
  useStore(address)
  const query = currentQuery()
  const { data, error } = useCheckIns(query.get('date'))
  const sessions = useRecentSessions()
  const [advised, setAdvised] = useState<CheckIn | null>(null)
  const around: CheckInSurroundings = { checkIns: data?.items ?? [], sessions: sessions.data?.items ?? [] }
  const isKnown = (data ?? error) !== undefined && (sessions.data ?? sessions.error) !== undefined
  // The form is judged with what was said before, so it waits for that, or for word that it cannot be had.
  if (!isKnown) return <div class="skeleton skeleton-chart" aria-busy="true" />
  const draft = startOf(query, around)
  if (advised?.weekly != null) {
    return (
      <PageOf title="The week is noted">
        <WeeklyAdvice advice={contextAdvice(advised.weekly)} />
      </PageOf>
    )
  }
  if (draft === null) {
    return (
      <PageOf title="How your calves feel">
        <CheckInStart around={around} />
        <CheckInHistory />
      </PageOf>
    )
  }
  const saved = (checkIn: CheckIn) => {
    if (checkIn.weekly !== null && contextAdvice(checkIn.weekly).length > 0) setAdvised(checkIn)
    else navigate(backAddress(query.get('back')))
  }
  return (
    <PageOf title={checkInTitle(draft.said, around.sessions, localToday())}>
      <CheckInForm key={address.get()} start={draft} around={around} onSaved={saved} />
      <p class="quiet">
        <Link to="/check-in">All check-ins</Link>
      </p>
    </PageOf>
  )
}

function PageOf({
  title,
  children,
}: {
  readonly title: string
  readonly children: Element | readonly Element[]
}): Element {
  usePageTitle(title)
  useLayoutEffect(() => {
    scrollTo(0, 0)
  }, [title])
  return (
    <article class="check-in-page">
      <h1>{title}</h1>
      {children}
    </article>
  )
}

/** What the address asks for: a check-in to change, a form of a kind, the one that was begun; else none. */
function startOf(query: URLSearchParams, { checkIns }: CheckInSurroundings): Draft | null {
  const editId = query.get('edit')
  const begun = checkInDraft.get()
  if (editId !== null) {
    if (begun?.editId === editId) return begun
    const item = checkIns.find(({ id }) => id === editId)
    return item === undefined ? null : draftOf(editId, checkInOf(item), Q0_SIGNS)
  }
  const kind = query.get('kind')
  if (kind === null || !FORMS.has(kind)) return null
  const about = aboutOf(kind as CheckInKind, query)
  const isBegun =
    begun !== null &&
    begun.editId === null &&
    begun.said.kind === about.kind &&
    begun.said.day === about.day &&
    begun.said.activityId === about.activityId
  return isBegun ? begun : emptyDraft(about)
}

function aboutOf(kind: CheckInKind, query: URLSearchParams) {
  const today = parseCivilDay(localToday())
  const asked = parseCivilDay(query.get('date') ?? '')
  const usual = kind === 'weekly' ? lastSunday(today) : today
  const day = asked <= today ? asked : usual
  const activityId = kind === 'activity' ? query.get('activity') : null
  return { kind, day, at: Math.floor(Date.now() / 1000), activityId }
}

/** Back to where the form was opened from, within the app. */
function backAddress(back: string | null): string {
  return back !== null && /^\/(?!\/)/.test(back) ? back : '/'
}
