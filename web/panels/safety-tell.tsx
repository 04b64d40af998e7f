import { formatCivilDay, parseCivilDay } from '../../analysis/model/civil-day.ts'
import { PHYSIO_LINKS } from '../../analysis/symptoms/physio-links.ts'
import { whatToTell } from '../../analysis/symptoms/what-to-tell.ts'
import { api } from '../api.ts'
import { checkInDraft } from '../state/check-in-draft.ts'
import { signsSaid } from '../state/report-safety.ts'
import { type Element, useStore } from '../ui/runtime.ts'
import { useRecentSessions } from '../ui/use-recent-sessions.ts'
import { useResource } from '../ui/use-resource.ts'
import { checkInOfDraft } from '../view/draft.ts'
import { localDayOf } from '../view/local-day-of.ts'
import type { SafetyNow } from '../view/safety-now.ts'
import { tellFacts } from '../view/tell-facts.ts'

/** Check-ins of this many days before the first tick say where it hurts. */
const LOOK_BACK_DAYS = 14

/** The ticked answers, the place, trips and the last runs, for whoever examines. Without a network, what is known here. */
export function SafetyTell({ safety }: { readonly safety: SafetyNow }): Element {
  const since = parseCivilDay(localDayOf(safety.since))
  const from = formatCivilDay(since - LOOK_BACK_DAYS)
  const checkIns = useResource(`check-ins:${from}`, () => api.checkIns({ from })).data?.items ?? []
  const sessions = useRecentSessions().data?.items ?? []
  const draft = useStore(checkInDraft)
  const said = useStore(signsSaid)
  const lines = whatToTell(
    tellFacts({
      ...{ safety, signsSaid: said, since, checkIns, sessions },
      draft: draft === null ? null : checkInOfDraft(draft),
    }),
  )
  return (
    <div class="safety-tell">
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="quiet">
        For a clinician or physio:{' '}
        {PHYSIO_LINKS.map(({ title, address }, index) => (
          <>
            {index > 0 && '; '}
            <a href={address} rel="noreferrer">
              {title}
            </a>
          </>
        ))}
        . Soleus works nothing of it out.
      </p>
    </div>
  )
}
