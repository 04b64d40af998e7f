import { api } from '../api.ts'
import type { ImportFile } from '../contract.ts'
import { ImportRows } from '../panels/import-rows.tsx'
import { refresh } from '../state/resource-cache.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { Link } from '../ui/link.tsx'
import { type Element, useLayoutEffect, useState } from '../ui/runtime.ts'
import { Segmented } from '../ui/segmented.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { useResource } from '../ui/use-resource.ts'
import { importSentence } from '../view/import-sentence.ts'

type Filter = 'all' | ImportFile['status']

const PAGE_SIZE = 200
const POLL_MS = 1500

/** Every file of one import with its outcome. */
export function ImportPage({ id }: { readonly id: string }): Element {
  usePageTitle('Import')
  const key = `import:${id}`
  const { data, error, retry } = useResource(key, () => api.importProgress(id))
  const [filter, setFilter] = useState<Filter>('all')
  const [shown, setShown] = useState(PAGE_SIZE)
  const going = data?.state === 'queued' || data?.state === 'running'
  useLayoutEffect(() => {
    if (!going) return
    const tick = setInterval(() => refresh(key), POLL_MS)
    return () => clearInterval(tick)
  }, [going, key])
  if (data === undefined) {
    return error === undefined ? (
      <h1 aria-busy="true">Import</h1>
    ) : (
      <FailureNote what="The import" isPage={true} error={error} onRetry={retry} />
    )
  }
  const files = filter === 'all' ? data.files : data.files.filter((file) => file.status === filter)
  const filters: readonly { value: Filter; text: string }[] = [
    { value: 'all', text: `All ${data.counts.total}` },
    { value: 'scored', text: `Scored ${data.counts.scored}` },
    { value: 'skipped', text: `Skipped ${data.counts.skipped}` },
    { value: 'failed', text: `Failed ${data.counts.failed}` },
  ]
  return (
    <>
      <h1>Import</h1>
      <p role="status">{importSentence(data)}</p>
      {going && <progress max={Math.max(1, data.counts.total)} value={data.counts.done} />}
      <section class="card">
        <Segmented label="Show" value={filter} choices={filters} onChoose={setFilter} />
        <ImportRows files={files} limit={shown} />
        {files.length > shown && (
          <button type="button" class="button" onClick={() => setShown(shown + PAGE_SIZE)}>
            Show more
          </button>
        )}
      </section>
      <p>
        <Link to="/">Back to today</Link>
      </p>
    </>
  )
}
