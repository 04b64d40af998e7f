import { api } from '../api.ts'
import type { RecalculationSummary } from '../contract.ts'
import { refresh } from '../state/resource-cache.ts'
import { Link } from '../ui/link.tsx'
import { type Element, useLayoutEffect } from '../ui/runtime.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { useResource } from '../ui/use-resource.ts'
import { useSettings } from '../ui/use-settings.ts'
import { WhenReady } from '../ui/when-ready.tsx'
import { changeAnswer } from '../view/change-answer.ts'
import { changeCauseSentence } from '../view/change-cause-sentence.ts'
import { localToday } from '../view/local-today.ts'
import { momentText } from '../view/moment-text.ts'

const LOOK_MS = 1200

/** Every time sessions were scored again: why, and how many changed. */
export function ChangesPage(): Element {
  usePageTitle('What changed')
  const changes = useResource('recalculations', api.recalculations)
  const isRunning = changes.data?.items.some(({ finishedAt }) => finishedAt === null) === true
  useLayoutEffect(() => {
    if (!isRunning) return
    const tick = setInterval(() => refresh('recalculations'), LOOK_MS)
    return () => clearInterval(tick)
  }, [isRunning])
  return (
    <>
      <h1>What changed</h1>
      <p class="lead">
        When a setting that counts changes, a surface map or a place, or when Soleus learns to work out the number
        better, the sessions it concerns are scored again from their originals. Here is what that did.
      </p>
      <WhenReady
        resource={changes}
        what="The changes"
        space="card skeleton-list"
        draw={({ items }) =>
          items.length === 0 ? (
            <p>
              Nothing was scored again so far. A change of height, mass or profile in the{' '}
              <Link to="/settings">settings</Link> does it, and so does what is known of the{' '}
              <Link to="/settings/ground">ground</Link>.
            </p>
          ) : (
            <ul class="card import-cards">
              {items.map((item) => (
                <ChangeRow key={item.id} item={item} />
              ))}
            </ul>
          )
        }
      />
    </>
  )
}

function ChangeRow({ item }: { readonly item: RecalculationSummary }): Element {
  const { units } = useSettings()
  const { id, createdAt, finishedAt, total, done, cause } = item
  return (
    <li class="import-card-row">
      <p class="import-card-head">
        <Link to={`/changes/${id}`} class="import-card-title">
          {changeAnswer(item)}
        </Link>
        <span class="quiet">{momentText(createdAt, localToday())}</span>
      </p>
      <p class="quiet">{changeCauseSentence(cause, units)}</p>
      {finishedAt === null && (
        <progress class="import-bar" max={Math.max(1, total)} value={done} aria-label="Sessions scored again" />
      )}
    </li>
  )
}
