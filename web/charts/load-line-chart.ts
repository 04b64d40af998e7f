import {
  CategoryScale,
  Chart,
  type ChartConfiguration,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
} from 'chart.js'
import { dayText } from '../view/day-text.ts'
import { type ChartColours, chartColours } from './chart-colours.ts'

Chart.register(LineController, LineElement, PointElement, CategoryScale, LinearScale)

export interface LoadLine {
  readonly text: string
  readonly colour: keyof ChartColours
  /** So that two lines are told apart without colour. */
  readonly dashed: boolean
  readonly values: readonly (number | null)[]
}

export interface LoadLineData {
  /** Local dates, one a value. */
  readonly days: readonly string[]
  readonly lines: readonly LoadLine[]
  readonly selected: number | null
  readonly onPoint: (index: number | null) => void
}

type Point = { x: number; y: number }
type LineChart = Chart<'line', Point[], string>

/** Pixels a date under the axis needs. */
const LABEL_WIDTH = 58

/** Draws quantities by day as lines, with a hairline on the day that is pointed at. Text and table stand beside it. */
export function mountLoadLineChart(canvas: HTMLCanvasElement, first: LoadLineData) {
  let data = first
  // Of the page, as the canvas may not be in it yet when it is drawn for the first time.
  const colours = chartColours(document.body)
  const plugin: Plugin<'line'> = {
    id: 'soleus-day',
    beforeDatasetsDraw: (chart) => drawDay(chart as LineChart, data.selected, colours),
  }
  const chart: LineChart = new Chart(canvas, configuration(data, colours, plugin))
  chart.options.onHover = ({ x }) => data.onPoint(x === null ? null : dayAt(chart, x))
  const leave = () => data.onPoint(null)
  canvas.addEventListener('pointerleave', leave)
  return {
    update(next: LoadLineData) {
      const isSame = next.days === data.days
      data = next
      if (!isSame) chart.data = configuration(data, colours, plugin).data
      if (isSame) chart.draw()
      else chart.update()
    },
    destroy() {
      canvas.removeEventListener('pointerleave', leave)
      chart.destroy()
    },
  }
}

function configuration(
  { days, lines }: LoadLineData,
  colours: ChartColours,
  plugin: Plugin<'line'>,
): ChartConfiguration<'line', Point[], string> {
  const font = { family: getComputedStyle(document.body).fontFamily, size: 12.5 }
  return {
    type: 'line',
    data: {
      labels: days.map((day) => dayText(day, 'axis')),
      datasets: lines.map(({ values, colour, dashed }) => ({
        data: values.map((y, x) => ({ x, y: y ?? Number.NaN })),
        borderColor: colours[colour],
        borderWidth: dashed ? 1.5 : 2,
        borderDash: dashed ? [5, 4] : [],
        pointRadius: 0,
        spanGaps: false,
      })),
    },
    options: {
      parsing: false,
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      events: ['mousemove', 'click', 'touchstart'],
      layout: { padding: { top: 6 } },
      scales: {
        x: {
          grid: { display: false },
          border: { color: colours.line },
          ticks: {
            autoSkip: false,
            maxRotation: 0,
            color: colours.ink2,
            font,
            callback(this: { getLabelForValue: (value: number) => string; width: number }, _: unknown, index: number) {
              const step = Math.max(1, Math.ceil((LABEL_WIDTH * days.length) / Math.max(this.width, 1)))
              return (days.length - 1 - index) % step === 0 ? this.getLabelForValue(index) : ''
            },
          },
        },
        y: {
          min: 0,
          grid: { color: colours.line, tickLength: 0 },
          border: { display: false },
          ticks: { color: colours.ink2, font, maxTicksLimit: 6, padding: 8 },
        },
      },
    },
    plugins: [plugin],
  }
}

function dayAt(chart: LineChart, x: number): number | null {
  const { left, right } = chart.chartArea
  const count = chart.data.labels?.length ?? 0
  if (count === 0 || x < left || x > right) return null
  return Math.round(((x - left) / Math.max(1, right - left)) * (count - 1))
}

function drawDay(chart: LineChart, selected: number | null, colours: ChartColours): void {
  const { x } = chart.scales
  if (selected === null || x === undefined) return
  const { top, bottom } = chart.chartArea
  const at = Math.round(x.getPixelForValue(selected)) + 0.5
  chart.ctx.save()
  chart.ctx.strokeStyle = colours.ink2
  chart.ctx.lineWidth = 1
  chart.ctx.beginPath()
  chart.ctx.moveTo(at, top)
  chart.ctx.lineTo(at, bottom)
  chart.ctx.stroke()
  chart.ctx.restore()
}
