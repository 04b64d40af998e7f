import { formatCivilDay, parseCivilDay } from '../../analysis/model/civil-day.ts'
import { api } from '../api.ts'
import { mountWeeklyLoadChart, type WeeklyLoadData } from '../charts/weekly-load-chart.ts'
import type { Alert } from '../contract.ts'
import { ChartStage } from '../ui/chart-stage.tsx'
import { type Element, useLayoutEffect, useMemo, useState } from '../ui/runtime.ts'
import { Segmented } from '../ui/segmented.tsx'
import { useRecentSessions } from '../ui/use-recent-sessions.ts'
import { useResource } from '../ui/use-resource.ts'
import { useSettings } from '../ui/use-settings.ts'
import { WhenReady } from '../ui/when-ready.tsx'
import { dayText } from '../view/day-text.ts'
import { type WeekBar, weekBars } from '../view/week-bars.ts'
import { weekOf } from '../view/week-of.ts'
import { weekSentence } from '../view/week-sentence.ts'
import { MarksLegend } from './marks-legend.tsx'
import { WeekSessions } from './week-sessions.tsx'
import { WeeksLegend } from './weeks-legend.tsx'
import { WeeksTable } from './weeks-table.tsx'

interface WeeksPanelProps {
  readonly today: string
  /** First day of the week whose sessions are listed. */
  readonly picked: string | null
  readonly onPick: (firstDay: string | null) => void
}

const SPANS = [
  { value: 12, text: '12' },
  { value: 26, text: '26' },
  { value: 52, text: '52 weeks' },
] as const

type Span = (typeof SPANS)[number]['value']

const LONGEST = 52
const NONE: readonly Alert[] = []

/** The weekly chart with its spans, its legend, its table and the sessions of the picked week. */
export function WeeksPanel({ today, picked, onPick }: WeeksPanelProps): Element {
  const { weekStart } = useSettings()
  const [span, setSpan] = useState<Span>(() => (innerWidth < 600 ? 12 : 26))
  const [pointed, setPointed] = useState<number | null>(null)
  const [asTable, setAsTable] = useState(false)
  const [end, setEnd] = useState(() => weekOf(today, weekStart))
  const newest = weekOf(today, weekStart)
  const from = shift(end, 1 - LONGEST)
  const resource = useResource(`weeks:${from}`, () => api.weeks(from, shift(end, 0, 6)))
  const alerts = useResource('alerts', api.alerts).data?.items ?? NONE
  const { data } = resource
  const weeks = useMemo(() => (data === undefined ? [] : weekBars(data, alerts).slice(-span)), [data, alerts, span])
  useLayoutEffect(() => {
    // A week asked for by an alert or a date comes into view with the weeks around it.
    if (picked === null) return
    if (picked > end || picked < shift(end, 1 - span)) setEnd(picked > shift(newest, -span) ? newest : shift(picked, 3))
  }, [picked])
  const move = (weeksOn: number) => {
    const next = shift(end, weeksOn)
    setEnd(next > newest ? newest : next)
    setPointed(null)
  }
  return (
    <section class="card weeks-card" aria-labelledby="weeks-title">
      <header class="card-head">
        <h2 id="weeks-title" tabIndex={-1}>
          Calf load by week
        </h2>
        <Segmented label="Span of the chart" value={span} choices={SPANS} onChoose={setSpan} />
      </header>
      <WhenReady
        resource={resource}
        what="The weeks"
        space="weeks-space"
        draw={() =>
          asTable ? (
            <WeeksTable weeks={weeks} onPick={onPick} />
          ) : (
            <WeeksChart weeks={weeks} pointed={pointed} setPointed={setPointed} picked={picked} onPick={onPick} />
          )
        }
      />
      {resource.data !== undefined && weeks.every((week) => week.sessions === 0) && (
        <EmptyWeeks end={end} onShow={(date) => setEnd(weekOf(date, weekStart))} />
      )}
      <footer class="card-foot">
        <button type="button" class="text-button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? 'Show as chart' : 'Show as table'}
        </button>
        <span class="pager">
          <button type="button" class="text-button" onClick={() => move(-span)}>
            Earlier
          </button>
          <button type="button" class="text-button" disabled={end >= newest} onClick={() => move(span)}>
            Later
          </button>
        </span>
      </footer>
      {picked !== null && <WeekSessions key={picked} firstDay={picked} onClose={() => onPick(null)} />}
    </section>
  )
}

interface EmptyWeeksProps {
  /** First day of the last week in view. */
  readonly end: string
  readonly onShow: (date: string) => void
}

/** Says that these weeks hold nothing, and where the newest session before them is. */
function EmptyWeeks({ end, onShow }: EmptyWeeksProps): Element {
  const newest = useRecentSessions().data?.items[0]?.activity.localDate ?? null
  return (
    <p class="quiet">
      No sessions in these weeks.{' '}
      {newest !== null && newest < end && (
        <>
          The last one was on {dayText(newest, 'long')}.{' '}
          <button type="button" class="text-button" onClick={() => onShow(newest)}>
            Show its weeks
          </button>
        </>
      )}
    </p>
  )
}

interface WeeksChartProps {
  readonly weeks: readonly WeekBar[]
  readonly pointed: number | null
  readonly setPointed: (index: number | null) => void
  readonly picked: string | null
  readonly onPick: (firstDay: string | null) => void
}

function WeeksChart({ weeks, pointed, setPointed, picked, onPick }: WeeksChartProps): Element {
  const { units } = useSettings()
  const pickedIndex = weeks.findIndex((week) => week.firstDay === picked)
  const selected = pointed ?? (pickedIndex >= 0 ? pickedIndex : null)
  const pick = (index: number) => onPick(weeks[index]?.firstDay ?? null)
  const data: WeeklyLoadData = useMemo(
    () => ({ weeks, selected, onPoint: setPointed, onPick: pick }),
    [weeks, selected],
  )
  const shown = weeks[selected ?? weeks.length - 1]
  return (
    <>
      <WeeksLegend week={shown ?? null} />
      <ChartStage
        class="chart-space"
        label="Calf load by week; arrow keys walk along the weeks, Enter lists the sessions of one"
        mount={mountWeeklyLoadChart}
        data={data}
        count={weeks.length}
        selected={selected}
        valueText={shown === undefined ? '' : weekSentence(shown, units)}
        onMove={setPointed}
        onPick={pick}
      />
      <MarksLegend hasPain={weeks.some(({ worstPain }) => worstPain !== null)} />
    </>
  )
}

function shift(firstDay: string, weeks: number, days = 0): string {
  return formatCivilDay(parseCivilDay(firstDay) + 7 * weeks + days)
}
