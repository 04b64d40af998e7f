import { formatCivilDay, parseCivilDay } from '../../analysis/model/civil-day.ts'
import { type LoadLineData, mountLoadLineChart } from '../charts/load-line-chart.ts'
import type { LoadCharts } from '../contract.ts'
import { ChartStage } from '../ui/chart-stage.tsx'
import { type Element, useMemo, useState } from '../ui/runtime.ts'
import { ScrollBox } from '../ui/scroll-box.tsx'
import { dayText } from '../view/day-text.ts'
import { numberText } from '../view/number-text.ts'

type Series = 'coupled' | 'uncoupled' | 'monotony'

interface Line {
  readonly key: Series
  readonly text: string
  readonly colour: 'climb' | 'ink'
  readonly dashed: boolean
}

interface LoadChartCardProps {
  readonly id: string
  readonly title: string
  readonly data: LoadCharts
  readonly lines: readonly Line[]
  /** Why no rule reads it. */
  readonly why: string
}

/** A chart by day with what is read off it, why it never alerts, and its table. */
export function LoadChartCard({ id, title, data, lines, why }: LoadChartCardProps): Element {
  const [pointed, setPointed] = useState<number | null>(null)
  const [asTable, setAsTable] = useState(false)
  const days = useMemo(() => datesOf(data), [data])
  const chart: LoadLineData = useMemo(
    () => ({
      days,
      lines: lines.map((line) => ({ ...line, values: data[line.key] })),
      selected: pointed,
      onPoint: setPointed,
    }),
    [data, days, pointed],
  )
  const at = pointed ?? days.length - 1
  const hasValues = lines.some(({ key }) => data[key].some((value) => value !== null))
  return (
    <article class="card report-chart" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{title}</h3>
      {!hasValues && <p class="quiet">It takes four weeks of history to draw this.</p>}
      {hasValues && !asTable && (
        <>
          <Readout data={data} lines={lines} day={days[at] ?? ''} at={at} />
          <ChartStage
            class="report-space"
            label={`${title} by day; arrow keys walk along the days`}
            mount={mountLoadLineChart}
            data={chart}
            count={days.length}
            selected={pointed}
            valueText={`${dayText(days[at] ?? '', 'long')}: ${lines.map(({ key, text }) => `${text} ${valueText(data[key][at])}`).join(', ')}`}
            onMove={setPointed}
          />
        </>
      )}
      {hasValues && asTable && <LoadTable title={title} days={days} data={data} lines={lines} />}
      <p class="card-note">
        <strong>Why it never alerts.</strong> {why}
      </p>
      {hasValues && (
        <footer class="card-foot">
          <button
            type="button"
            class="text-button"
            aria-label={`${asTable ? 'Show as chart' : 'Show as table'}: ${title}`}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? 'Show as chart' : 'Show as table'}
          </button>
        </footer>
      )}
    </article>
  )
}

interface ReadoutProps extends Pick<LoadChartCardProps, 'data' | 'lines'> {
  readonly day: string
  /** Index of the day. */
  readonly at: number
}

/** What the lines read on a day, beside their marks. */
function Readout({ data, lines, day, at }: ReadoutProps): Element {
  return (
    <ul class="legend">
      {lines.map((line) => (
        <li key={line.key}>
          <span class={`report-key report-key-${line.dashed ? 'dashed' : 'plain'}`} />
          {line.text} <span class="legend-value">{valueText(data[line.key][at])}</span>
        </li>
      ))}
      <li>{dayText(day, 'long')}</li>
    </ul>
  )
}

interface LoadTableProps extends Pick<LoadChartCardProps, 'title' | 'data' | 'lines'> {
  readonly days: readonly string[]
}

/** A row a day, newest first, for as many as hold a value. */
function LoadTable({ title, days, data, lines }: LoadTableProps): Element {
  const rows = days
    .map((day, index) => ({ day, values: lines.map(({ key }) => data[key][index] ?? null) }))
    .filter(({ values }) => values.some((value) => value !== null))
    .toReversed()
  return (
    <div class="report-rows">
      <ScrollBox label={`${title} by day, as a table`}>
        <table>
          <thead>
            <tr>
              <th scope="col">Day</th>
              {lines.map(({ key, text }) => (
                <th key={key} scope="col">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ day, values }) => (
              <tr key={day}>
                <th scope="row">{dayText(day, 'short')}</th>
                {values.map((value, index) => (
                  <td key={lines[index]?.key}>{valueText(value)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  )
}

function datesOf({ firstDay, monotony }: LoadCharts): readonly string[] {
  const first = parseCivilDay(firstDay)
  return monotony.map((_, index) => formatCivilDay(first + index))
}

function valueText(value: number | null | undefined): string {
  return value == null ? '–' : numberText(value, 2)
}
