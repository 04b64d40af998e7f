import type { ActivityDetail } from '../contract.ts'
import type { AlongTheWay, Stretch } from '../state/along-the-way.ts'
import { type Element, useState, useStore } from '../ui/runtime.ts'
import { useSettings } from '../ui/use-settings.ts'
import { distanceParts } from '../view/distance-parts.ts'
import { lapText } from '../view/lap-text.ts'

/** Laps in view from the start; a session on the track has dozens. */
const SHOWN = 12

interface GroundLapsProps {
  readonly laps: ActivityDetail['laps']
  readonly along: AlongTheWay
}

/** The laps of a session, each chosen with one tap. */
export function GroundLaps({ laps, along }: GroundLapsProps): Element {
  const chosen = useStore(along.chosen)
  const { units } = useSettings()
  const [isWhole, setWhole] = useState(laps.length <= SHOWN)
  const isChosen = (lap: Stretch) => chosen?.fromMetres === lap.fromMetres && chosen.toMetres === lap.toMetres
  return (
    <fieldset class="painter-ways">
      <legend class="hidden-text">Laps</legend>
      {laps.slice(0, isWhole ? laps.length : SHOWN).map((lap, i) => {
        const { fromMetres, toMetres, name } = lap
        const { value, unit } = distanceParts(toMetres - fromMetres, units)
        return (
          <button
            key={i}
            type="button"
            class="chip"
            aria-pressed={isChosen(lap) ? 'true' : 'false'}
            onClick={() => along.chosen.set({ fromMetres, toMetres })}
          >
            {lapText(name, i)} · {`${value}\u00a0${unit}`}
          </button>
        )
      })}
      {!isWhole && (
        <button key="all" type="button" class="text-button" onClick={() => setWhole(true)}>
          Show all {laps.length}
        </button>
      )}
    </fieldset>
  )
}
