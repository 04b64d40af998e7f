import { api } from '../api.ts'
import type { Recalculation } from '../contract.ts'
import { ScoreChangesPanel } from '../panels/score-changes-panel.tsx'
import { UnscoredPanel } from '../panels/unscored-panel.tsx'
import { refresh } from '../state/resource-cache.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { FigureRow } from '../ui/figure-row.tsx'
import { Link } from '../ui/link.tsx'
import { type Element, useLayoutEffect } from '../ui/runtime.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { useResource } from '../ui/use-resource.ts'
import { useSettings } from '../ui/use-settings.ts'
import { calfKmText } from '../view/calf-km-text.ts'
import { changeAnswer } from '../view/change-answer.ts'
import { changeCauseSentence } from '../view/change-cause-sentence.ts'
import { localToday } from '../view/local-today.ts'
import { momentText } from '../view/moment-text.ts'
import { changedScores, scoreTotals } from '../view/score-changes.ts'
import { signedText } from '../view/signed-text.ts'

const LOOK_MS = 1200

/** One time sessions were scored again: why, by how much in all, and session by session. */
export function ChangePage({ id }: { readonly id: string }): Element {
  usePageTitle('What changed')
  const key = `recalculation:${id}`
  const { data, error, retry } = useResource(key, () => api.recalculation(id))
  const isRunning = data?.finishedAt === null
  useLayoutEffect(() => {
    if (!isRunning) return
    const tick = setInterval(() => refresh(key), LOOK_MS)
    return () => clearInterval(tick)
  }, [isRunning, key])
  if (data === undefined) {
    return error === undefined ? (
      <div aria-busy="true">
        <h1 class="hidden-text">What changed, loading</h1>
        <div class="skeleton skeleton-answer" />
        <div class="skeleton skeleton-figures" />
        <div class="skeleton skeleton-list" />
      </div>
    ) : (
      <FailureNote what="The change" isPage={true} error={error} onRetry={retry} />
    )
  }
  return (
    <>
      <ChangeHead change={data} />
      {data.changed > 0 && <ChangeFigures change={data} />}
      <UnscoredPanel items={data.items} />
      {data.changed > 0 && <ScoreChangesPanel items={data.items} />}
    </>
  )
}

function ChangeHead({ change }: { readonly change: Recalculation }): Element {
  const { units } = useSettings()
  const { createdAt, finishedAt, total, done, cause } = change
  return (
    <div class="answer-block">
      <p class="answer-note">Scored again · {momentText(createdAt, localToday())}</p>
      <h1 class="answer" tabIndex={-1}>
        {changeAnswer(change)}
      </h1>
      <p class="answer-note">{changeCauseSentence(cause, units)}</p>
      {finishedAt === null && (
        <progress class="import-bar" max={Math.max(1, total)} value={done} aria-label="Sessions scored again" />
      )}
      <p class="import-ways">
        <Link to="/">Today</Link>
        <Link to="/settings">Settings</Link>
        <Link to="/changes">All changes</Link>
      </p>
    </div>
  )
}

/** All sessions that changed, before and after. */
function ChangeFigures({ change }: { readonly change: Recalculation }): Element {
  const { before, after } = scoreTotals(changedScores(change.items, 'date'))
  const percent = before > 0 ? `${signedText((100 * (after - before)) / before, 1)} %` : ''
  return (
    <FigureRow
      label="The sessions that changed, together"
      items={[
        { label: 'Before', value: calfKmText(before), detail: 'calf-km in all' },
        { label: 'Now', value: calfKmText(after), detail: 'calf-km in all' },
        { label: 'Difference', value: signedText(after - before, 1), detail: percent },
      ]}
    />
  )
}
