import type { PlanCheck } from '../../analysis/model/plan.ts'
import type { Room } from '../../analysis/model/room.ts'
import type { Element } from '../ui/runtime.ts'
import { numberText } from '../view/number-text.ts'

interface PlanScaleProps {
  readonly check: PlanCheck
  readonly room: Room
}

/** The plan and its band on the rooms of its day. The sentences beside it say the same, so it is for eyes only. */
export function PlanScale({ check, room }: PlanScaleProps): Element {
  const most = 1.12 * Math.max(check.high, room.stretch, 1)
  const at = (value: number) => `${Math.min(100, (100 * value) / most).toFixed(2)}%`
  return (
    <div class="plan-scale" aria-hidden="true">
      <div class="plan-scale-track">
        <span class="plan-scale-stretch" style={{ width: at(room.stretch) }} />
        <span class="plan-scale-familiar" style={{ width: at(room.familiar) }} />
        <span class="plan-scale-band" style={{ left: at(check.low), width: at(check.high - check.low) }} />
        <span class="plan-scale-plan" style={{ left: at(check.calfKm) }} />
      </div>
      <p class="plan-scale-legend">
        <span class="plan-key plan-key-familiar">familiar {numberText(room.familiar, 1)}</span>
        <span class="plan-key plan-key-stretch">stretch {numberText(room.stretch, 1)}</span>
        <span class="plan-key plan-key-plan">this plan and its band</span>
      </p>
    </div>
  )
}
