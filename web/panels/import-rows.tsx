import type { ImportFile } from '../contract.ts'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { fileStatusText } from '../view/file-status-text.ts'
import { joinedSentence } from '../view/joined-sentence.ts'
import { localToday } from '../view/local-today.ts'

/** What needs the reader's eye comes first; scored files, the rule, come last. */
const ORDER: readonly ImportFile['status'][] = ['failed', 'running', 'skipped', 'scored', 'queued']

/** The files of an import, a row each: name, outcome, why, and the way to its session. */
export function ImportRows({
  files,
  limit,
}: {
  readonly files: readonly ImportFile[]
  readonly limit: number
}): Element {
  const sorted =
    files.length <= limit ? files : files.toSorted((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status))
  return (
    <ul class="import-rows">
      {sorted.slice(0, limit).map((file) => (
        <li key={file.id} class={`import-row import-${file.status}`}>
          <span class="import-name">{file.name}</span>
          <span class="import-status">{fileStatusText(file.status)}</span>
          <span class="import-links">
            {file.activityIds.slice(0, 3).map((id, n) => (
              <Link key={id} to={`/activities/${id}`} label={`Open the session of ${file.name}`}>
                {file.activityIds.length > 1 ? `Session ${n + 1}` : 'Open'}
              </Link>
            ))}
          </span>
          {file.message !== null && <span class="import-message">{file.message}</span>}
          {file.joined !== null && (
            <span class="import-message">It {joinedSentence(file.joined.intoDate, localToday())}, which counts.</span>
          )}
        </li>
      ))}
    </ul>
  )
}
