import type { SafetySign } from '../../analysis/model/check-in.ts'
import { parseCivilDay } from '../../analysis/model/civil-day.ts'
import type { Result } from '../../analysis/model/result.ts'
import { adviceNumbers } from '../../analysis/symptoms/advice-numbers.ts'
import { readAthlete } from '../store/athlete-store.ts'
import type { Store } from '../store/open-store.ts'
import { insertSafetyEvent, listSafetyEvents } from '../store/safety-store.ts'
import type { Failure } from './failure.ts'
import { keptSigns, newSafetyEvent, noteTicked } from './note-safety.ts'
import { type OpenSafety, openSafety } from './open-safety.ts'
import type { Product } from './product.ts'
import { todayOf } from './read-history.ts'
import { changeDiary } from './refresh-derived.ts'

/** The episode that is open, and whom to call. */
export async function safety({ store, clock }: Product, athleteId: string) {
  const athlete = await readAthlete(store, athleteId)
  const open = await openSafety(store, athleteId, clock())
  const own = { emergency: athlete.own_emergency, advice: athlete.own_advice }
  return {
    episode: open === null ? null : episodeView(open),
    country: athlete.country,
    numbers: adviceNumbers(athlete.country, own),
    keepsHistory: athlete.keeps_history === 1,
  }
}

/** Keeps what was ticked, at once and whatever it comes to, and says where that leaves the athlete. */
export async function tickSafety(product: Product, athleteId: string, signs: readonly SafetySign[]) {
  await changeDiary(product, athleteId, (store) => noteTicked(store, athleteId, { signs, now: product.clock() }))
  return safety(product, athleteId)
}

/** The answer to the question of E2: what is ticked now, and whether it is better. */
export async function answerSafety(
  product: Product,
  athleteId: string,
  answer: { readonly id: string; readonly signs: readonly SafetySign[]; readonly isBetter: boolean | null },
) {
  return change(product, athleteId, answer.id, async (store, now) => {
    const athlete = await readAthlete(store, athleteId)
    const is_better = answer.isBetter === null ? null : answer.isBetter ? 1 : 0
    const about = { episode_id: answer.id, at: now, is_better, ...keptSigns(athlete, answer.signs) } as const
    await insertSafetyEvent(store, { ...newSafetyEvent(athleteId), ...about, kind: 'answered' })
    return null
  })
}

export type SafetyEnd =
  | { readonly how: 'seen'; readonly date: string; readonly outcome: 'cleared' | 'treated' }
  | { readonly how: 'mistake'; readonly signs: readonly SafetySign[] }

/** Ends an episode in one of the two ways there are; after a mistake what is ticked anew holds. */
export async function endSafety(
  product: Product,
  athleteId: string,
  { id, end }: { readonly id: string; readonly end: SafetyEnd },
) {
  return change(product, athleteId, id, async (store, now) => {
    const athlete = await readAthlete(store, athleteId)
    const about = { ...newSafetyEvent(athleteId), episode_id: id, at: now }
    if (end.how === 'mistake') {
      await insertSafetyEvent(store, { ...about, ...keptSigns(athlete, end.signs), kind: 'mistake' })
      return null
    }
    const seen_day = parseCivilDay(end.date)
    if (!(seen_day <= todayOf(athlete, now)))
      return `date: ${end.date} is no date of the calendar, or is still to come.`
    await insertSafetyEvent(store, { ...about, kind: 'seen', seen_day, outcome: end.outcome })
    return null
  })
}

/** A change of the episode that is open. Sent again after it has ended, it is a conflict and changes nothing. */
async function change(
  product: Product,
  athleteId: string,
  id: string,
  apply: (store: Store, now: number) => Promise<string | null>,
): Promise<Result<Awaited<ReturnType<typeof safety>>, Failure>> {
  const rows = await listSafetyEvents(product.store, athleteId)
  if (!rows.some(({ episode_id }) => episode_id === id)) return NO_EPISODE
  const failure = await changeDiary(product, athleteId, async (store): Promise<Failure | null> => {
    const now = product.clock()
    if ((await openSafety(store, athleteId, now))?.id !== id) return ENDED
    const problem = await apply(store, now)
    return problem === null ? null : { kind: 'invalid', message: problem }
  })
  return failure === null ? { ok: true, value: await safety(product, athleteId) } : { ok: false, error: failure }
}

function episodeView({ id, state }: OpenSafety) {
  const { level, levels, signs, since, nextQuestionAt, escalatesAt } = state
  return {
    id,
    level,
    levels,
    signs,
    since: isoOf(since),
    nextQuestionAt: Number.isNaN(nextQuestionAt) ? null : isoOf(nextQuestionAt),
    escalatesAt: Number.isNaN(escalatesAt) ? null : isoOf(escalatesAt),
  }
}

function isoOf(unixSeconds: number): string {
  return new Date(unixSeconds * 1000).toISOString()
}

const NO_EPISODE = { ok: false, error: { kind: 'not-found', message: 'There is no such episode.' } } as const
const ENDED: Failure = { kind: 'conflict', message: 'The episode is over.' }
