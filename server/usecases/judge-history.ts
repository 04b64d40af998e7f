import type { AlertMessage } from '../../analysis/model/alert.ts'
import { formatCivilDay } from '../../analysis/model/civil-day.ts'
import { alertLife, type LifeChange, type LifeFinding, type LifeSettings } from '../../analysis/risk/alert-life.ts'
import { zoneOffset } from '../place/zone-offset.ts'
import { alertId } from '../store/alert-id.ts'
import { type AlertRow, insertAlert, listAlerts, updateAlert } from '../store/alert-store.ts'
import type { Store } from '../store/open-store.ts'
import { listSnoozes } from '../store/snooze-store.ts'
import { toldSince } from '../store/told-store.ts'
import { type FoundAlert, foundAlerts } from './found-alerts.ts'
import { newsOfDays } from './news-of-days.ts'
import { isSafetyActive } from './open-safety.ts'
import type { History } from './read-history.ts'
import { settleQuestions } from './settle-questions.ts'
import { tellAlerts } from './tell-alerts.ts'
import { tellSafety } from './tell-safety.ts'

/** Pushes this old no longer count against those to come. */
const COUNTED_SECONDS = 8 * 86_400

/**
 * Runs the rules over a history and brings the stored alerts in line with what they find, to the letter: so that what is
 * stored depends on the history alone, not on the steps in which it came in. What becomes of each in its life, and what is
 * told when, is worked out by the pure code; here it is stored, and handed on, in the transaction of what called for it.
 */
export async function judgeHistory(store: Store, given: History, now: number): Promise<void> {
  const history = await settleQuestions(store, given, now)
  await tellSafety(store, history, now)
  const athleteId = history.athlete.id
  const found = foundAlerts(history, now)
  const isNews = await newsOfDays(store, history, { alerts: found, now })
  const rows = await listAlerts(store, athleteId)
  const told = await toldSince(store, athleteId, now - COUNTED_SECONDS)
  const { changes, messages, cancelled } = alertLife({
    findings: found.map((alert) => lifeOf(alert, isNews(alert))),
    stored: rows.map((row) => ({ ...row, key: keyOf(row), settledTier: row.settled_tier })),
    settings: await settingsOf(store, history, now),
    sent: told
      .filter(({ kind, via }) => kind === 'alert' && via === 'push')
      .map(({ key, is_health, alerts_json, due_at }) => {
        return {
          key,
          kind: is_health === 1 ? 'pain' : 'load',
          alerts: JSON.parse(alerts_json) as string[],
          when: due_at,
        }
      }),
    now,
  })
  const life = new Map(changes.map((change) => [change.key, change]))
  const known = new Map(rows.map((row) => [keyOf(row), row]))
  for (const alert of found) {
    await putFound(store, { history, alert, row: known.get(alert.key), change: life.get(alert.key), now })
  }
  for (const change of changes) {
    const row = known.get(change.key)
    if (row !== undefined && change.finding === null) await leave(store, row, change, now)
  }
  const words = new Map(found.map((alert) => [alert.key, alert]))
  await tellAlerts(store, { athleteId, messages, cancelled, found: words, now })
}

function lifeOf(alert: FoundAlert, isNews: boolean): LifeFinding {
  const { key, rule, day, tier, ratio, reference, endedOn } = alert
  return { key, rule, day, tier, ratio, reference, endedOn, isNews }
}

async function settingsOf(store: Store, { athlete, diary }: History, now: number): Promise<LifeSettings> {
  const snoozes = await listSnoozes(store, athlete.id, now)
  return {
    snoozes: snoozes.map(({ rule, until }) => ({ rule, until })),
    overloads: diary.overloads.map(({ from_day, to_day }) => ({ from: from_day, to: to_day })),
    quietFromMinute: athlete.quiet_from,
    quietToMinute: athlete.quiet_to,
    offsetAt: (unixSeconds) => zoneOffset(athlete.zone, unixSeconds),
    isSafetyActive: await isSafetyActive(store, athlete.id, now),
  }
}

interface Judged {
  readonly history: History
  readonly alert: FoundAlert
  readonly row: AlertRow | undefined
  readonly change: LifeChange | undefined
  readonly now: number
}

/** Stores an alert that holds. Nearly always there is nothing to write. */
async function putFound(store: Store, { history, alert, row, change, now }: Judged): Promise<void> {
  const athlete_id = history.athlete.id
  const { day, rule } = alert
  const state = change?.state ?? row?.state ?? 'past'
  const wanted = { ...columnsOf(alert, state), settled_tier: change?.settledTier ?? row?.settled_tier ?? null }
  const ended_at = isOver(state) ? (row?.ended_at ?? now) : null
  if (row === undefined) {
    const id = alertId(athlete_id, day, rule)
    await insertAlert(store, { id, athlete_id, day, rule, ...wanted, ended_at, created_at: now })
    return
  }
  const all = { ...wanted, ended_at }
  const columns = Object.keys(all) as (keyof typeof all)[]
  if (columns.every((column) => row[column] === all[column])) return
  await updateAlert(store, athlete_id, row.id, all)
}

/** One that no longer holds is kept with a trace. */
async function leave(store: Store, row: AlertRow, { state, reason, settledTier }: LifeChange, now: number) {
  const change = { state, settled_tier: settledTier, withdrawn_reason: reason, withdrawn_at: now }
  await updateAlert(store, row.athlete_id, row.id, change)
}

function columnsOf(alert: FoundAlert, state: AlertRow['state']) {
  const { tier, ratio, reference, referenceDay, key, record, words } = alert
  const message: AlertMessage = words(state === 'new' || state === 'sent')
  return {
    tier,
    ratio: Number.isFinite(ratio) ? ratio : 0,
    reference: Number.isFinite(reference) ? reference : 0,
    reference_day: Number.isNaN(referenceDay) ? null : referenceDay,
    state,
    dedup_key: key,
    record_json: JSON.stringify(record),
    words_json: JSON.stringify(message),
    withdrawn_at: null,
    withdrawn_reason: null,
  }
}

function isOver(state: AlertRow['state']): boolean {
  return state === 'resolved' || state === 'expired'
}

function keyOf({ rule, day }: Pick<AlertRow, 'rule' | 'day'>): string {
  return `${rule}:${formatCivilDay(day)}`
}
