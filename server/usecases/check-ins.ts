import { createHash } from 'node:crypto'
import type { CheckInKind, Course, SafetySign, Side, Site } from '../../analysis/model/check-in.ts'
import { type CivilDay, civilDayOf, formatCivilDay, parseCivilDay } from '../../analysis/model/civil-day.ts'
import type { Result } from '../../analysis/model/result.ts'
import { zoneOffset } from '../place/zone-offset.ts'
import { findActivity } from '../store/activity-store.ts'
import { type AthleteRow, readAthlete } from '../store/athlete-store.ts'
import {
  type CheckInRow,
  countCheckIns,
  findCheckIn,
  insertCheckIn,
  listCheckIns,
  updateCheckIn,
} from '../store/check-in-store.ts'
import { newId } from '../store/new-id.ts'
import { signsToKeep, type WeeklyJson } from './check-in-columns.ts'
import { type DateRange, openSpanOf } from './date-span.ts'
import type { Failure } from './failure.ts'
import { judgeSigns } from './judge-signs.ts'
import type { Product } from './product.ts'
import { changeDiary } from './refresh-derived.ts'

/** What is said in a check-in; absent = not answered, or as before where one is changed. */
export interface CheckInPatch {
  readonly painBefore?: number | null | undefined
  readonly painDuring?: number | null | undefined
  readonly painAfter?: number | null | undefined
  readonly painMorning?: number | null | undefined
  readonly stiffnessMinutes?: number | null | undefined
  readonly course?: Course | null | undefined
  readonly side?: Side | null | undefined
  readonly sites?: readonly Site[] | undefined
  readonly signs?: readonly SafetySign[] | undefined
  readonly isReportedBetter?: boolean | null | undefined
  readonly weekly?: WeeklyJson | null | undefined
}

export interface NewCheckIn extends CheckInPatch {
  readonly kind: CheckInKind
  /** Today where it is absent; that of the activity where one is named. */
  readonly date?: string | undefined
  /** When it was said, if it waited to be sent; ISO 8601. */
  readonly at?: string | undefined
  readonly activityId?: string | null | undefined
  /** The sender's own name for it: sent again with the same one, it is kept once. */
  readonly key?: string | undefined
}

/** Nobody feels so often in a day. */
const MOST_A_DAY = 50

/** Check-ins between two dates, oldest first. */
export async function checkIns({ store }: Product, athleteId: string, range: DateRange) {
  const span = openSpanOf(range)
  if (!span.ok) return span satisfies Result<never, Failure>
  const rows = await listCheckIns(store, athleteId, span.value)
  return { ok: true, value: { items: rows.map(checkInView) } } as const
}

/** Keeps a check-in, with what its signs come to and what the rules say since. */
export async function addCheckIn(product: Product, athleteId: string, said: NewCheckIn) {
  const id = said.key === undefined ? newId() : idOfKey(athleteId, said.key)
  const known = await findCheckIn(product.store, athleteId, id)
  if (known !== undefined) return { ok: true, value: checkInView(known) } as const
  const placed = await placeOf(product, athleteId, said)
  if (!placed.ok) return placed
  const { day, at } = placed.value
  if ((await countCheckIns(product.store, athleteId, day)) >= MOST_A_DAY) return FULL
  const now = product.clock()
  const about = { id, athlete_id: athleteId, kind: said.kind, day, at, activity_id: said.activityId ?? null }
  const row: CheckInRow = {
    ...about,
    ...NOTHING_SAID,
    ...columnsOf(said, await readAthlete(product.store, athleteId)),
    created_at: now,
    changed_at: now,
    deleted_at: null,
  }
  await changeDiary(product, athleteId, async (store) => {
    await insertCheckIn(store, row)
    await judgeSigns(store, { row, before: null, said: said.signs ?? [], now })
  })
  return { ok: true, value: checkInView(row) } as const
}

/** Changes a check-in; the rules judge anew. What was ticked in the matter of warning signs stays ticked. */
export async function changeCheckIn(
  product: Product,
  athleteId: string,
  { id, patch }: { readonly id: string; readonly patch: CheckInPatch },
) {
  const row = await findCheckIn(product.store, athleteId, id)
  if (row === undefined || row.deleted_at !== null) return NO_CHECK_IN
  const now = product.clock()
  const change = { ...columnsOf(patch, await readAthlete(product.store, athleteId)), changed_at: now }
  const after = { ...row, ...change }
  await changeDiary(product, athleteId, async (store) => {
    await updateCheckIn(store, row, change)
    await judgeSigns(store, { row: after, before: row, said: patch.signs ?? [], now })
  })
  return { ok: true, value: checkInView(after) } as const
}

/** Takes a check-in out; it can be brought back. */
export async function deleteCheckIn(
  product: Product,
  athleteId: string,
  id: string,
): Promise<Result<{ readonly deleted: string }, Failure>> {
  const row = await findCheckIn(product.store, athleteId, id)
  if (row === undefined || row.deleted_at !== null) return NO_CHECK_IN
  const deleted_at = product.clock()
  await changeDiary(product, athleteId, (store) => updateCheckIn(store, row, { deleted_at }))
  return { ok: true, value: { deleted: id } }
}

/** Brings a deleted check-in back; one that was not deleted is simply shown. */
export async function restoreCheckIn(product: Product, athleteId: string, id: string) {
  const row = await findCheckIn(product.store, athleteId, id)
  if (row === undefined) return NO_CHECK_IN
  if (row.deleted_at !== null) {
    await changeDiary(product, athleteId, (store) => updateCheckIn(store, row, { deleted_at: null }))
  }
  return { ok: true, value: checkInView(row) } as const
}

/** The day a check-in is about, and when it was said. */
async function placeOf(
  { store, clock }: Product,
  athleteId: string,
  { date, at, activityId }: NewCheckIn,
): Promise<Result<{ readonly day: CivilDay; readonly at: number }, Failure>> {
  const now = clock()
  const said = at === undefined ? now : Date.parse(at) / 1000
  if (!(said <= now + CLOCK_LEAD && said >= now - LONGEST_WAIT))
    return invalid('at: it lies in the future, or too far back.')
  const athlete = await readAthlete(store, athleteId)
  const today = civilDayOf(said, zoneOffset(athlete.zone, said))
  if (activityId != null) {
    const activity = await findActivity(store, athleteId, activityId)
    if (activity === undefined || activity.deleted_at !== null) return invalid('activityId: there is no such activity.')
    return { ok: true, value: { day: activity.local_day, at: Math.min(said, now) } }
  }
  const day = date === undefined ? today : parseCivilDay(date)
  if (!(day <= today)) return invalid(`date: ${date} is no date of the calendar, or is still to come.`)
  return { ok: true, value: { day, at: Math.min(said, now) } }
}

/** A phone's clock may be ahead; and it may have been without a network for weeks. Seconds. */
const CLOCK_LEAD = 3600
const LONGEST_WAIT = 90 * 86_400

const NOTHING_SAID = {
  ...{ pain_before: null, pain_during: null, pain_after: null, pain_morning: null, stiffness_minutes: null },
  ...{ course: null, side: null, sites_json: '[]', signs_json: '[]', is_reported_better: null, weekly_json: null },
} as const

type Columns = Pick<CheckInRow, keyof typeof NOTHING_SAID>

/** What was said as it is kept; what was not said is left out. */
function columnsOf(said: CheckInPatch, { keeps_history }: AthleteRow): Partial<Columns> {
  const { sites, signs, isReportedBetter, weekly } = said
  const columns = {
    pain_before: said.painBefore,
    pain_during: said.painDuring,
    pain_after: said.painAfter,
    pain_morning: said.painMorning,
    stiffness_minutes: said.stiffnessMinutes,
    course: said.course,
    side: said.side,
    sites_json: sites === undefined ? undefined : JSON.stringify([...new Set(sites)]),
    signs_json: signs === undefined ? undefined : JSON.stringify(signsToKeep(signs, keeps_history === 1)),
    is_reported_better:
      isReportedBetter === undefined ? undefined : isReportedBetter === null ? null : isReportedBetter ? 1 : 0,
    weekly_json: weekly === undefined ? undefined : weekly === null ? null : JSON.stringify(weekly),
  }
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)) as Partial<Columns>
}

function idOfKey(athleteId: string, key: string): string {
  return createHash('sha256').update(`check-in ${athleteId} ${key}`).digest().subarray(0, 12).toString('base64url')
}

function checkInView(row: CheckInRow) {
  return {
    id: row.id,
    kind: row.kind,
    date: formatCivilDay(row.day),
    at: new Date(row.at * 1000).toISOString(),
    activityId: row.activity_id,
    painBefore: row.pain_before,
    painDuring: row.pain_during,
    painAfter: row.pain_after,
    painMorning: row.pain_morning,
    stiffnessMinutes: row.stiffness_minutes,
    course: row.course,
    side: row.side,
    sites: JSON.parse(row.sites_json) as Site[],
    signs: JSON.parse(row.signs_json) as SafetySign[],
    isReportedBetter: row.is_reported_better === null ? null : row.is_reported_better === 1,
    weekly: row.weekly_json === null ? null : (JSON.parse(row.weekly_json) as WeeklyJson),
  }
}

function invalid(message: string): Result<never, Failure> {
  return { ok: false, error: { kind: 'invalid', message } }
}

const NO_CHECK_IN = { ok: false, error: { kind: 'not-found', message: 'There is no such check-in.' } } as const
const FULL = {
  ok: false,
  error: { kind: 'conflict', message: `There are ${MOST_A_DAY} check-ins of that day already.` },
} as const
