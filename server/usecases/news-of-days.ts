import type { CivilDay } from '../../analysis/model/civil-day.ts'
import { isNotifiable } from '../../analysis/risk/is-notifiable.ts'
import { zoneOffset } from '../place/zone-offset.ts'
import { countedOnDays } from '../store/activity-store.ts'
import type { Store } from '../store/open-store.ts'
import type { FoundAlert } from './found-alerts.ts'
import type { History } from './read-history.ts'

/**
 * Whether what an alert speaks of is news (rule D5): of a load, whether any session of its day came in within 72 h of its
 * end, a day without one being judged by its own end; of a pain, whether it was said within 72 h of its day.
 */
export async function newsOfDays(
  store: Store,
  { athlete, diary }: History,
  { alerts, now }: { readonly alerts: readonly FoundAlert[]; readonly now: number },
): Promise<(alert: FoundAlert) => boolean> {
  const endOf = (day: CivilDay) => {
    const end = (day + 1) * 86_400
    return end - zoneOffset(athlete.zone, end)
  }
  const loads = new Map<CivilDay, boolean>()
  const days = [...new Set(alerts.filter(({ isPain }) => !isPain).map(({ day }) => day))]
  for (const { local_day, ended_at, created_at } of await countedOnDays(store, athlete.id, days)) {
    const isNews = isNotifiable(ended_at ?? endOf(local_day), created_at)
    loads.set(local_day, isNews || loads.get(local_day) === true)
  }
  // Of the days in question only: the end of a day where the athlete lives is not worked out for nothing.
  const painful = new Set(alerts.filter(({ isPain }) => isPain).map(({ day }) => day))
  const pains = new Set<CivilDay>()
  for (const { day, at } of diary.checkIns) {
    if (painful.has(day) && isNotifiable(endOf(day), at)) pains.add(day)
  }
  return ({ day, isPain }) => {
    if (isPain) return pains.has(day)
    return loads.get(day) ?? isNotifiable(endOf(day), now)
  }
}
