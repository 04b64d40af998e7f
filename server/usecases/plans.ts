import { type CivilDay, formatCivilDay, parseCivilDay } from '../../analysis/model/civil-day.ts'
import type { PlanBand, PlanRoute, SessionPlan } from '../../analysis/model/plan.ts'
import type { Result } from '../../analysis/model/result.ts'
import type { SandKind } from '../../analysis/model/surface.ts'
import { matchPlans } from '../../analysis/plan/match-plans.ts'
import { planBand } from '../../analysis/plan/plan-band.ts'
import { planLoad } from '../../analysis/plan-load.ts'
import { ANALYSIS_VERSION } from '../../analysis/version.ts'
import { newId } from '../store/new-id.ts'
import type { Store } from '../store/open-store.ts'
import { deletePlan, findPlan, insertPlan, updatePlan } from '../store/plan-store.ts'
import { type DateRange, openSpanOf } from './date-span.ts'
import type { Failure } from './failure.ts'
import { planBasis } from './plan-athlete.ts'
import type { Product } from './product.ts'
import { type History, readHistory } from './read-history.ts'
import { changeDiary } from './refresh-derived.ts'
import { planOf } from './rescore-plans.ts'

/** A session as it is planned; what is absent is as usual, or as before where one is changed. */
export interface PlanPatch {
  readonly date?: string | undefined
  readonly name?: string | undefined
  readonly kind?: 'run' | 'walk' | undefined
  readonly distanceMetres?: number | undefined
  readonly climbMetres?: number | undefined
  readonly sandShare?: number | undefined
  readonly sand?: SandKind | undefined
  readonly speedMps?: number | undefined
  readonly route?: PlanRoute | null | undefined
}

export type NewPlan = PlanPatch & { readonly date: string; readonly distanceMetres: number }

const MOST_PLANS = 2000
/** A plan beyond the next two years is a slip of the pen, as is one of long ago. */
const FARTHEST_DAYS = 731

/** Planned sessions between two dates, with what was run of them. */
export async function plans(product: Product, athleteId: string, range: DateRange) {
  const history = await readHistory(product, athleteId)
  const span = openSpanOf(range)
  if (!span.ok) return span satisfies Result<never, Failure>
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = span.value
  const band = bandOf(history)
  const items = planViews(history, band).filter((_, index) => {
    const { day } = history.diary.plans[index]!
    return day >= from && day <= to
  })
  return { ok: true, value: { items, band } } as const
}

/** Keeps a planned session, with its load as of now; from then on it takes its part of the room. */
export async function addPlan(product: Product, athleteId: string, said: NewPlan) {
  const { today, diary } = await readHistory(product, athleteId)
  const day = dayOf(said.date, today)
  if (day === null) return NO_DAY
  if (diary.plans.length >= MOST_PLANS) return FULL
  const { usualSpeedMps, sand } = await planBasis(product.store, athleteId, today)
  const usual = { kind: 'run', climbMetres: 0, sandShare: 0, sand, speedMps: usualSpeedMps, route: null } as const
  const now = product.clock()
  const about = { id: newId(), athlete_id: athleteId, name: nameOf(said), changes: 0, created_at: now }
  const plan = sessionOf({ ...usual, distanceMetres: said.distanceMetres, day }, said)
  await changeDiary(product, athleteId, async (store) => {
    await insertPlan(store, { ...about, ...(await columnsOf(store, { athleteId, today, plan })), changed_at: now })
  })
  return planNow(product, athleteId, about.id)
}

export async function changePlan(
  product: Product,
  athleteId: string,
  { id, patch }: { readonly id: string; readonly patch: PlanPatch },
) {
  const row = await findPlan(product.store, athleteId, id)
  if (row === undefined) return NO_PLAN
  const { today } = await readHistory(product, athleteId)
  const day = patch.date === undefined ? row.day : dayOf(patch.date, today)
  if (day === null) return NO_DAY
  const plan = sessionOf({ ...planOf(row), day }, patch)
  await changeDiary(product, athleteId, async (store) => {
    const columns = await columnsOf(store, { athleteId, today, plan })
    const change = { ...columns, name: patch.name ?? row.name, changes: row.changes + 1, changed_at: product.clock() }
    await updatePlan(store, row, change)
  })
  return planNow(product, athleteId, id)
}

export async function removePlan(
  product: Product,
  athleteId: string,
  id: string,
): Promise<Result<{ readonly removed: string }, Failure>> {
  if (!(await changeDiary(product, athleteId, (store) => deletePlan(store, athleteId, id)))) return NO_PLAN
  return { ok: true, value: { removed: id } }
}

/** How far sessions come out from their plans. */
export function bandOf(history: History): PlanBand {
  return planBand(
    matchedOf(history)
      .map(({ ratio }) => ratio)
      .toReversed(),
  )
}

/** Plans as they are shown, also for calendars: `changes` counts up with every change. */
export function planViews(history: History, band: PlanBand) {
  const matched = matchedOf(history)
  return history.diary.plans.map((row, index) => {
    const { day, ...plan } = planOf(row)
    const { day: runOn, ratio } = matched[index]!
    return {
      id: row.id,
      date: formatCivilDay(day),
      name: row.name,
      ...plan,
      calfKm: row.calf_km,
      sandCalfKm: row.sand_calf_km,
      climbCalfKm: row.climb_calf_km,
      low: row.calf_km * band.low,
      high: row.calf_km * band.high,
      run: Number.isNaN(runOn) ? null : { date: formatCivilDay(runOn), ratio: Number.isFinite(ratio) ? ratio : null },
      changes: row.changes,
      changedAt: new Date(row.changed_at * 1000).toISOString(),
    }
  })
}

function matchedOf({ diary, days }: History) {
  return matchPlans(
    diary.plans.map(({ id, day, calf_km }) => ({ id, day, calfKm: calf_km })),
    days.map(({ day, calf_km }) => ({ day, calfKm: calf_km })),
  )
}

async function planNow(product: Product, athleteId: string, id: string) {
  const history = await readHistory(product, athleteId)
  const plan = planViews(history, bandOf(history)).find((one) => one.id === id)
  if (plan === undefined) throw new Error(`plan ${id} vanished`)
  return { ok: true, value: plan } as const
}

async function columnsOf(
  store: Store,
  { athleteId, today, plan }: { readonly athleteId: string; readonly today: CivilDay; readonly plan: SessionPlan },
) {
  const { athlete } = await planBasis(store, athleteId, today)
  const { calfKm, sandCalfKm, climbCalfKm } = planLoad(athlete)(plan)
  return {
    ...{ day: plan.day, kind: plan.kind, distance_m: plan.distanceMetres, climb_m: plan.climbMetres },
    ...{ sand_share: plan.sandShare, sand: plan.sand, speed_mps: plan.speedMps },
    route_json: plan.route === null ? null : JSON.stringify(plan.route),
    ...{ calf_km: calfKm, sand_calf_km: sandCalfKm, climb_calf_km: climbCalfKm, analysis_version: ANALYSIS_VERSION },
  }
}

/** A plan with what is said of it; a way from a file brings its own length and climb. */
function sessionOf(before: SessionPlan, said: PlanPatch): SessionPlan {
  const route = said.route === undefined ? before.route : said.route
  return {
    day: before.day,
    kind: said.kind ?? before.kind,
    distanceMetres: said.distanceMetres ?? before.distanceMetres,
    climbMetres: said.climbMetres ?? before.climbMetres,
    sandShare: said.sandShare ?? before.sandShare,
    sand: said.sand ?? before.sand,
    speedMps: said.speedMps ?? before.speedMps,
    route,
  }
}

/** A calendar shows it by its name. */
function nameOf({ name = '', kind }: PlanPatch): string {
  return name === '' ? (kind === 'walk' ? 'Walk' : 'Run') : name
}

function dayOf(date: string, today: CivilDay): CivilDay | null {
  const day = parseCivilDay(date)
  return Math.abs(day - today) <= FARTHEST_DAYS ? day : null
}

const NO_DAY = {
  ok: false,
  error: { kind: 'invalid', message: 'date: it is no date of the calendar, or more than two years away.' },
} as const
const NO_PLAN = { ok: false, error: { kind: 'not-found', message: 'There is no such planned session.' } } as const
const FULL = {
  ok: false,
  error: { kind: 'conflict', message: `There are ${MOST_PLANS} planned sessions already.`, hint: 'Remove one first.' },
} as const
