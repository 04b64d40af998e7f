import type { Overview } from '../contract.ts'
import { FigureRow } from '../ui/figure-row.tsx'
import type { Element } from '../ui/runtime.ts'
import { calfKmText } from '../view/calf-km-text.ts'
import { dayText } from '../view/day-text.ts'
import { numberText } from '../view/number-text.ts'
import { roomLeft } from '../view/room-left.ts'

/** Four figures on one line: the last seven days, the usual week, the room of today and to the week's end. */
export function TodayFigures({ overview }: { readonly overview: Overview }): Element {
  const { usualWeek, roomToWeekEnd } = overview
  const waiting = `${overview.historyDays} of ${overview.historyNeeded} days`
  const today = overview.state === 'cold-start' ? null : roomLeft(overview)
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
        roomItem('Room today', today, waiting),
        roomItem(
          overview.weekEnd === overview.today ? 'Room this week' : `Room to ${weekday(overview.weekEnd)}`,
          roomToWeekEnd,
          waiting,
        ),
      ]}
    />
  )
}

function roomItem(label: string, room: { familiar: number; stretch: number } | null, waiting: string) {
  return {
    label,
    value: room === null ? '–' : numberText(room.familiar, 1),
    detail: room === null ? waiting : `stretch ${numberText(room.stretch, 1)}`,
  }
}

function weekday(date: string): string {
  return dayText(date, 'weekday').slice(0, 3)
}
