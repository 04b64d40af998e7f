import type { Alert, AlertMessage } from '../../analysis/model/alert.ts'
import { type CivilDay, formatCivilDay } from '../../analysis/model/civil-day.ts'
import { alertMessage } from '../../analysis/risk/alert-message.ts'
import { diffAlerts } from '../../analysis/risk/diff-alerts.ts'
import { evaluateRisk } from '../../analysis/risk/evaluate-risk.ts'
import { foldAlerts } from '../../analysis/risk/fold-alerts.ts'
import { isNotifiable } from '../../analysis/risk/is-notifiable.ts'
import { zoneOffset } from '../place/zone-offset.ts'
import { countedOnDays } from '../store/activity-store.ts'
import { alertId } from '../store/alert-id.ts'
import { type AlertRow, insertAlert, listAlerts, updateAlert } from '../store/alert-store.ts'
import type { Store } from '../store/open-store.ts'
import { alertFacts } from './alert-facts.ts'
import type { History } from './read-history.ts'

/**
 * Runs the rules over a history and brings the stored alerts in line with what they find, to the letter: so that what is
 * stored depends on the history alone, not on the steps in which it came in. An alert is new only while its session is
 * news, else a mark in the past; one that no longer holds is withdrawn and kept; one that was read stays read unless its
 * tier rises.
 */
export async function judgeHistory(store: Store, history: History, now: number): Promise<void> {
  const athleteId = history.athlete.id
  const fresh = foldAlerts(evaluateRisk(history.series)).flatMap((group) => group.alerts)
  const stored = (await listAlerts(store, athleteId)).map((row) => ({
    row,
    key: `${row.rule}:${formatCivilDay(row.day)}`,
    tier: row.tier,
    ratio: row.ratio,
    reference: row.reference,
    isWithdrawn: row.state === 'withdrawn',
  }))
  const diff = diffAlerts(stored, fresh)
  const isNews = await newsAmong(store, history, { alerts: fresh, now })
  for (const alert of diff.added) {
    const state = isNews(alert) ? 'new' : 'past'
    const { day, rule } = alert
    const id = alertId(athleteId, day, rule)
    await insertAlert(store, {
      id,
      athlete_id: athleteId,
      day,
      rule,
      ...asFound(history, alert, state),
      created_at: now,
    })
  }
  const found = new Map(fresh.map((alert) => [alert.key, alert]))
  for (const { row, key } of diff.kept) {
    const alert = found.get(key)
    if (alert !== undefined)
      await bringInLine(store, row, asFound(history, alert, nextState(row, false, isNews(alert))))
  }
  for (const { before, after, tierRose } of diff.changed) {
    const state = nextState(before.row, tierRose, isNews(after))
    await bringInLine(store, before.row, asFound(history, after, state))
  }
  for (const { row } of diff.withdrawn) {
    await updateAlert(store, athleteId, row.id, { state: 'withdrawn', withdrawn_at: now })
  }
}

type Found = ReturnType<typeof asFound>

/** What is stored of an alert that holds. */
function asFound(history: History, alert: Alert, state: AlertRow['state']) {
  return { ...figuresOf(alert), state, words_json: words(history, alert, state !== 'past'), withdrawn_at: null }
}

/** Nearly always there is nothing to write. */
async function bringInLine(store: Store, row: AlertRow, wanted: Found): Promise<void> {
  const columns = Object.keys(wanted) as (keyof Found)[]
  if (columns.every((column) => row[column] === wanted[column])) return
  await updateAlert(store, row.athlete_id, row.id, wanted)
}

function figuresOf({ tier, ratio, reference, referenceDay }: Alert) {
  return { tier, ratio, reference, reference_day: Number.isNaN(referenceDay) ? null : referenceDay }
}

function words(history: History, alert: Alert, isCurrent: boolean): string {
  const message: AlertMessage = alertMessage(alert, alertFacts(history, alert, isCurrent))
  return JSON.stringify(message)
}

function nextState(row: AlertRow, tierRose: boolean, isNewsNow: boolean): AlertRow['state'] {
  if (row.state === 'withdrawn') return isNewsNow ? 'new' : 'past'
  // A session that is news may join one of the same day that was not.
  return isNewsNow && (tierRose || row.state === 'past') ? 'new' : row.state
}

/** Whether any session of an alert's day came in within 72 h of its end; a day without one is judged by its own end. */
async function newsAmong(
  store: Store,
  { athlete }: History,
  { alerts, now }: { readonly alerts: readonly Alert[]; readonly now: number },
): Promise<(alert: Alert) => boolean> {
  const endOf = (day: CivilDay) => {
    const end = (day + 1) * 86_400
    return end - zoneOffset(athlete.zone, end)
  }
  const isNewsOn = new Map<CivilDay, boolean>()
  const days = [...new Set(alerts.map((alert) => alert.day))]
  for (const { local_day, ended_at, created_at } of await countedOnDays(store, athlete.id, days)) {
    const isNews = isNotifiable(ended_at ?? endOf(local_day), created_at)
    isNewsOn.set(local_day, isNews || isNewsOn.get(local_day) === true)
  }
  return ({ day }) => isNewsOn.get(day) ?? isNotifiable(endOf(day), now)
}
