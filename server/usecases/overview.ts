import { usualRange } from '../../analysis/daily/usual-range.ts'
import { weekSums } from '../../analysis/daily/week-sums.ts'
import { BREAK_LIMITS } from '../../analysis/model/break-limits.ts'
import { type CivilDay, formatCivilDay } from '../../analysis/model/civil-day.ts'
import type { DailySeries } from '../../analysis/model/daily.ts'
import { historyDays } from '../../analysis/plan/history-days.ts'
import { room } from '../../analysis/plan/room.ts'
import { roomToWeekEnd } from '../../analysis/plan/room-to-week-end.ts'
import { listImports } from '../store/import-store.ts'
import type { Store } from '../store/open-store.ts'
import { countScoreChanges, latestRecalculation } from '../store/recalculation-store.ts'
import { isSafetyActive } from './open-safety.ts'
import type { Product } from './product.ts'
import { type History, readHistory } from './read-history.ts'
import { countStale } from './recalculate.ts'
import { type RoomNow, roomNow } from './room-now.ts'
import { roomView } from './room-view.ts'

/** Below this a day is called full and the page names the next one that is not. */
const WORTHWHILE_ROOM = 2

/** The dashboard's first sentence and figures. Nothing of them while warning signs stand. */
export async function overview(product: Product, athleteId: string) {
  const history = await readHistory(product, athleteId)
  const { series, today, athlete } = history
  const [last] = await listImports(product.store, athleteId, 1)
  const lastImport = last === undefined ? null : { id: last.id, state: last.state }
  const now = product.clock()
  if (await isSafetyActive(product.store, athleteId, now)) {
    return { today: formatCivilDay(today), state: 'safety', lastImport } as const
  }
  const known = roomNow(history, now)
  const { date: _, ...roomToday } = roomView(room(known.series, today, known.context), known.pain)
  const toWeekEnd = roomToWeekEnd(known.series, today, athlete.week_start, known.context)
  const isEmpty = series.length === 0
  const doneToday = series.calfKm[today - series.firstDay] ?? 0
  return {
    today: formatCivilDay(today),
    state: isEmpty ? ('empty' as const) : roomToday.state,
    historyDays: historyDays(series, today),
    historyNeeded: BREAK_LIMITS.historyDays.value,
    last7CalfKm: sumOf(series, today - 6, today),
    doneToday,
    usualWeek: usualWeek(history),
    bestOfFiveWeeks: bestOfFiveWeeks(series, today),
    causesLast7: causesBetween(history, today - 6, today),
    room: roomToday,
    roomToWeekEnd:
      roomToday.state === 'cold-start' ? null : { familiar: toWeekEnd.familiar, stretch: toWeekEnd.stretch },
    weekEnd: formatCivilDay(toWeekEnd.weekEnd),
    nextRoom: nextRoom(known, today, roomToday),
    plannedToWeekEnd: toWeekEnd.planned,
    stale: await countStale(product.store, athleteId),
    lastChange: await lastChange(product.store, athleteId),
    lastImport,
  }
}

/** What last changed when figures were worked out anew; null while that goes on, and where nothing did. */
async function lastChange(store: Store, athleteId: string) {
  const latest = await latestRecalculation(store, athleteId)
  if (latest === undefined || latest.finished_at === null) return null
  const { changed } = await countScoreChanges(store, athleteId, latest.id)
  return changed === 0
    ? null
    : { id: latest.id, finishedAt: new Date(latest.finished_at * 1000).toISOString(), changed }
}

/** The usual range of the week that holds today: a series that is not empty ends today. */
function usualWeek({ series, athlete }: History) {
  const weeks = weekSums(series.calfKm, series.firstDay, athlete.week_start)
  return usualRange(weeks, weeks.length - 1)
}

/** The largest seven-day sum that ended 7 to 35 days ago: what W1 compares with. Null without anything in that time. */
function bestOfFiveWeeks(series: DailySeries, today: CivilDay): number | null {
  let best = 0
  for (let ago = 7; ago <= 35; ago++) best = Math.max(best, sumOf(series, today - ago - 6, today - ago))
  return best > 0 ? best : null
}

function sumOf({ calfKm, firstDay }: DailySeries, from: CivilDay, to: CivilDay): number {
  let sum = 0
  for (let day = from; day <= to; day++) sum += calfKm[day - firstDay] ?? 0
  return sum
}

function causesBetween({ days }: History, from: CivilDay, to: CivilDay) {
  const causes = { flat: 0, climb: 0, sand: 0, other: 0 }
  for (const row of days) {
    if (row.day < from || row.day > to) continue
    causes.flat += row.flat
    causes.climb += row.climb
    causes.sand += row.sand
    causes.other += row.other
  }
  return causes
}

function nextRoom({ series, context }: RoomNow, today: CivilDay, now: { familiar: number; state: string }) {
  const doneToday = series.calfKm[today - series.firstDay] ?? 0
  if (now.state === 'cold-start' || now.familiar - doneToday >= WORTHWHILE_ROOM) return null
  for (let day = today + 1; day <= today + 7; day++) {
    const { familiar } = room(series, day, context)
    if (familiar >= WORTHWHILE_ROOM) return { date: formatCivilDay(day), familiar }
  }
  return null
}
