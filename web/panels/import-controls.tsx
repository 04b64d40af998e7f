import { api, type ImportAction } from '../api.ts'
import type { ImportSummary } from '../contract.ts'
import { focusElement } from '../ui/focus-element.ts'
import { type Element, useLayoutEffect, useState } from '../ui/runtime.ts'
import { useOnce } from '../ui/use-once.ts'
import { importPaceText } from '../view/import-pace-text.ts'

interface ImportControlsProps {
  readonly about: ImportSummary
  readonly onChanged: (about: ImportSummary) => void
}

/** How far an import is, how fast, how long still; stopping it for a while, or for good after asking once more. */
export function ImportControls({ about, onChanged }: ImportControlsProps): Element {
  const [isAsking, setAsking] = useState(false)
  const once = useOnce()
  const act = (action: ImportAction) => once(async () => onChanged(await api.controlImport(about.id, action)))
  useLayoutEffect(() => {
    if (isAsking) document.getElementById('cancel-no')?.focus()
  }, [isAsking])
  const keepOn = () => {
    setAsking(false)
    focusElement('content')
  }
  const cancel = async () => {
    await act('cancel')
    // The buttons are gone by then.
    focusElement('content')
  }
  const { share, counts, paused } = about
  const part = share ?? (about.receiving || counts.total === 0 ? null : counts.done / counts.total)
  return (
    <section class="import-controls" aria-label="Progress">
      <progress class="import-bar" max={1} value={part ?? undefined} aria-label="How far the import is" />
      <p class="import-pace">
        <strong>{part === null ? 'Still coming in' : `${Math.floor(part * 100)} %`}</strong>{' '}
        {paused ? 'Paused. It stays so until you go on, also when the computer is turned off.' : importPaceText(about)}
      </p>
      <ProgressVoice part={part} />
      {!isAsking && (
        <p class="import-buttons">
          <button type="button" class="button" onClick={() => act(paused ? 'resume' : 'pause')}>
            {paused ? 'Go on' : 'Pause'}
          </button>
          <button type="button" class="button" onClick={() => setAsking(true)}>
            Cancel
          </button>
        </p>
      )}
      {isAsking && (
        <section class="banner import-asking" aria-labelledby="cancel-question">
          <p id="cancel-question">Cancel it? What was read stays in your diary; what was not read yet is left out.</p>
          <p class="import-buttons">
            <button type="button" class="button" id="cancel-no" aria-describedby="cancel-question" onClick={keepOn}>
              No, go on
            </button>
            <button type="button" class="button button-alarm" onClick={cancel}>
              Yes, cancel it
            </button>
          </p>
        </section>
      )}
    </section>
  )
}

/** Reads the progress out at every quarter only: each step would drown everything else. */
function ProgressVoice({ part }: { readonly part: number | null }): Element {
  const quarter = part === null ? 0 : Math.floor(part * 4) * 25
  return (
    <p class="hidden-text" role="status">
      {quarter === 0 ? '' : `${quarter} % of the import is done`}
    </p>
  )
}
