import { themeVersion } from '../state/theme.ts'
import { type Element, useLayoutEffect, useRef, useStore } from './runtime.ts'

interface Mounted<D> {
  readonly update: (data: D) => void
  readonly destroy: () => void
}

interface ChartStageProps<D> {
  readonly class: string
  readonly label: string
  readonly mount: (canvas: HTMLCanvasElement, data: D) => Mounted<D>
  readonly data: D
  /** How many bars or stretches the arrow keys walk through. */
  readonly count: number
  readonly selected: number | null
  /** Where the keys begin while nothing is selected; the last one unless told otherwise. */
  readonly start?: number
  /** The selected bar in words. */
  readonly valueText: string
  readonly onMove: (index: number | null) => void
  readonly onPick?: (index: number) => void
  /** Chooses from one place to the next; with it, Shift and a key that walks choose, as in a text. */
  readonly onExtend?: (from: number, to: number) => void
}

type Walked = Pick<ChartStageProps<unknown>, 'count' | 'onExtend'>

/**
 * Holds a chart and makes it a control: left and right walk along it, Page Up and Page Down in larger steps, Home and End
 * jump, Shift with any of them chooses, Enter picks, Escape lets go.
 * To a screen reader it is a slider whose value is the sentence of the selected bar.
 */
export function ChartStage<D>(props: ChartStageProps<D>): Element {
  const canvas = useRef<HTMLCanvasElement>(null)
  const mounted = useRef<Mounted<D> | null>(null)
  const latest = useRef(props.data)
  latest.current = props.data
  const colours = useStore(themeVersion)
  useLayoutEffect(() => {
    if (canvas.current === null || latest.current === null) return
    mounted.current = props.mount(canvas.current, latest.current)
    return () => mounted.current?.destroy()
  }, [props.mount, colours])
  useLayoutEffect(() => mounted.current?.update(props.data), [props.data])
  const at = props.selected ?? props.start ?? props.count - 1
  const onKeyDown = (event: KeyboardEvent) => {
    const goal = goalOf(event, at, props)
    if (goal !== null && event.shiftKey && props.onExtend !== undefined) props.onExtend(at, goal)
    else if (goal !== null) props.onMove(goal)
    else if (event.key === 'Enter' && props.onPick !== undefined) props.onPick(at)
    else if (event.key === 'Escape') props.onMove(null)
    else return
    event.preventDefault()
  }
  return (
    <div
      class={`chart-stage ${props.class}`}
      role="slider"
      tabIndex={0}
      aria-label={props.label}
      aria-valuemin={1}
      aria-valuemax={props.count}
      aria-valuenow={at + 1}
      aria-valuetext={props.valueText}
      onKeyDown={onKeyDown}
    >
      <canvas ref={canvas} />
    </div>
  )
}

/** Where a key leads from `at`; null for a key that leads nowhere. Shift makes large steps where it does not choose. */
function goalOf({ key, shiftKey }: KeyboardEvent, at: number, stage: Walked): number | null {
  const page = Math.max(1, Math.round(stage.count / 20))
  const step = shiftKey && stage.onExtend === undefined ? page : 1
  const last = stage.count - 1
  const goals: Readonly<Record<string, number>> = {
    ArrowLeft: at - step,
    ArrowRight: at + step,
    PageDown: at - page,
    PageUp: at + page,
    Home: 0,
    End: last,
  }
  const goal = goals[key]
  return goal === undefined ? null : Math.min(last, Math.max(0, goal))
}
