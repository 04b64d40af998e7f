import { type CivilDay, formatCivilDay, weekStartOf } from '../../analysis/model/civil-day.ts'
import { limitWords } from '../../analysis/plan/limit-words.ts'
import { room } from '../../analysis/plan/room.ts'
import { roomToWeekEnd } from '../../analysis/plan/room-to-week-end.ts'
import { zoneOffset } from '../place/zone-offset.ts'
import { listAlerts } from '../store/alert-store.ts'
import { digestWords } from './digest-words.ts'
import { isSafetyActive } from './open-safety.ts'
import type { Product } from './product.ts'
import { type History, readHistory } from './read-history.ts'
import { weekColumns } from './read-weeks.ts'
import { roomNow } from './room-now.ts'
import { tell } from './tell.ts'

const HOUR = 3600
/** Local time of Monday's summary, and how long after it may still go out if the machine was off. */
const DIGEST_HOUR = 7
const LATEST_HOURS = 36

/**
 * Monday's summary, once, from 07:00 of the athlete's clock on: last week, the room of this one, what is open, and what
 * holds the room down. Not while warning signs stand, nor of a diary without a week to tell of.
 */
export async function tellDigest(product: Product, athleteId: string): Promise<void> {
  const now = product.clock()
  const history = await readHistory(product, athleteId)
  const { athlete, series, today } = history
  const monday = mondayOfDigest(now + zoneOffset(athlete.zone, now))
  if (athlete.wants_digest === 0 || monday === null || series.firstDay > monday - 7 || series.length === 0) return
  if (await isSafetyActive(product.store, athleteId, now)) return
  const { title, body } = digestWords({
    ...weeksOf(history, monday),
    ...roomOf(history, now),
    ...(await openAlerts(product, athleteId)),
  })
  const about = { athleteId, key: `digest:${formatCivilDay(monday)}`, kind: 'digest', tier: null, via: 'push' } as const
  await tell(
    product.store,
    {
      ...about,
      when: now,
      title,
      body,
      path: `/?week=${formatCivilDay(weekStartOf(today, athlete.week_start))}`,
      isHealth: true,
    },
    now,
  )
}

/** The Monday whose summary may go out at a local instant; null = none. */
function mondayOfDigest(localSeconds: number): CivilDay | null {
  const day = Math.floor(localSeconds / (24 * HOUR))
  const monday = weekStartOf(day, 0)
  const hours = (localSeconds - monday * 24 * HOUR) / HOUR
  return hours >= DIGEST_HOUR && hours < DIGEST_HOUR + LATEST_HOURS ? monday : null
}

/** The two weeks before a Monday. */
function weeksOf({ days }: History, monday: CivilDay) {
  const { calfKm, sessions, climb, sand } = weekColumns(days, monday - 14, 2)
  return {
    calfKm: calfKm[1]!,
    before: calfKm[0]!,
    sessions: sessions[1]!,
    climb: climb[1]!,
    sand: sand[1]!,
  }
}

function roomOf(history: History, now: number) {
  const { series, context } = roomNow(history, now)
  const today = room(series, history.today, context)
  if (today.state === 'cold-start') return { room: null, limit: null }
  const { familiar } = roomToWeekEnd(series, history.today, history.athlete.week_start, context)
  return { room: familiar, limit: limitWords(today.limit) }
}

/** Titles of what is open, load and pain alike. */
async function openAlerts({ store }: Product, athleteId: string) {
  const rows = await listAlerts(store, athleteId)
  const open = rows.filter(({ state }) => state === 'new' || state === 'sent')
  return { open: [...new Set(open.map(({ words_json }) => (JSON.parse(words_json) as { title: string }).title))] }
}
