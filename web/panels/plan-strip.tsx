import type { PlanCheck } from '../../analysis/model/plan.ts'
import type { Room } from '../../analysis/model/room.ts'
import type { Element } from '../ui/runtime.ts'
import { calfKmText } from '../view/calf-km-text.ts'
import { VERDICT_WORDS } from '../view/plan-words.ts'

interface PlanStripProps {
  readonly check: PlanCheck
  readonly room: Room
}

/** Load and verdict in one line that stays in view on a phone; the panel below says the same, and more. */
export function PlanStrip({ check, room }: PlanStripProps): Element {
  return (
    <p class="plan-strip" aria-hidden="true">
      <span>
        <strong>{calfKmText(check.calfKm)}</strong> calf-km
      </span>
      {room.state === 'ok' && <span>{VERDICT_WORDS[check.verdict].title}</span>}
    </p>
  )
}
