import type { ActivityItem } from '../contract.ts'
import { dayText } from './day-text.ts'

export interface MonthOfSessions {
  /** `2025-12`, or `none` for sessions without a date. */
  readonly key: string
  readonly title: string
  /** Calf-km of the sessions that count. */
  readonly calfKm: number
  readonly items: readonly ActivityItem[]
}

/** Sessions by the month of their local date, in the order they come. */
export function monthsOf(items: readonly ActivityItem[]): readonly MonthOfSessions[] {
  const groups = new Map<string, ActivityItem[]>()
  for (const item of items) {
    const key = item.activity.localDate?.slice(0, 7) ?? 'none'
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return [...groups].map(([key, group]) => ({
    key,
    title: key === 'none' ? 'Without a date' : dayText(`${key}-01`, 'long').replace(/^\w+ \d+ /, ''),
    calfKm: group.reduce((sum, item) => (item.excluded ? sum : sum + item.load.calfKm), 0),
    items: group,
  }))
}
