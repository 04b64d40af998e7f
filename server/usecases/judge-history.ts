import type { Alert, AlertMessage } from '../../analysis/model/alert.ts'
import { formatCivilDay } from '../../analysis/model/civil-day.ts'
import { alertMessage } from '../../analysis/risk/alert-message.ts'
import { diffAlerts } from '../../analysis/risk/diff-alerts.ts'
import { evaluateRisk } from '../../analysis/risk/evaluate-risk.ts'
import { foldAlerts } from '../../analysis/risk/fold-alerts.ts'
import { isNotifiable } from '../../analysis/risk/is-notifiable.ts'
import { zoneOffset } from '../place/zone-offset.ts'
import { countedOnDays } from '../store/activity-store.ts'
import { type AlertRow, insertAlert, listAlerts, updateAlert } from '../store/alert-store.ts'
import { newId } from '../store/new-id.ts'
import type { Store } from '../store/open-store.ts'
import { alertFacts } from './alert-facts.ts'
import type { History } from './read-history.ts'

interface Occasion {
  readonly now: number
  readonly reword: boolean
}

/**
 * Runs the rules over a history and brings the stored alerts in line with what they find. An alert is new only while its
 * session is news, else a mark in the past; one that no longer holds is withdrawn and kept; one that was read stays read
 * unless its tier rises.
 */
export async function judgeHistory(store: Store, history: History, { now, reword }: Occasion): Promise<void> {
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
  for (const alert of diff.added) {
    const state = (await isNews(store, history, alert, now)) ? 'new' : 'past'
    await insertAlert(store, {
      id: newId(),
      athlete_id: athleteId,
      day: alert.day,
      rule: alert.rule,
      ...figuresOf(alert),
      words_json: words(history, alert, state === 'new'),
      state,
      created_at: now,
    })
  }
  for (const { before, after, tierRose } of diff.changed) {
    const news = await isNews(store, history, after, now)
    const state = nextState(before.row, tierRose, news)
    const words_json = words(history, after, state !== 'past')
    await updateAlert(store, athleteId, before.row.id, { ...figuresOf(after), state, words_json, withdrawn_at: null })
  }
  for (const { row } of diff.withdrawn) {
    await updateAlert(store, athleteId, row.id, { state: 'withdrawn', withdrawn_at: now })
  }
  if (reword) await rewordKept(store, history, { fresh, kept: diff.kept })
}

async function rewordKept(
  store: Store,
  history: History,
  { fresh, kept }: { fresh: readonly Alert[]; kept: readonly { readonly key: string; readonly row: AlertRow }[] },
): Promise<void> {
  const found = new Map(fresh.map((alert) => [alert.key, alert]))
  for (const { key, row } of kept) {
    const alert = found.get(key)
    if (alert === undefined) continue
    const words_json = words(history, alert, row.state !== 'past')
    await updateAlert(store, history.athlete.id, row.id, { words_json })
  }
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
  return tierRose && isNewsNow ? 'new' : row.state
}

/** Whether any session of the alert's day came in within 72 h of its end; a day without one is judged by its own end. */
async function isNews(store: Store, history: History, alert: Alert, now: number): Promise<boolean> {
  const { athlete } = history
  const endOfDay = (alert.day + 1) * 86_400
  const dayEnd = endOfDay - zoneOffset(athlete.zone, endOfDay)
  const sessions = await countedOnDays(store, athlete.id, [alert.day])
  if (sessions.length === 0) return isNotifiable(dayEnd, now)
  return sessions.some((session) => isNotifiable(session.ended_at ?? dayEnd, session.created_at))
}
