import { api } from '../api.ts'
import type { ImportFile } from '../contract.ts'
import { keepBoth } from '../state/change-recordings.ts'
import { focusElement } from '../ui/focus-element.ts'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { useOnce } from '../ui/use-once.ts'
import { fileStatusText } from '../view/file-status-text.ts'
import { joinedSentence } from '../view/joined-sentence.ts'
import { localToday } from '../view/local-today.ts'
import { reasonText } from '../view/reason-text.ts'

interface ImportRowProps {
  readonly importId: string
  readonly file: ImportFile
  /** In a list whose rows are all of one height: the details come when asked for. */
  readonly details: { readonly isOpen: boolean; readonly onToggle: () => void } | null
  /** After a recording of it was counted beside the other one. */
  readonly onKept: () => void
}

/** A file of an import: name, what came of it and why, and the ways to its sessions and to the file itself. */
export function ImportRow({ importId, file, details, onKept }: ImportRowProps): Element {
  const { name, status, message, joined } = file
  const isShown = details === null || details.isOpen
  return (
    <>
      <span class="import-name">{name}</span>
      <span class="import-status">
        {fileStatusText(status)}
        {details !== null && shortReason(file)}
      </span>
      <span class="import-links">
        {(details === null || file.activityIds.length === 1) && <SessionLinks file={file} />}
        {details === null && <OriginalLink importId={importId} file={file} />}
        {details !== null && (
          <button
            type="button"
            class="text-button"
            aria-expanded={details.isOpen}
            aria-label={`${details.isOpen ? 'Less' : 'More'} about ${name}`}
            onClick={details.onToggle}
          >
            {details.isOpen ? 'Less' : 'More'}
          </button>
        )}
      </span>
      {isShown && (
        <div class="import-details">
          {details !== null && file.activityIds.length > 1 && (
            <p class="import-links">
              <SessionLinks file={file} />
            </p>
          )}
          {joined === null ? (
            message !== null && <p class="import-message">{message}</p>
          ) : (
            <JoinedNote joined={joined} onKept={onKept} />
          )}
          {details !== null && <OriginalLink importId={importId} file={file} />}
        </div>
      )}
    </>
  )
}

function shortReason({ reason, joined }: ImportFile): string {
  if (joined !== null) return `, ${joinedSentence(joined.intoDate, localToday())}`
  return reason === null ? '' : `: ${reasonText(reason)}`
}

function SessionLinks({ file }: { readonly file: ImportFile }): Element {
  const { name, activityIds } = file
  return (
    <>
      {activityIds.map((activityId, n) => (
        <Link key={activityId} to={`/activities/${activityId}`} label={`Open session ${n + 1} of ${name}`}>
          {activityIds.length > 1 ? `Session ${n + 1}` : 'Open'}
        </Link>
      ))}
    </>
  )
}

function OriginalLink({ importId, file }: Pick<ImportRowProps, 'importId' | 'file'>): Element | null {
  if (!file.hasOriginal) return null
  return (
    <a href={api.importedFileAddress(importId, file.id)} download aria-label={`Download the original of ${file.name}`}>
      Download
    </a>
  )
}

interface JoinedNoteProps {
  readonly joined: NonNullable<ImportFile['joined']>
  readonly onKept: () => void
}

function JoinedNote({ joined, onKept }: JoinedNoteProps): Element {
  const once = useOnce()
  const keep = async () => {
    await keepBoth(joined.activityId)
    // The button goes with what it did.
    focusElement('files-title')
    onKept()
  }
  return (
    <p>
      It {joinedSentence(joined.intoDate, localToday())}: that recording says more, so it counts and this one is kept
      beside it. <Link to={`/activities/${joined.intoId}`}>Open that one</Link>{' '}
      <button type="button" class="text-button" onClick={() => once(keep)}>
        Keep both
      </button>
    </p>
  )
}
