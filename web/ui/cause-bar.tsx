import type { ChartCauses } from '../contract.ts'
import { CAUSE_ORDER } from '../view/cause-text.ts'
import { causesSentence } from '../view/causes-sentence.ts'
import type { Element } from './runtime.ts'

interface CauseBarProps {
  readonly causes: ChartCauses
  /** The load that fills the whole width, so that bars in one list can be compared. */
  readonly scale: number
}

/** Parts thinner than this share of the width would be hairlines that say nothing; the label still names them. */
const SLIVER = 0.006

/** A load as a thin bar of its causes. */
export function CauseBar({ causes, scale }: CauseBarProps): Element {
  return (
    <span class="cause-bar" role="img" aria-label={causesSentence(causes)}>
      {CAUSE_ORDER.filter((cause) => causes[cause] >= SLIVER * scale).map((cause) => (
        <span
          key={cause}
          class={`cause-piece fill-${cause}`}
          style={{ width: `${Math.min(100, (100 * causes[cause]) / Math.max(scale, 1e-9)).toFixed(2)}%` }}
        />
      ))}
    </span>
  )
}
