import type { Samples, Units } from '../contract.ts'
import type { AlongTheWay, Stretch } from '../state/along-the-way.ts'
import type { Store } from '../state/create-store.ts'
import { type Element, useMemo, useStore } from '../ui/runtime.ts'
import { stretchText } from '../view/stretch-text.ts'
import { trackReadout } from '../view/track-readout.ts'
import { trackWindows } from '../view/track-windows.ts'

interface TrackReadoutProps {
  readonly samples: Samples
  readonly units: Units
  readonly along: AlongTheWay
  /** What is being drawn on the map, not yet chosen. */
  readonly drawn: Store<Stretch | null>
  readonly chooses: boolean
}

/** What is pointed at on the map or on the profile, in words; else what is chosen, or what one can do. */
export function TrackReadout({ samples, units, along, drawn, chooses }: TrackReadoutProps): Element {
  const pointed = useStore(along.pointed)
  const chosen = useStore(along.chosen)
  const drawing = useStore(drawn)
  const { rate } = useMemo(() => trackWindows(samples), [samples])
  const idle = chooses ? 'Drag along the track to choose a stretch.' : 'Point at the track to read it.'
  if (drawing !== null) return <p class="track-readout">{stretchText(drawing, units)}</p>
  if (pointed !== null) return <p class="track-readout">{trackReadout({ samples, rate, units }, pointed)}</p>
  if (chosen === null) return <p class="track-readout">{idle}</p>
  return (
    <p class="track-readout">
      Chosen: {stretchText(chosen, units)}.{' '}
      <button type="button" class="text-button" onClick={() => document.getElementById('ground-first')?.focus()}>
        Set its ground
      </button>
    </p>
  )
}
