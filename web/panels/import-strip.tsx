import type { ImportSummary } from '../contract.ts'
import { cancelUpload, dismissUpload, sendRest, type Upload, uploads } from '../state/import-queue.ts'
import { address, currentRoute } from '../state/router.ts'
import { SHOWN_FILES } from '../state/upload-rows.ts'
import { focusElement } from '../ui/focus-element.ts'
import { Link } from '../ui/link.tsx'
import { type Element, useStore } from '../ui/runtime.ts'
import { countText } from '../view/count-text.ts'
import { importSentence } from '../view/import-sentence.ts'
import { isOver } from '../view/is-over.ts'
import { sendingSentence } from '../view/sending-sentence.ts'
import { ImportRows } from './import-rows.tsx'

/** Files on their way, above whatever page is in view; the page of the same import shows all but the sending itself. */
export function ImportStrip(): Element {
  const list = useStore(uploads)
  useStore(address)
  const route = currentRoute()
  const onPage = route.page === 'import' ? route.id : null
  return (
    <div class="import-strip" aria-live="off">
      {list
        .filter((upload) => onPage === null || upload.importId !== onPage || isSending(upload))
        .map((upload) => (
          <UploadCard key={upload.key} upload={upload} onItsPage={upload.importId === onPage} />
        ))}
    </div>
  )
}

function isSending({ sending, unsent }: Upload): boolean {
  return sending !== null || unsent.length > 0
}

/** What the import's own page has more of than its card. */
function pageText(progress: ImportSummary | null): string {
  if (progress === null || !isOver(progress)) return 'Details, pause or cancel'
  const { total } = progress.counts
  return total > SHOWN_FILES ? `All ${countText(total, 'file')} and their outcomes` : 'Details'
}

interface UploadCardProps {
  readonly upload: Upload
  readonly onItsPage: boolean
}

function UploadCard({ upload, onItsPage }: UploadCardProps): Element {
  const { title, progress, importId, files, sending, error } = upload
  const total = progress?.counts.total ?? 0
  return (
    <section class="card import-card" aria-label={`Import: ${title}`}>
      <header class="card-head">
        <h2>{title}</h2>
        <CardButtons upload={upload} />
      </header>
      <SendingLines upload={upload} />
      {progress === null && sending === null && error === null && <p class="import-sentence">Waiting …</p>}
      {progress !== null && !onItsPage && !(total === 0 && (sending !== null || error !== null)) && (
        <ReadingLines upload={upload} progress={progress} />
      )}
      {!onItsPage && files.length > 0 && <ImportRows files={files} limit={SHOWN_FILES} />}
      {!onItsPage && importId !== null && total > 0 && (
        <p>
          <Link to={`/imports/${importId}`}>{pageText(progress)}</Link>
        </p>
      )}
    </section>
  )
}

function CardButtons({ upload }: { readonly upload: Upload }): Element {
  const { key, sending, progress, error } = upload
  const isEnded = sending === null && (error !== null || (progress !== null && isOver(progress)))
  return (
    <span class="pager">
      {sending !== null && error !== null && (
        <button type="button" class="text-button" onClick={() => sendRest(key)}>
          Send the rest
        </button>
      )}
      {sending !== null && (
        <button type="button" class="text-button" onClick={() => cancelUpload(key)}>
          Cancel
        </button>
      )}
      {isEnded && (
        <button type="button" class="text-button" onClick={() => close(key)}>
          Close
        </button>
      )}
    </span>
  )
}

/** How far the sending is, what broke it off, and what stayed behind. */
function SendingLines({ upload }: { readonly upload: Upload }): Element {
  const { sending, error, importId, unsent } = upload
  return (
    <>
      {sending !== null && (
        <>
          <p class="sending-sentence">{sendingSentence(sending)}</p>
          <progress aria-label="Sent" max={Math.max(1, sending.totalBytes)} value={sending.sentBytes} />
        </>
      )}
      {error !== null && (
        <p class="import-sentence" role="status" aria-live="polite">
          {importId === null && 'Nothing was added. '}
          {error}
        </p>
      )}
      {unsent.length > 0 && (
        <ul class="import-rows">
          {unsent.slice(0, SHOWN_FILES).map(({ name, message }, i) => (
            <li key={i} class="import-row import-failed">
              <span class="import-name">{name}</span>
              <span class="import-status">not sent</span>
              <span class="import-message">{message}</span>
            </li>
          ))}
          {unsent.length > SHOWN_FILES && <li>and {countText(unsent.length - SHOWN_FILES, 'more file')}</li>}
        </ul>
      )}
    </>
  )
}

/** How far the server is with reading, once it has begun. */
function ReadingLines({ upload, progress }: { readonly upload: Upload; readonly progress: ImportSummary }): Element {
  const { counts, share } = progress
  return (
    <>
      <p class="import-sentence" role="status" aria-live="polite">
        {importSentence(progress)}
      </p>
      {!isOver(progress) && upload.sending === null && (
        <progress aria-label="Read" max={1} value={share ?? counts.done / Math.max(1, counts.total)} />
      )}
    </>
  )
}

function close(key: number): void {
  dismissUpload(key)
  focusElement('content')
}
