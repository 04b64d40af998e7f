import type { Overview } from '../contract.ts'
import { FigureRow } from '../ui/figure-row.tsx'
import type { Element } from '../ui/runtime.ts'
import { calfKmText } from '../view/calf-km-text.ts'
import { dayText } from '../view/day-text.ts'
import { numberText } from '../view/number-text.ts'

/** Three figures on one line: the last seven days, the usual week, the room to the week's end. */
export function TodayFigures({ overview }: { readonly overview: Overview }): Element {
  const { usualWeek, roomToWeekEnd } = overview
  const waiting = `${overview.historyDays} of ${overview.historyNeeded} days`
  return (
    <FigureRow
      label="Figures of today"
      items={[
        { label: 'Last 7 days', value: calfKmText(overview.last7CalfKm), detail: 'calf-km' },
        {
          label: 'Usual week',
          value: usualWeek === null ? '–' : `${numberText(usualWeek.low)}–${numberText(usualWeek.high)}`,
          detail: usualWeek === null ? waiting : 'calf-km',
        },
        {
          label: overview.weekEnd === overview.today ? 'Room today' : `Room to ${weekday(overview.weekEnd)}`,
          value: roomToWeekEnd === null ? '–' : numberText(roomToWeekEnd.familiar, 1),
          detail: roomToWeekEnd === null ? waiting : `stretch ${numberText(roomToWeekEnd.stretch, 1)}`,
        },
      ]}
    />
  )
}

function weekday(date: string): string {
  return dayText(date, 'weekday').slice(0, 3)
}
