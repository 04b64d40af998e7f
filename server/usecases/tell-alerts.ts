import type { LifeMessage } from '../../analysis/risk/alert-life.ts'
import { alertId } from '../store/alert-id.ts'
import type { Store } from '../store/open-store.ts'
import type { FoundAlert } from './found-alerts.ts'
import { tell, untell } from './tell.ts'

export interface ToTell {
  readonly athleteId: string
  readonly messages: readonly LifeMessage[]
  /** Keys of what waits to be told and no longer holds. */
  readonly cancelled: readonly string[]
  readonly found: ReadonlyMap<string, FoundAlert>
  readonly now: number
}

/** Hands on what is to be told of alerts: one message for all that is said of a day, under the one that weighs most. */
export async function tellAlerts(store: Store, { athleteId, messages, cancelled, found, now }: ToTell): Promise<void> {
  for (const key of cancelled) await untell(store, athleteId, { key, now })
  for (const { key, kind, tier, alerts, via, when } of messages) {
    const [headline, ...others] = alerts.flatMap((name) => found.get(name) ?? [])
    if (headline === undefined) continue
    const { title, why, whatToDo } = headline.words(true)
    const also = others.map((alert) => alert.words(true).title)
    const body = [why, whatToDo, ...(also.length === 0 ? [] : [`Also: ${also.join('; ')}.`])].join(' ')
    const path = `/alerts/${alertId(athleteId, headline.day, headline.rule)}`
    const about = { athleteId, key, kind: 'alert', tier, via, when, title, body, path } as const
    await tell(store, { ...about, isHealth: kind === 'pain', alerts }, now)
  }
}
