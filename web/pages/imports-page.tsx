import { api } from '../api.ts'
import type { ImportSummary } from '../contract.ts'
import { ImportCard } from '../panels/import-card.tsx'
import { refresh } from '../state/resource-cache.ts'
import { AddFilesButton } from '../ui/add-files-button.tsx'
import { Link } from '../ui/link.tsx'
import { type Element, useLayoutEffect, useState } from '../ui/runtime.ts'
import { useOnce } from '../ui/use-once.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { useResource } from '../ui/use-resource.ts'
import { WhenReady } from '../ui/when-ready.tsx'
import { isOver } from '../view/is-over.ts'

const PAGE = '20'
const LOOK_MS = 1500

/** All imports, newest first, those under way with their progress. */
export function ImportsPage(): Element {
  usePageTitle('Imports')
  const newest = useResource('imports', () => api.imports({ limit: PAGE }))
  const [older, setOlder] = useState<readonly ImportSummary[]>([])
  const [isAll, setAll] = useState(false)
  const once = useOnce()
  const first = newest.data?.items ?? []
  const isMoving = first.some((about) => !isOver(about) && !about.paused)
  useLayoutEffect(() => {
    if (!isMoving) return
    const tick = setInterval(() => refresh('imports'), LOOK_MS)
    return () => clearInterval(tick)
  }, [isMoving])
  // An import begun meanwhile moves the last of the newest out of the first answer; it is then known from the older ones.
  const shown = [...first, ...older.filter(({ id }) => first.every((about) => about.id !== id))]
  const showOlder = async () => {
    const before = shown.at(-1)?.id
    const { items } = await api.imports(before === undefined ? { limit: PAGE } : { limit: PAGE, before })
    setOlder([...older, ...items])
    if (items.length < Number(PAGE)) setAll(true)
  }
  const isLast = isAll || first.length < Number(PAGE)
  return (
    <>
      <header class="page-head">
        <h1>Imports</h1>
      </header>
      <p class="lead">
        Files, folders and whole archives: the export of a Garmin or Strava account goes in as it is. What was imported
        once is never counted twice.
      </p>
      <p class="import-buttons import-add">
        <AddFilesButton class="button button-main" />
        <Link to="/add-run" class="button">
          Add a run without a file
        </Link>
      </p>
      <WhenReady
        resource={newest}
        what="The imports"
        space="card skeleton-list"
        draw={() =>
          shown.length === 0 ? (
            <p class="quiet">Nothing was imported yet.</p>
          ) : (
            <ul class="card import-cards">
              {shown.map((about) => (
                <ImportCard key={about.id} about={about} />
              ))}
            </ul>
          )
        }
      />
      {newest.data !== undefined && !isLast && (
        <button type="button" class="button" onClick={() => once(showOlder)}>
          Older imports
        </button>
      )}
    </>
  )
}
