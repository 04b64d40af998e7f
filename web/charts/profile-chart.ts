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
  type Scale,
} from 'chart.js'
import type { Units } from '../contract.ts'
import { CAUSE_ORDER } from '../view/cause-text.ts'
import { METRES_PER_MILE } from '../view/distance-parts.ts'
import { numberText } from '../view/number-text.ts'
import type { ProfileBins } from '../view/profile-bins.ts'
import { type ChartColours, chartColours } from './chart-colours.ts'

Chart.register(LineController, LineElement, PointElement, LinearScale, Filler)

export interface ProfileData {
  readonly bins: ProfileBins
  readonly units: Units
  /** The stretch a line stands at, or null. */
  readonly selected: number | null
  readonly onPoint: (index: number | null) => void
}

type Points = { x: number; y: number }[]

/** Elevation above and load beneath on one axis of distance, the load stacked by cause. */
export function mountProfileChart(canvas: HTMLCanvasElement, first: ProfileData) {
  let data = first
  let colours = chartColours(canvas)
  const plugin: Plugin<'line'> = {
    id: 'soleus-pointer',
    afterDatasetsDraw: (chart) => drawPointer(chart, data, colours),
  }
  const chart = new Chart<'line', Points, unknown>(canvas, configuration(data, colours, plugin))
  chart.options.onHover = (event) => data.onPoint(binAt(chart, event, data.bins.length))
  const leave = () => data.onPoint(null)
  canvas.addEventListener('pointerleave', leave)
  return {
    update(next: ProfileData) {
      const sameBins = next.bins === data.bins && next.units === data.units
      data = next
      if (sameBins) {
        chart.draw()
        return
      }
      colours = chartColours(canvas)
      const { data: content, options } = configuration(data, colours, plugin)
      chart.data = content
      if (options?.scales !== undefined) chart.options.scales = options.scales
      chart.update()
    },
    destroy() {
      canvas.removeEventListener('pointerleave', leave)
      chart.destroy()
    },
  }
}

function configuration(
  { bins, units }: ProfileData,
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
      scales: scales(bins, units, colours),
    },
    plugins: [plugin],
  }
}

function axisUnit(bins: ProfileBins, units: Units): { readonly size: number; readonly name: string } {
  if (bins.axis === 'time') return { size: 60, name: 'min' }
  return units === 'imperial' ? { size: METRES_PER_MILE, name: 'mi' } : { size: 1000, name: 'km' }
}

function elevationPoints(bins: ProfileBins, units: Units): Points {
  const unit = axisUnit(bins, units)
  const height = units === 'imperial' ? 1 / 0.3048 : 1
  return Array.from(bins.elevation, (metres, b) => ({ x: ((b + 0.5) * bins.size) / unit.size, y: metres * height }))
}

/** The upper edge of each cause, stacked by hand so that no negative rounding can break the order. */
function loadColumns(bins: ProfileBins, units: Units): Points[] {
  const unit = axisUnit(bins, units)
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

function scales(bins: ProfileBins, units: Units, colours: ChartColours) {
  const unit = axisUnit(bins, units)
  const font = { family: getComputedStyle(document.body).fontFamily, size: 12.5 }
  const ticks = { color: colours.ink2, font, padding: 6 }
  const total = (bins.length * bins.size) / unit.size
  const heights = heightAxis(bins, units)
  const rateTop = highestRate(bins, unit.size) * 1.12
  return {
    x: {
      type: 'linear',
      min: 0,
      max: total,
      grid: { display: false },
      border: { color: colours.line },
      ticks: {
        ...ticks,
        maxRotation: 0,
        autoSkipPadding: 24,
        // The end of the run is no round number: it stands in the figures above, not as a last label.
        includeBounds: false,
        callback: (value: string | number) => `${value} ${unit.name}`,
      },
    },
    load: {
      type: 'linear',
      position: 'left',
      stack: 'profile',
      stackWeight: 1.25,
      min: 0,
      // The top stays without a label, as it would meet the lowest height.
      max: rateTop,
      afterBuildTicks: (axis: Scale) => setTicks(axis, roundTicks(0, rateTop * 0.93)),
      grid: { color: colours.line, tickLength: 0 },
      border: { display: false },
      ticks,
    },
    elevation: {
      display: !heights.isUnknown,
      type: 'linear',
      position: 'left',
      stack: 'profile',
      stackWeight: heights.isUnknown ? 0.01 : 1,
      min: heights.min,
      max: heights.max,
      grid: { color: colours.line, tickLength: 0 },
      border: { display: false },
      afterBuildTicks: (axis: Scale) => setTicks(axis, roundTicks(heights.min, heights.max)),
      ticks: { ...ticks, callback: (value: string | number) => `${numberText(Number(value))} ${heights.unit}` },
    },
  } as const
}

/** The axis of heights on round numbers. A flat run must look flat, so it spans thirty metres at least. */
function heightAxis(bins: ProfileBins, units: Units) {
  const unit = units === 'imperial' ? 'ft' : 'm'
  const factor = units === 'imperial' ? 1 / 0.3048 : 1
  let min = Number.POSITIVE_INFINITY
  let max = Number.NEGATIVE_INFINITY
  for (const metres of bins.elevation) {
    if (metres < min) min = metres
    if (metres > max) max = metres
  }
  if (min > max) return { min: 0, max: 30, unit, isUnknown: true }
  const missing = Math.max(0, 30 - (max - min)) / 2
  const low = Math.floor(((min - missing) * factor) / 10) * 10
  const high = Math.ceil(((max + missing) * factor) / 10) * 10
  return { min: low, max: high, unit, isUnknown: false }
}

function highestRate(bins: ProfileBins, unitSize: number): number {
  const factor = bins.axis === 'distance' ? unitSize / 1000 : 1
  let highest = 0
  for (let b = 0; b < bins.length; b++) {
    const rate = CAUSE_ORDER.reduce((sum, cause) => sum + Math.max(0, bins[cause][b] ?? 0), 0)
    if (rate * factor > highest) highest = rate * factor
  }
  return highest > 0 ? highest : 1
}

/** Three to five round numbers between two values. */
function roundTicks(from: number, to: number): readonly number[] {
  const rough = Math.max(to - from, 1e-9) / 3
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10)
  const first = Math.ceil(from / step)
  const count = Math.floor(to / step) - first + 1
  return Array.from({ length: Math.max(0, count) }, (_, i) => Number(((first + i) * step).toPrecision(6)))
}

function setTicks(axis: Scale, values: readonly number[]): void {
  axis.ticks = values.map((value) => ({ value }))
}

function binAt(chart: Pick<Chart, 'chartArea'>, event: ChartEvent, count: number): number | null {
  const { left, right, top, bottom } = chart.chartArea
  const { x, y } = event
  if (x === null || y === null || x < left || x > right || y < top || y > bottom) return null
  return Math.min(count - 1, Math.floor(((x - left) / (right - left)) * count))
}

function drawPointer(chart: Pick<Chart, 'ctx' | 'chartArea'>, data: ProfileData, colours: ChartColours): void {
  if (data.selected === null) return
  const { left, right, top, bottom } = chart.chartArea
  const x = left + ((data.selected + 0.5) / data.bins.length) * (right - left)
  const { ctx: context } = chart
  context.save()
  context.strokeStyle = colours.ink
  context.setLineDash([3, 3])
  context.beginPath()
  context.moveTo(x, top)
  context.lineTo(x, bottom)
  context.stroke()
  context.restore()
}
