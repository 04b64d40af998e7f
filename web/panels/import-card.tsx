import type { ImportSummary } from '../contract.ts'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { importPaceText } from '../view/import-pace-text.ts'
import { importSentence } from '../view/import-sentence.ts'
import { isOver } from '../view/is-over.ts'
import { localToday } from '../view/local-today.ts'
import { momentText } from '../view/moment-text.ts'

/** An import in the list of them: what it was called, when, and what came of it or how far it is. */
export function ImportCard({ about }: { readonly about: ImportSummary }): Element {
  const { id, title, createdAt, paused, counts, share } = about
  const pace = importPaceText(about)
  const part = share ?? (counts.total === 0 ? 0 : counts.done / counts.total)
  return (
    <li class="import-card-row">
      <p class="import-card-head">
        <Link to={`/imports/${id}`} class="import-card-title">
          {title ?? 'Import'}
        </Link>
        <span class="quiet">{momentText(createdAt, localToday())}</span>
      </p>
      <p class="quiet">
        {paused ? 'Paused. ' : ''}
        {importSentence(about)}
        {pace === '' ? '' : ` ${pace}`}
      </p>
      {!isOver(about) && <progress class="import-bar" max={1} value={part} aria-label={`Progress of ${title}`} />}
    </li>
  )
}
