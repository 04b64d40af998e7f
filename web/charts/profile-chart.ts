import {
  Chart,
  type ChartConfiguration,
  type ChartEvent,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
} from 'chart.js'
import { SURFACES } from '../../analysis/model/surface.ts'
import type { Units } from '../contract.ts'
import { CAUSE_ORDER } from '../view/cause-text.ts'
import type { GroundRun } from '../view/ground-runs.ts'
import type { ProfileBins } from '../view/profile-bins.ts'
import { type ChartColours, chartColours } from './chart-colours.ts'
import { drawGround } from './draw-ground.ts'
import { drawStretch } from './draw-stretch.ts'
import { profileAxisUnit, profileScales } from './profile-scales.ts'
import { tokenColours } from './token-colours.ts'
import { type DragTarget, watchDrag } from './watch-drag.ts'

Chart.register(LineController, LineElement, PointElement, LinearScale, Filler)

export interface ProfileData {
  readonly bins: ProfileBins
  readonly units: Units
  /** The stretch a line stands at, or null. */
  readonly selected: number | null
  readonly onPoint: (index: number | null) => void
  /** The ground along the way; empty where it is not drawn. */
  readonly runs: readonly GroundRun[]
  /** The part that is chosen, as shares of the way, or null. */
  readonly chosen: readonly [number, number] | null
  /** Takes what is dragged over, as two shares of the way in either order; null where nothing can be chosen. */
  readonly onDrag: ((from: number, to: number) => void) | null
  /** What was chosen before the drag holds again. */
  readonly onDragCancel: (before: readonly [number, number] | null) => void
}

type Points = { x: number; y: number }[]

interface Colours {
  readonly chart: ChartColours
  readonly ground: Readonly<Record<string, string>>
}

const GROUND_TOKENS = Object.fromEntries(SURFACES.map((surface) => [surface, `--ground-${surface}`]))

function coloursAt(canvas: HTMLCanvasElement): Colours {
  return { chart: chartColours(canvas), ground: tokenColours(canvas, GROUND_TOKENS) }
}

/** Elevation above and load beneath on one axis of distance, the load stacked by cause; between them the ground. */
export function mountProfileChart(canvas: HTMLCanvasElement, first: ProfileData) {
  let data = first
  let colours = coloursAt(canvas)
  const plugin: Plugin<'line'> = {
    id: 'soleus-pointer',
    afterDatasetsDraw: (chart) => drawOver(chart, data, colours),
  }
  const chart = new Chart<'line', Points, unknown>(canvas, configuration(data, colours.chart, plugin))
  chart.options.onHover = (event) => data.onPoint(binAt(chart, event, data.bins.length))
  const leave = () => data.onPoint(null)
  canvas.addEventListener('pointerleave', leave)
  const endDrag = watchDrag(
    canvas,
    dragTarget(chart, () => data),
  )
  return {
    update(next: ProfileData) {
      const sameBins = next.bins === data.bins && next.units === data.units
      data = next
      if (sameBins) {
        chart.draw()
        return
      }
      colours = coloursAt(canvas)
      const { data: content, options } = configuration(data, colours.chart, plugin)
      chart.data = content
      if (options?.scales !== undefined) chart.options.scales = options.scales
      chart.update()
    },
    destroy() {
      canvas.removeEventListener('pointerleave', leave)
      endDrag()
      chart.destroy()
    },
  }
}

type Drawn = Pick<Chart, 'ctx' | 'chartArea' | 'scales'>

function dragTarget(chart: Drawn, data: () => ProfileData): DragTarget {
  const area = () => chart.chartArea
  let before: ProfileData['chosen'] = null
  const pixelsOf = (share: number) => area().left + share * (area().right - area().left)
  return {
    isInside: ({ offsetX, offsetY }) => {
      const { left, right, top, bottom } = area()
      const isOnEnds = offsetX >= left - 12 && offsetX <= right + 12
      return data().onDrag !== null && isOnEnds && offsetY >= top && offsetY <= bottom
    },
    placeOf: ({ offsetX }) => {
      const { left, right } = area()
      return { share: Math.min(1, Math.max(0, (offsetX - left) / (right - left))), pixels: offsetX }
    },
    ends: () => (data().chosen ?? []).map((share) => ({ share, pixels: pixelsOf(share) })),
    onStart: () => {
      before = data().chosen
    },
    onDrag: (from, to) => data().onDrag?.(from, to),
    onCancel: () => data().onDragCancel(before),
  }
}

function configuration(
  { bins, units, runs }: ProfileData,
  colours: ChartColours,
  plugin: Plugin<'line'>,
): ChartConfiguration<'line', Points, unknown> {
  const line = { pointRadius: 0, pointHitRadius: 0, borderWidth: 0 } as const
  return {
    type: 'line',
    data: {
      datasets: [
        {
          ...line,
          data: elevationPoints(bins, units),
          yAxisID: 'elevation',
          borderColor: colours.ink,
          borderWidth: 1.4,
          backgroundColor: colours.band,
          fill: 'start',
        },
        ...loadColumns(bins, units).map((column, i) => ({
          ...line,
          data: column,
          yAxisID: 'load',
          backgroundColor: colours[CAUSE_ORDER[i] ?? 'flat'],
          fill: i === 0 ? ('origin' as const) : ('-1' as const),
          stepped: 'middle' as const,
        })),
      ],
    },
    options: {
      parsing: false,
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      events: ['mousemove', 'click', 'touchstart', 'touchmove'],
      layout: { padding: { right: 14, top: 4 } },
      scales: profileScales({ bins, units, hasGround: runs.length > 0 }, colours),
    },
    plugins: [plugin],
  }
}

function elevationPoints(bins: ProfileBins, units: Units): Points {
  const unit = profileAxisUnit(bins, units)
  const height = units === 'imperial' ? 1 / 0.3048 : 1
  return Array.from(bins.elevation, (metres, b) => ({ x: ((b + 0.5) * bins.size) / unit.size, y: metres * height }))
}

/** The upper edge of each cause, stacked by hand so that no negative rounding can break the order. */
function loadColumns(bins: ProfileBins, units: Units): Points[] {
  const unit = profileAxisUnit(bins, units)
  const upper = new Float64Array(bins.length)
  // Calf-km are worth the same per mile as per kilometre run, so the rate is per the unit on the axis.
  const factor = bins.axis === 'distance' ? unit.size / 1000 : 1
  return CAUSE_ORDER.map((cause) =>
    Array.from(bins[cause], (rate, b) => {
      upper[b] = (upper[b] ?? 0) + Math.max(0, rate) * factor
      return { x: ((b + 0.5) * bins.size) / unit.size, y: upper[b] ?? 0 }
    }),
  )
}

function binAt(chart: Pick<Chart, 'chartArea'>, event: ChartEvent, count: number): number | null {
  const { left, right, top, bottom } = chart.chartArea
  const { x, y } = event
  if (x === null || y === null || x < left || x > right || y < top || y > bottom) return null
  return Math.min(count - 1, Math.floor(((x - left) / (right - left)) * count))
}

/** Over the curves: the ground, what is chosen, and the line where the pointer is. */
function drawOver(
  chart: Drawn,
  { bins, runs, chosen, selected }: ProfileData,
  { chart: colours, ground }: Colours,
): void {
  const { ctx: context, chartArea, scales } = chart
  const { left, right } = chartArea
  const strip = scales['ground']
  if (strip !== undefined && runs.length > 0) {
    const perMetre = (right - left) / (bins.length * bins.size)
    const font = `12px ${getComputedStyle(document.body).fontFamily}`
    drawGround(
      context,
      runs,
      { left, top: strip.top, bottom: strip.bottom, perMetre, font },
      { chart: colours, ground },
    )
  }
  if (chosen !== null) drawStretch(context, chartArea, chosen, colours.ink)
  if (selected !== null) drawPointer(context, chartArea, (selected + 0.5) / bins.length, colours.ink)
}

function drawPointer(
  context: CanvasRenderingContext2D,
  { left, right, top, bottom }: Chart['chartArea'],
  share: number,
  ink: string,
): void {
  const x = left + share * (right - left)
  context.save()
  context.strokeStyle = ink
  context.setLineDash([3, 3])
  context.beginPath()
  context.moveTo(x, top)
  context.lineTo(x, bottom)
  context.stroke()
  context.restore()
}
