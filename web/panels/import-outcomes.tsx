import type { ImportOutcomes } from '../contract.ts'
import { type Element, useId } from '../ui/runtime.ts'
import { numberText } from '../view/number-text.ts'
import { allSentence, failedSentence, scoredSentence, skippedSentence } from '../view/outcome-sentences.ts'
import type { FileFilter } from './import-list.tsx'

interface ImportOutcomesPanelProps {
  readonly about: ImportOutcomes
  readonly filter: FileFilter
  readonly onChoose: (filter: FileFilter) => void
}

/** What came of the files, outcome by outcome with its meaning in a sentence; choosing one shows its files. */
export function ImportOutcomesPanel({ about, filter, onChoose }: ImportOutcomesPanelProps): Element {
  const name = useId()
  const { counts } = about
  const rows: readonly { value: FileFilter; count: number; word: string; text: string }[] = [
    { value: 'all', count: counts.total, word: counts.total === 1 ? 'file' : 'files', text: allSentence(about) },
    { value: 'scored', count: counts.scored, word: 'scored', text: scoredSentence(about) },
    { value: 'skipped', count: counts.skipped, word: 'skipped', text: skippedSentence(about) },
    { value: 'failed', count: counts.failed, word: 'failed', text: failedSentence(about) },
  ]
  return (
    <fieldset class="card outcomes">
      <legend class="hidden-text">Show the files by what came of them</legend>
      {rows.map(({ value, count, word, text }) => (
        <label key={value} class={`outcome outcome-${count === 0 ? 'none' : value}`}>
          <input type="radio" name={name} value={value} checked={value === filter} onChange={() => onChoose(value)} />
          <strong>
            {numberText(count)} {word}
          </strong>
          <span class="outcome-text">{text}</span>
        </label>
      ))}
    </fieldset>
  )
}
