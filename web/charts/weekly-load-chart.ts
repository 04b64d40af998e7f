import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  type ChartEvent,
  LinearScale,
  type Plugin,
} from 'chart.js'
import { calfKmText } from '../view/calf-km-text.ts'
import { CAUSE_ORDER } from '../view/cause-text.ts'
import { dayText } from '../view/day-text.ts'
import type { WeekBar } from '../view/week-bars.ts'
import { type ChartColours, chartColours } from './chart-colours.ts'
import { drawMark } from './draw-mark.ts'

Chart.register(BarController, BarElement, CategoryScale, LinearScale)

export interface WeeklyLoadData {
  readonly weeks: readonly WeekBar[]
  /** Index of the week whose number stands above its bar; the last one when none is pointed at. */
  readonly selected: number | null
  readonly onPoint: (index: number | null) => void
  readonly onPick: (index: number) => void
}

type BarChart = Chart<'bar', { x: number; y: number }[], string>

/** What drawing needs of a chart, whatever its type. */
type Drawn = Pick<Chart, 'ctx' | 'chartArea' | 'scales' | 'width' | 'height'>

/** Pixels under the dates for the strip of pain, where any was told. */
const PAIN_STRIP = 18

/** Pixels a date under the axis needs, with room to breathe. */
const LABEL_WIDTH = 58

/** Draws weekly load as stacked bars on the usual range, with the marks of alerts. Text and table stand beside it. */
export function mountWeeklyLoadChart(canvas: HTMLCanvasElement, first: WeeklyLoadData) {
  let data = first
  let colours = chartColours(canvas)
  const plugin: Plugin<'bar'> = {
    id: 'soleus-weeks',
    beforeDatasetsDraw: (chart) => drawBand(chart, data.weeks, colours),
    afterDatasetsDraw: (chart) => {
      drawMarks(chart, data, colours)
      drawPain(chart, data.weeks, colours)
    },
  }
  const chart: BarChart = new Chart(canvas, configuration(data, colours, plugin))
  chart.options.onHover = (event) => data.onPoint(weekAt(chart, event))
  chart.options.onClick = (event) => {
    const index = weekAt(chart, event)
    if (index !== null) data.onPick(index)
  }
  const leave = () => data.onPoint(null)
  canvas.addEventListener('pointerleave', leave)
  return {
    update(next: WeeklyLoadData) {
      const sameWeeks = next.weeks === data.weeks
      data = next
      if (sameWeeks) {
        chart.draw()
        return
      }
      colours = chartColours(canvas)
      const { data: content, options } = configuration(data, colours, plugin)
      chart.data = content
      if (options?.scales !== undefined) chart.options.scales = options.scales
      if (options?.layout !== undefined) chart.options.layout = options.layout
      chart.update()
    },
    destroy() {
      canvas.removeEventListener('pointerleave', leave)
      chart.destroy()
    },
  }
}

function configuration(
  { weeks }: WeeklyLoadData,
  colours: ChartColours,
  plugin: Plugin<'bar'>,
): ChartConfiguration<'bar', { x: number; y: number }[], string> {
  const top = Math.max(10, ...weeks.map((week) => Math.max(week.calfKm, week.usualHigh ?? 0)))
  return {
    type: 'bar',
    data: {
      labels: weeks.map((week) => dayText(week.firstDay, 'axis')),
      datasets: CAUSE_ORDER.map((cause) => ({
        data: weeks.map((week, x) => ({ x, y: week[cause] })),
        backgroundColor: colours[cause],
        borderColor: colours.card,
        borderWidth: { top: 1 },
        borderRadius: 1,
        categoryPercentage: 1,
        barPercentage: 0.74,
        maxBarThickness: 34,
      })),
    },
    options: {
      parsing: false,
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      events: ['mousemove', 'click', 'touchstart'],
      layout: { padding: { top: 6, bottom: weeks.some(({ worstPain }) => worstPain !== null) ? PAIN_STRIP : 0 } },
      scales: scales(weeks.length, top, colours),
    },
    plugins: [plugin],
  }
}

function scales(count: number, top: number, colours: ChartColours) {
  const font = { family: getComputedStyle(document.body).fontFamily, size: 12.5 }
  return {
    x: {
      stacked: true,
      grid: { display: false },
      border: { color: colours.line },
      ticks: {
        autoSkip: false,
        maxRotation: 0,
        color: colours.ink2,
        font,
        // Counted from the last week, so that the newest date always stands on the axis.
        callback(this: { getLabelForValue: (value: number) => string; width: number }, _: unknown, index: number) {
          const step = Math.max(1, Math.ceil((LABEL_WIDTH * count) / Math.max(this.width, 1)))
          return (count - 1 - index) % step === 0 ? this.getLabelForValue(index) : ''
        },
      },
    },
    y: {
      stacked: true,
      min: 0,
      // Room above the tallest bar for its number and its mark.
      suggestedMax: top * 1.16,
      grid: { color: colours.line, tickLength: 0 },
      border: { display: false },
      ticks: { color: colours.ink2, font, maxTicksLimit: 6, padding: 8 },
    },
  } as const
}

function weekAt(chart: BarChart, event: ChartEvent): number | null {
  const { left, right, top, bottom } = chart.chartArea
  const { x, y } = event
  if (x === null || y === null || x < left || x > right || y < top || y > bottom) return null
  const count = chart.data.labels?.length ?? 0
  return Math.min(count - 1, Math.floor(((x - left) / (right - left)) * count))
}

function drawBand(chart: Drawn, weeks: readonly WeekBar[], colours: ChartColours): void {
  const { ctx: context, chartArea, scales: axes } = chart
  const { x, y } = axes
  if (x === undefined || y === undefined) return
  const half = (chartArea.right - chartArea.left) / weeks.length / 2
  context.save()
  context.fillStyle = colours.band
  for (const run of bandRuns(weeks)) {
    const points = run.map(({ i, low, high }) => ({
      at: x.getPixelForValue(i),
      low: y.getPixelForValue(low),
      high: y.getPixelForValue(high),
    }))
    const [start] = points
    const end = points.at(-1)
    if (start === undefined || end === undefined) continue
    context.beginPath()
    context.moveTo(start.at - half, start.high)
    for (const point of points) context.lineTo(point.at, point.high)
    context.lineTo(end.at + half, end.high)
    context.lineTo(end.at + half, end.low)
    for (const point of points.toReversed()) context.lineTo(point.at, point.low)
    context.lineTo(start.at - half, start.low)
    context.fill()
  }
  context.restore()
}

/** Stretches of weeks whose usual range is known. */
function bandRuns(weeks: readonly WeekBar[]) {
  const runs: { i: number; low: number; high: number }[][] = []
  weeks.forEach((week, i) => {
    if (week.usualLow === null || week.usualHigh === null) return
    const before = weeks[i - 1]
    if (runs.length === 0 || before === undefined || before.usualLow === null) runs.push([])
    runs.at(-1)?.push({ i, low: week.usualLow, high: week.usualHigh })
  })
  return runs
}

function drawMarks(chart: Drawn, data: WeeklyLoadData, colours: ChartColours): void {
  const { ctx: context, scales: axes } = chart
  const { x, y } = axes
  if (x === undefined || y === undefined) return
  const shown = data.selected ?? data.weeks.length - 1
  context.save()
  if (data.selected !== null) underline(chart, data.selected, data.weeks.length, colours)
  data.weeks.forEach((week, i) => {
    const at = { x: x.getPixelForValue(i), y: y.getPixelForValue(week.calfKm) - 9 }
    if (i === shown) {
      drawNumber(chart, week, at, colours)
      at.y -= 16
    }
    if (week.tier !== null) drawMark(context, week.tier, at, colours)
  })
  context.restore()
}

/** A strip beneath the dates, on the same weeks: a bar as long as the worst pain told, a ring where it was none. */
function drawPain(
  { ctx: context, scales: axes, height }: Drawn,
  weeks: readonly WeekBar[],
  colours: ChartColours,
): void {
  const { x } = axes
  if (x === undefined) return
  context.save()
  context.fillStyle = colours.ink
  context.strokeStyle = colours.ink2
  weeks.forEach(({ worstPain }, i) => {
    if (worstPain === null) return
    const at = x.getPixelForValue(i)
    if (worstPain > 0) context.fillRect(at - 3, height - 3 - worstPain * 1.3, 6, 2 + worstPain * 1.3)
    else {
      context.beginPath()
      context.arc(at, height - 4, 2.5, 0, 2 * Math.PI)
      context.stroke()
    }
  })
  context.restore()
}

/** The week in hand stands on a dark line, so that the keyboard's place can be seen. */
function underline(chart: Drawn, index: number, count: number, colours: ChartColours): void {
  const { left, right, bottom } = chart.chartArea
  const width = (right - left) / count
  chart.ctx.fillStyle = colours.ink
  chart.ctx.fillRect(left + width * (index + 0.08), bottom, width * 0.84, 2.5)
}

function drawNumber(chart: Drawn, week: WeekBar, at: { x: number; y: number }, colours: ChartColours): void {
  const { ctx: context, chartArea } = chart
  const text = calfKmText(week.calfKm)
  context.font = `600 13px ${getComputedStyle(document.body).fontFamily}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  const half = context.measureText(text).width / 2
  const centre = Math.min(Math.max(at.x, chartArea.left + half), chart.width - half - 1)
  context.fillStyle = colours.card
  context.fillRect(centre - half - 2, at.y - 8, 2 * half + 4, 15)
  context.fillStyle = colours.ink
  context.fillText(text, centre, at.y)
}
