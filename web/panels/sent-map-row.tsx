import { dropMap, type SentMap, sendMapAgain } from '../state/map-queue.ts'
import { focusElement } from '../ui/focus-element.ts'
import type { Element } from '../ui/runtime.ts'
import { sendingSentence } from '../view/sending-sentence.ts'

/** A map file that goes up to the server, or could not. */
export function SentMapRow({ map }: { readonly map: SentMap }): Element {
  const { key, name, sending, error } = map
  const drop = () => {
    dropMap(key)
    focusElement('maps-title')
  }
  return (
    <li class="maps-row">
      <div class="maps-about">
        <p class="maps-name">{name}</p>
        {error === null ? (
          <p class="maps-state">{sentence(sending)}</p>
        ) : (
          <p class="maps-state" role="alert">
            Not added. {error}
          </p>
        )}
        {sending !== null && (
          <progress max={Math.max(1, sending.totalBytes)} value={sending.sentBytes} aria-label={`Sent of ${name}`} />
        )}
      </div>
      <p class="maps-buttons">
        {error !== null && (
          <button type="button" class="text-button" aria-label={`Try again: ${name}`} onClick={() => sendMapAgain(key)}>
            Try again
          </button>
        )}
        <button
          type="button"
          class="text-button"
          aria-label={`${error === null ? 'Cancel' : 'Dismiss'}: ${name}`}
          onClick={drop}
        >
          {error === null ? 'Cancel' : 'Dismiss'}
        </button>
      </p>
    </li>
  )
}

function sentence(sending: SentMap['sending']): string {
  if (sending === null) return 'Waiting to be sent.'
  if (sending.sentBytes >= sending.totalBytes) return 'Sent; the server is putting it away …'
  return `${sendingSentence(sending)}.`
}
