import { formatCivilDay } from '../model/civil-day.ts'
import { type AnyRule, RULE_ORDER, SYMPTOM_RULE_ORDER, type Tier } from '../model/risk.ts'
import { tierRank } from '../model/tier-rank.ts'
import { alertChannel } from './alert-channel.ts'
import type { LifeMessage, LifeSettings, LivingAlert, SentPush } from './alert-life.ts'
import { LIFE_LIMITS } from './life-limits.ts'
import { afterQuiet, localDayOf, nextDigest } from './quiet-hours.ts'

export interface MessageInput {
  readonly alerts: readonly LivingAlert[]
  readonly settings: LifeSettings
  readonly sent: readonly SentPush[]
  readonly now: number
}

interface Told {
  readonly messages: readonly LifeMessage[]
  /** All alerts, those that were told or held back with the tier that settles it. */
  readonly settled: readonly LivingAlert[]
}

/** Findings of one day and kind are told together. */
interface Group {
  readonly kind: LifeMessage['kind']
  readonly alerts: readonly LivingAlert[]
}

const ORDER: readonly AnyRule[] = [...SYMPTOM_RULE_ORDER, 'B2', ...RULE_ORDER, 'D2']
const TIERS: readonly Tier[] = ['notice', 'caution', 'high']
const PLANNED: ReadonlySet<AnyRule> = new Set(['S1', 'W1', 'T1'])
const { pushesADay, pushesAWeek, pushWindow, sandPushedWithin } = LIFE_LIMITS

/**
 * One message for what is new of a day, loudest first. Load pushes are capped by the day they are due on, and what is over
 * the cap goes into the digest. Snoozed rules, planned overload and a red flag keep an alert in the inbox for good: it
 * is not told afterwards, unless its tier rises.
 */
export function lifeMessages({ alerts, settings, sent, now }: MessageInput): Told {
  const pushes = sent.filter(({ kind }) => kind === 'load').map(({ when }) => localDayOf(when, settings))
  const messages: LifeMessage[] = []
  const states = new Map<string, LivingAlert>()
  for (const group of groupsOf(alerts)) {
    const due = group.alerts.filter(isDue)
    if (due.length === 0) continue
    const isHeard = (alert: LivingAlert) => !isMuted(alert, settings, now)
    const message = messageOf(group, { due: due.filter(isHeard), isHeard, alerts, sent })
    const when = afterQuiet(now, settings)
    const dueOn = localDayOf(when, settings)
    const isCapped = group.kind === 'load' && message?.via === 'push' && !hasPushLeft(pushes, dueOn)
    const via = isCapped ? 'digest' : message?.via
    if (message !== null && via !== undefined) {
      messages.push({
        ...message,
        key: keyOf(via, group, message.tier),
        via,
        when: via === 'push' ? when : nextDigest(now, settings),
      })
      if (via === 'push' && group.kind === 'load') pushes.push(dueOn)
    }
    for (const alert of due) states.set(alert.finding.key, settle(alert, message))
  }
  return { messages, settled: alerts.map((alert) => states.get(alert.finding.key) ?? alert) }
}

type Draft = Omit<LifeMessage, 'key' | 'when'>

interface Due {
  readonly due: readonly LivingAlert[]
  readonly isHeard: (alert: LivingAlert) => boolean
  readonly alerts: readonly LivingAlert[]
  readonly sent: readonly SentPush[]
}

/**
 * What a day's message tells, or null when nothing leaves the inbox. A push needs a tier above all that was pushed of the
 * day.
 */
function messageOf(group: Group, { due, isHeard, alerts, sent }: Due): Draft | null {
  const loud = due.filter((alert) => channelOf(alert, alerts) === 'push')
  const quiet = due.filter((alert) => channelOf(alert, alerts) === 'digest')
  const loudest = Math.max(0, ...loud.map(rankOf))
  const isKnown = sent.some(({ key }) => TIERS.slice(loudest - 1).some((tier) => key === keyOf('push', group, tier)))
  const isPush = loudest > 0 && !isKnown
  if (!isPush && quiet.length === 0) return null
  // A push gives all reasons of the day; what is already in the digest is told there with what is new.
  const told = isPush ? group.alerts.filter(isHeard).filter(isOpen) : quiet
  const { day, tier } = told.reduce((a, b) => (rankOf(b) > rankOf(a) ? b : a)).finding
  return {
    kind: group.kind,
    day,
    tier,
    alerts: told.map(({ finding }) => finding.key),
    via: isPush ? 'push' : 'digest',
  }
}

/** What a message is sent once by. */
function keyOf(via: LifeMessage['via'], { kind, alerts }: Group, tier: Tier): string {
  return `${via}:${kind}:${formatCivilDay(alerts[0]!.finding.day)}:${tier}`
}

/** Told, it is sent; held back or only in the app, it stays as it is, and is not told later. */
function settle(alert: LivingAlert, message: Draft | null): LivingAlert {
  const isTold = message?.alerts.includes(alert.finding.key) === true
  return { ...alert, state: isTold ? 'sent' : alert.state, settledTier: alert.finding.tier }
}

/** By day and kind, in the order they are told: highest tier first, then the newest. */
function groupsOf(alerts: readonly LivingAlert[]): Group[] {
  const groups = new Map<string, LivingAlert[]>()
  for (const alert of alerts) {
    const key = `${kindOf(alert)} ${alert.finding.day}`
    groups.set(key, [...(groups.get(key) ?? []), alert])
  }
  return [...groups.values()]
    .map((members) => ({ kind: kindOf(members[0]!), alerts: members.toSorted(byTierThenRule) }))
    .sort((a, b) => byTier(a.alerts[0]!, b.alerts[0]!) || b.alerts[0]!.finding.day - a.alerts[0]!.finding.day)
}

function kindOf({ finding }: LivingAlert): LifeMessage['kind'] {
  return finding.rule.startsWith('P') ? 'pain' : 'load'
}

function rankOf({ finding }: LivingAlert): number {
  return tierRank(finding.tier)
}

function byTier(a: LivingAlert, b: LivingAlert): number {
  return rankOf(b) - rankOf(a)
}

function byTierThenRule(a: LivingAlert, b: LivingAlert): number {
  return byTier(a, b) || ORDER.indexOf(a.finding.rule) - ORDER.indexOf(b.finding.rule)
}

function isOpen({ state }: LivingAlert): boolean {
  return state === 'new' || state === 'sent' || state === 'acknowledged'
}

function isDue(alert: LivingAlert): boolean {
  return isOpen(alert) && rankOf(alert) > tierRank(alert.settledTier)
}

function isMuted({ finding }: LivingAlert, settings: LifeSettings, now: number): boolean {
  const { rule, day } = finding
  if (settings.isSafetyActive) return true
  if (settings.snoozes.some((snooze) => snooze.rule === rule && snooze.until > now)) return true
  return PLANNED.has(rule) && settings.overloads.some(({ from, to }) => day >= from && day <= to)
}

/** A week of sand is not pushed on top of a day of sand. */
function channelOf({ finding }: LivingAlert, alerts: readonly LivingAlert[]) {
  const { rule, tier, day } = finding
  if (rule !== 'S2w') return alertChannel(rule, tier)
  const isKnown = alerts.some(
    (other) =>
      other.finding.rule === 'S2' &&
      other.state !== 'past' &&
      other.finding.day <= day &&
      other.finding.day >= day - sandPushedWithin.value,
  )
  return isKnown ? 'digest' : 'push'
}

function hasPushLeft(pushes: readonly number[], day: number): boolean {
  const inDay = pushes.filter((pushed) => pushed === day).length
  const inWindow = pushes.filter((pushed) => pushed > day - pushWindow.value && pushed <= day).length
  return inDay < pushesADay.value && inWindow < pushesAWeek.value
}
