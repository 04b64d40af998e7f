import type { CheckIn, SafetySign } from '../../analysis/model/check-in.ts'
import { type CivilDay, parseCivilDay } from '../../analysis/model/civil-day.ts'
import { findTrip } from '../../analysis/symptoms/find-trip.ts'
import type { TellFacts } from '../../analysis/symptoms/what-to-tell.ts'
import type { ActivityItem, CheckInItem } from '../contract.ts'
import { activityPlaces } from './activity-places.ts'
import { checkInOf } from './check-in-json.ts'
import type { SafetyNow } from './safety-now.ts'
import { worstPain } from './worst-pain.ts'

interface Known {
  readonly safety: SafetyNow
  /** What was ticked on this page, history among it that the server may not store. */
  readonly signsSaid: Iterable<SafetySign>
  readonly since: CivilDay
  readonly checkIns: readonly CheckInItem[]
  readonly sessions: readonly ActivityItem[]
  /** What was being answered when the signs were ticked. */
  readonly draft: CheckIn | null
}

const RUNS_SHOWN = 5
/** Pain told this many days before the first tick belongs to the same trouble. */
const PAIN_DAYS = 2

/** What can be shown to whoever examines, from what is known here. */
export function tellFacts(known: Known): TellFacts {
  const { safety, signsSaid, since, checkIns, sessions, draft } = known
  const said = [...checkIns.map(checkInOf), ...(draft === null ? [] : [draft])].toSorted((a, b) => a.at - b.at)
  const placed = said.findLast(({ sites, side }) => sites.length > 0 || side !== null)
  const recent = said.filter(({ day }) => day >= since - PAIN_DAYS)
  const worst = Math.max(...recent.map(worstPain).filter((pain) => !Number.isNaN(pain)))
  const trip = findTrip(activityPlaces(sessions), since)
  return {
    signs: [...new Set([...safety.signs, ...signsSaid, ...(draft?.signs ?? [])])],
    since,
    side: placed?.side ?? null,
    sites: placed?.sites ?? [],
    pain: Number.isFinite(worst) ? worst : Number.NaN,
    trips: trip === null ? [] : [trip],
    lastRuns: sessions.flatMap(runOf).slice(0, RUNS_SHOWN),
  }
}

function runOf({ activity: { localDate, distanceMetres, ascentMetres, sport } }: ActivityItem) {
  if (localDate === null || sport === 'cycling') return []
  const day = parseCivilDay(localDate)
  return [{ day, distance: distanceMetres ?? Number.NaN, ascent: ascentMetres ?? Number.NaN }]
}
