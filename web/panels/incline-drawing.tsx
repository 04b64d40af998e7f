import type { InclineStep } from '../../analysis/model/athlete.ts'
import type { Element } from '../ui/runtime.ts'
import { durationText } from '../view/duration-text.ts'
import { type InclineBlock, inclineBlocks } from '../view/incline-blocks.ts'

interface InclineDrawingProps {
  readonly steps: readonly InclineStep[]
  /** Seconds of the session. */
  readonly total: number
}

const WIDTH = 1000
const HEIGHT = 100
/** The drawing is at least so steep, so that one per cent is no wall. */
const LEAST_TOP = 0.1
/** So that a flat step is still to be seen. */
const FLAT_HEIGHT = 3

/** The steps along the time of the session. What it shows is said by the list and the sentence beside it. */
export function InclineDrawing({ steps, total }: InclineDrawingProps): Element {
  const blocks = inclineBlocks(steps, total)
  const span = Math.max(total, blocks.at(-1)?.toSeconds ?? 0)
  const top = Math.max(LEAST_TOP, ...steps.map(({ grade }) => grade))
  const bottom = Math.min(0, ...steps.map(({ grade }) => grade))
  const y = (grade: number) => (HEIGHT * (top - grade)) / (top - bottom)
  const x = (seconds: number) => (WIDTH * seconds) / span
  return (
    <div class="incline-drawing">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {blocks.map((block) => (
          <rect
            key={`${block.fromSeconds}-${block.kind}`}
            class={`incline-${block.kind}`}
            x={x(block.fromSeconds)}
            width={x(block.toSeconds) - x(block.fromSeconds)}
            {...heightOf(block, y)}
          />
        ))}
        <line class="incline-level" x1={0} x2={WIDTH} y1={y(0)} y2={y(0)} />
        {span > total && <line class="incline-end" x1={x(total)} x2={x(total)} y1={0} y2={HEIGHT} />}
      </svg>
      <p class="incline-axis" aria-hidden="true">
        <span>0:00</span>
        <span>{durationText(span)}</span>
      </p>
    </div>
  )
}

function heightOf({ grade }: InclineBlock, y: (grade: number) => number): { y: number; height: number } {
  const height = Math.max(FLAT_HEIGHT, Math.abs(y(0) - y(grade)))
  return { y: grade < 0 ? y(0) : y(0) - height, height }
}
