import type { ImportFile, ImportProgress } from '../contract.ts'
import { dismissUpload, followImport, type Upload, uploads } from '../state/import-queue.ts'
import { address, currentRoute } from '../state/router.ts'
import { focusElement } from '../ui/focus-element.ts'
import { Link } from '../ui/link.tsx'
import { type Element, useStore } from '../ui/runtime.ts'
import { importSentence } from '../view/import-sentence.ts'
import { ImportRows } from './import-rows.tsx'

/** Rows shown in place; the whole list has a page of its own. */
const SHOWN = 6

/** Files on their way, above whatever page is in view, except the page that shows the same import in full. */
export function ImportStrip(): Element {
  const list = useStore(uploads)
  useStore(address)
  const route = currentRoute()
  const onPage = route.page === 'import' ? route.id : null
  return (
    <div class="import-strip" aria-live="off">
      {list
        .filter((upload) => onPage === null || upload.importId !== onPage)
        .map((upload) => (
          <UploadCard key={upload.key} upload={upload} />
        ))}
    </div>
  )
}

function UploadCard({ upload }: { readonly upload: Upload }): Element {
  const { progress, importId } = upload
  const ended = progress?.state === 'done' || progress?.state === 'cancelled' || upload.error !== null
  const total = progress?.counts.total ?? 0
  return (
    <section class="card import-card" aria-label={`Import: ${upload.title}`}>
      <header class="card-head">
        <h2>{upload.title}</h2>
        {ended && (
          <span class="pager">
            {upload.error !== null && importId !== null && (
              <button type="button" class="text-button" onClick={() => lookAgain(upload.key, importId, upload.title)}>
                Look again
              </button>
            )}
            <button type="button" class="text-button" onClick={() => close(upload.key)}>
              Close
            </button>
          </span>
        )}
      </header>
      <p class="import-sentence" role="status" aria-live="polite">
        {upload.error !== null && importId === null && 'Nothing was added. '}
        {upload.error ?? importSentence(progress)}
      </p>
      {!ended && <progress max={Math.max(total, 1)} value={progress === null ? undefined : progress.counts.done} />}
      {progress !== null && <ImportRows files={rowsOf(progress)} limit={SHOWN} />}
      {progress !== null && importId !== null && progress.files.length > SHOWN && (
        <p>
          <Link to={`/imports/${importId}`}>All {progress.files.length} files and their outcomes</Link>
        </p>
      )}
    </section>
  )
}

/** While it runs, and of a few files, every file; of many that are through only what needs the reader's eye. */
function rowsOf({ state, files }: ImportProgress): readonly ImportFile[] {
  if (state !== 'done' || files.length <= SHOWN) return files
  return files.filter((file) => file.status !== 'scored')
}

function close(key: number): void {
  dismissUpload(key)
  focusElement('content')
}

/** The import goes on in the server whether or not it can be reached; this takes it up again. */
function lookAgain(key: number, importId: string, title: string): void {
  dismissUpload(key)
  followImport(importId, title)
}
