import { api } from '../api.ts'
import type { ImportOutcomes, ImportSummary } from '../contract.ts'
import { ImportControls } from '../panels/import-controls.tsx'
import { type FileFilter, ImportList } from '../panels/import-list.tsx'
import { ImportOutcomesPanel } from '../panels/import-outcomes.tsx'
import { address, currentQuery, navigate } from '../state/router.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { focusElement } from '../ui/focus-element.ts'
import { Link } from '../ui/link.tsx'
import { type Element, useStore } from '../ui/runtime.ts'
import { useImport } from '../ui/use-import.ts'
import { useOnce } from '../ui/use-once.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { importAnswer } from '../view/import-answer.ts'
import { isOver } from '../view/is-over.ts'
import { localToday } from '../view/local-today.ts'
import { momentText } from '../view/moment-text.ts'
import { numberText } from '../view/number-text.ts'

const FILTERS: readonly FileFilter[] = ['all', 'scored', 'skipped', 'failed']

/** One import: what came of it in a sentence, how far it is, and every file with its outcome. */
export function ImportPage({ id }: { readonly id: string }): Element {
  const { about, error, retry, asOf, onChanged } = useImport(id)
  usePageTitle(about?.title ?? 'Import')
  useStore(address)
  if (about === undefined) {
    return error === undefined ? (
      <div aria-busy="true">
        <h1 class="hidden-text">Import, loading</h1>
        <div class="skeleton skeleton-answer" />
        <div class="skeleton skeleton-list" />
      </div>
    ) : (
      <FailureNote what="The import" isPage={true} error={error} onRetry={retry} />
    )
  }
  const filter = FILTERS.find((known) => known === currentQuery().get('show')) ?? 'all'
  const choose = (next: FileFilter) =>
    navigate(next === 'all' ? `/imports/${id}` : `/imports/${id}?show=${next}`, { replace: true })
  return (
    <>
      <ImportHead about={about} />
      {!isOver(about) && about.state !== 'cancelled' && <ImportControls about={about} onChanged={onChanged} />}
      {about.counts.total > 1 && <ImportOutcomesPanel about={about} filter={filter} onChoose={choose} />}
      {about.counts.total > 0 && (
        <section class="card import-files" aria-labelledby="files-title">
          <header class="card-head">
            <h2 id="files-title" tabIndex={-1}>
              {about.counts.total === 1 ? 'The file' : HEADINGS[filter]}
            </h2>
            {(filter === 'failed' || about.counts.total === 1) && <RetryButton about={about} onChanged={onChanged} />}
          </header>
          <ImportList key={filter} importId={id} filter={filter} asOf={asOf} />
        </section>
      )}
    </>
  )
}

const HEADINGS: Readonly<Record<FileFilter, string>> = {
  all: 'Every file',
  scored: 'Scored files',
  skipped: 'Skipped files',
  failed: 'Failed files',
}

function ImportHead({ about }: { readonly about: ImportOutcomes }): Element {
  const { title, createdAt } = about
  const when = momentText(createdAt, localToday())
  return (
    <div class="answer-block">
      <p class="answer-note">{['Import', when, title].filter((part) => part !== null && part !== '').join(' · ')}</p>
      <h1 class="answer" tabIndex={-1}>
        {importAnswer(about)}
      </h1>
      <p class="import-ways">
        <Link to="/">Today</Link>
        <Link to="/activities">Activities</Link>
        <Link to="/imports">All imports</Link>
      </p>
    </div>
  )
}

interface RetryButtonProps {
  readonly about: ImportOutcomes
  readonly onChanged: (about: ImportSummary) => void
}

/** Has the failed files read once more, for example by a newer version than the one that could not. */
function RetryButton({ about, onChanged }: RetryButtonProps): Element | null {
  const once = useOnce()
  const { id, state, retryable } = about
  if (state !== 'done' || retryable === 0) return null
  const retry = async () => {
    onChanged(await api.controlImport(id, 'retry'))
    focusElement('files-title')
  }
  return (
    <button type="button" class="text-button" onClick={() => once(retry)}>
      {retryable === 1 ? 'Try it again' : `Try ${numberText(retryable)} again`}
    </button>
  )
}
