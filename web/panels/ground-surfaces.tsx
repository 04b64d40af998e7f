import { SURFACES, type Surface } from '../../analysis/model/surface.ts'
import { type Element, useState } from '../ui/runtime.ts'
import { surfaceName } from '../view/surface-name.ts'

/** What people come here to say, the likeliest first. */
const LIKELY: readonly Surface[] = ['dry_sand', 'wet_sand', 'trail', 'grass', 'gravel', 'road']
const OTHERS = SURFACES.filter((surface) => surface !== 'unknown' && !LIKELY.includes(surface))

interface GroundSurfacesProps {
  /** Id of the first button, for the keyboard to go to. */
  readonly firstId: string
  /** The one that holds already. */
  readonly held?: Surface | null
  readonly onTake: (surface: Surface) => void
}

/** The grounds the model knows as buttons that each take effect at once. */
export function GroundSurfaces({ firstId, held, onTake }: GroundSurfacesProps): Element {
  const [isAll, setAll] = useState(OTHERS.some((surface) => surface === held))
  const shown = isAll ? [...LIKELY, ...OTHERS] : LIKELY
  return (
    <div class="painter-ways">
      {shown.map((surface, i) => (
        <button
          key={surface}
          type="button"
          id={i === 0 ? firstId : undefined}
          class="chip"
          aria-pressed={held === undefined ? undefined : surface === held ? 'true' : 'false'}
          onClick={() => onTake(surface)}
        >
          <span class={`swatch ground-${surface}`} /> {surfaceName(surface)}
        </button>
      ))}
      <button
        key="more"
        type="button"
        class="chip"
        aria-expanded={isAll ? 'true' : 'false'}
        onClick={() => setAll(!isAll)}
      >
        {isAll ? 'fewer' : 'other …'}
      </button>
    </div>
  )
}
