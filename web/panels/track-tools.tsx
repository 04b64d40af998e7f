import type { Element } from '../ui/runtime.ts'

interface TrackToolsProps {
  /** Whether the session has a way whose ground can be set. */
  readonly canChoose: boolean
  readonly chooses: boolean
  readonly onChoose: (chooses: boolean) => void
  readonly onShowAll: () => void
}

/** What one can do with the map beyond looking. */
export function TrackTools({ canChoose, chooses, onChoose, onShowAll }: TrackToolsProps): Element {
  return (
    <div class="track-tools">
      {canChoose && (
        <button
          type="button"
          class="button"
          aria-pressed={chooses ? 'true' : 'false'}
          onClick={() => onChoose(!chooses)}
        >
          Choose on the map
        </button>
      )}
      <button type="button" class="text-button" onClick={onShowAll}>
        Whole track
      </button>
    </div>
  )
}
