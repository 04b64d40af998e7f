import type { ActivityDetail } from '../contract.ts'
import type { AlongTheWay } from '../state/along-the-way.ts'
import { type Element, useState } from '../ui/runtime.ts'
import { GroundChosen } from './ground-chosen.tsx'
import { GroundLaps } from './ground-laps.tsx'
import { GroundStretchFields } from './ground-stretch-fields.tsx'

interface GroundPainterProps {
  readonly activity: ActivityDetail
  readonly along: AlongTheWay
  /** Length of the way. */
  readonly metres: number
}

/** Where the ground of a stretch is set: what can be chosen, what is, and the grounds to give it. */
export function GroundPainter({ activity, along, metres }: GroundPainterProps): Element {
  const [open, setOpen] = useState<'laps' | 'fields' | null>(null)
  const toggle = (part: 'laps' | 'fields') => setOpen(open === part ? null : part)
  return (
    <section class="painter" aria-labelledby="painter-title">
      <h3 id="painter-title" tabIndex={-1}>
        Set the ground
      </h3>
      <p class="card-note">Drag over the profile to choose a stretch, or take</p>
      <div class="painter-ways">
        <button
          type="button"
          id="surface"
          class="chip"
          onClick={() => along.chosen.set({ fromMetres: 0, toMetres: metres })}
        >
          the whole way
        </button>
        {activity.laps.length > 0 && (
          <button
            type="button"
            class="chip"
            aria-expanded={open === 'laps' ? 'true' : 'false'}
            onClick={() => toggle('laps')}
          >
            a lap
          </button>
        )}
        <button
          type="button"
          class="chip"
          aria-expanded={open === 'fields' ? 'true' : 'false'}
          onClick={() => toggle('fields')}
        >
          from … to …
        </button>
      </div>
      {open === 'laps' && <GroundLaps laps={activity.laps} along={along} />}
      {open === 'fields' && <GroundStretchFields along={along} metres={metres} />}
      <GroundChosen activity={activity} along={along} metres={metres} />
    </section>
  )
}
