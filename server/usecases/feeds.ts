import { createHash, randomBytes } from 'node:crypto'
import type { Result } from '../../analysis/model/result.ts'
import { RULE_ORDER } from '../../analysis/model/risk.ts'
import { alertsAtom } from '../feeds/alerts-atom.ts'
import { planCalendar } from '../feeds/plan-calendar.ts'
import { listAlerts } from '../store/alert-store.ts'
import { readAthlete } from '../store/athlete-store.ts'
import { deleteFeed, type FeedRow, feedOfToken, insertFeed, listFeeds, noteFeedRead } from '../store/feed-store.ts'
import { newId } from '../store/new-id.ts'
import { alertViews } from './alert-view.ts'
import type { Failure } from './failure.ts'
import { plannedEvents } from './planned-events.ts'
import type { Product } from './product.ts'

export interface FeedView {
  readonly id: string
  readonly kind: FeedRow['kind']
  readonly createdAt: string
  readonly readAt: string | null
}

const MOST_FEEDS = 20
const MOST_ENTRIES = 50
/** How often a note is made that somebody reads, seconds. */
const NOTE_EVERY = 300

const FILES = {
  alerts: 'alerts.atom',
  plan: 'plan.ics',
  'plan-discreet': 'plan-discreet.ics',
} as const satisfies Record<FeedRow['kind'], string>

export async function feeds({ store }: Product, athleteId: string): Promise<{ readonly items: readonly FeedView[] }> {
  return { items: (await listFeeds(store, athleteId)).map(feedView) }
}

/** Makes a feed. Its address holds a secret of 256 bits, is told once, here, and holds until the feed is removed. */
export async function addFeed(
  { store, clock }: Product,
  athleteId: string,
  kind: FeedRow['kind'],
): Promise<Result<FeedView & { readonly path: string }, Failure>> {
  if ((await listFeeds(store, athleteId)).length >= MOST_FEEDS) return FULL
  const token = randomBytes(32).toString('base64url')
  const row = {
    id: newId(),
    athlete_id: athleteId,
    kind,
    token_hash: hashOf(token),
    created_at: clock(),
    read_at: null,
  }
  await insertFeed(store, row)
  return { ok: true, value: { ...feedView(row), path: `/feeds/${token}/${FILES[kind]}` } }
}

/** From now on its address gives nothing. */
export async function removeFeed(
  { store }: Product,
  athleteId: string,
  id: string,
): Promise<Result<{ readonly removed: string }, Failure>> {
  if (await deleteFeed(store, athleteId, id)) return { ok: true, value: { removed: id } }
  return { ok: false, error: { kind: 'not-found', message: 'There is no such feed.' } }
}

/**
 * What a secret address gives, without what was felt; null = it belongs to nobody. Links begin with the address the
 * athlete gave, else with the one that was asked.
 */
export async function readFeed(
  product: Product,
  { token, file, origin }: { readonly token: string; readonly file: string; readonly origin: string },
): Promise<{ readonly type: string; readonly text: string } | null> {
  const { store, clock } = product
  const row = await feedOfToken(store, hashOf(token))
  if (row === undefined || FILES[row.kind] !== file) return null
  const now = clock()
  if (now - (row.read_at ?? 0) > NOTE_EVERY) await noteFeedRead(store, row.athlete_id, row.id, now)
  if (row.kind === 'alerts') return { type: 'application/atom+xml', text: await atomOf(product, row, origin) }
  const events = await plannedEvents(product, row.athlete_id, row.kind === 'plan-discreet')
  return { type: 'text/calendar', text: planCalendar(events) }
}

/** Alerts of load alone: how a leg feels is nothing for an address anybody may come by. */
async function atomOf(
  { store, clock }: Product,
  { athlete_id, id, created_at }: FeedRow,
  origin: string,
): Promise<string> {
  const { app_address } = await readAthlete(store, athlete_id)
  const rows = await listAlerts(store, athlete_id)
  const ofLoad = rows.filter(
    ({ rule, state }) => state !== 'withdrawn' && state !== 'past' && RULE_ORDER.some((known) => known === rule),
  )
  const views = await alertViews(store, athlete_id, ofLoad.slice(0, MOST_ENTRIES))
  const created = new Map(rows.map((row) => [row.id, row.created_at]))
  const entries = views.map(({ id: alertId, title, why, whatToDo, evidence, date }) => ({
    id: alertId,
    title: `${title} (${date})`,
    text: `${why} ${whatToDo} ${evidence}`,
    createdAt: created.get(alertId) ?? clock(),
  }))
  return alertsAtom({ id, createdAt: created_at, appAddress: app_address ?? origin }, entries)
}

function feedView({ id, kind, created_at, read_at }: FeedRow): FeedView {
  return {
    id,
    kind,
    createdAt: new Date(created_at * 1000).toISOString(),
    readAt: read_at === null ? null : new Date(read_at * 1000).toISOString(),
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

const FULL = {
  ok: false,
  error: { kind: 'conflict', message: `There are ${MOST_FEEDS} feeds already.`, hint: 'Remove one first.' },
} as const
