import type { GroundState } from '../maps/ground-layer.ts'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { surfaceText } from '../view/surface-text.ts'

interface TrackNotesProps {
  readonly ground: GroundState
  readonly places: number
  readonly zones: number
  /** Host of the map pictures; null = none are loaded. */
  readonly tileHost: string | null
  readonly hasTileFailed: boolean
}

const STATES: Readonly<Record<GroundState['state'], string | null>> = {
  drawn: null,
  cut: 'Your surface maps hold more here than is drawn; zoom in to see all of it.',
  wide: 'Zoom in to see your surface maps.',
  failed: 'What your surface maps hold here could not be had; move the map to ask again.',
}

/** What lies beneath the track, and what does not. */
export function TrackNotes({ ground, places, zones, tileHost, hasTileFailed }: TrackNotesProps): Element {
  const { surfaces, state } = ground
  const hasGround = surfaces.length > 0
  return (
    <div class="track-notes">
      {(hasGround || places > 0 || zones > 0) && (
        <ul class="legend" aria-label="Beneath the track">
          <li class="legend-title">Beneath it:</li>
          {surfaces.map((surface) => (
            <li key={surface}>
              <span class={`swatch swatch-beneath ground-${surface}`} /> {surfaceText(surface)}
            </li>
          ))}
          {places > 0 && (
            <li>
              <span class="swatch swatch-place" /> favourite place
            </li>
          )}
          {zones > 0 && (
            <li>
              <span class="swatch swatch-zone" /> privacy zone
            </li>
          )}
        </ul>
      )}
      {STATES[state] !== null && <p class="card-note">{STATES[state]}</p>}
      <p class="card-note">
        {tileHost === null
          ? `${hasGround ? 'Drawn over your surface maps' : 'Drawn on plain paper'}; no map pictures are loaded. `
          : hasTileFailed
            ? `Some pictures from ${tileHost} did not come; if you have just set the address, load the page anew. `
            : `Pictures from ${tileHost}, which sees where you look. `}
        <Link to="/settings/ground#pictures">Map pictures</Link>
      </p>
    </div>
  )
}
