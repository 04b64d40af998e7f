import { assumeTrained } from '../../analysis/model/assume-trained.ts'
import type { CivilDay } from '../../analysis/model/civil-day.ts'
import type { DailySeries } from '../../analysis/model/daily.ts'
import { gapState } from '../../analysis/model/gap-state.ts'
import type { PainFactor } from '../../analysis/model/pain-factor.ts'
import type { RiskPhases } from '../../analysis/model/risk-phases.ts'
import type { RoomContext } from '../../analysis/model/room.ts'
import { matchPlans, type RunSession } from '../../analysis/plan/match-plans.ts'
import { painFactor } from '../../analysis/symptoms/pain-factor.ts'
import { safetyEpisodes } from '../../analysis/symptoms/safety-episodes.ts'
import { zoneOffset } from '../place/zone-offset.ts'
import type { PlanRow } from '../store/plan-store.ts'
import { isAbout, waitingQuestion } from './gap-question.ts'
import type { History } from './read-history.ts'

/** What the room of a history is worked out from. */
export interface RoomNow {
  /** The days as the room reads them: what was trained without a watch is filled. */
  readonly series: DailySeries
  readonly context: RoomContext
  readonly pain: PainFactor
}

/** The days and all else the room knows, at an instant. */
export function roomNow(history: History, now: number): RoomNow {
  const { athlete, today, diary } = history
  const pain = painNow(history, now)
  const context: RoomContext = {
    planned: plansToCome(history).map(({ day, calf_km, sand_calf_km, climb_calf_km }) => {
      return { day, calfKm: calf_km, sandCalfKm: sand_calf_km, climbCalfKm: climb_calf_km }
    }),
    painFactor: pain.value,
    // Nobody is asked about empty days of long ago: they count as rest, and nothing is said of an answer.
    gap: gapState(
      diary.gaps.map((gap) =>
        gap.answer === null && !diary.questions.some((row) => isAbout(row, gap)) ? { ...gap, answer: 'rested' } : gap,
      ),
      today,
    ),
    races: diary.overloads.filter(({ kind }) => kind === 'race').flatMap(daysOf),
    careful: diary.careful,
    declared: declaredBy(athlete),
  }
  const trained = diary.gaps.filter(({ answer }) => answer === 'trained')
  return { series: assumeTrained(history.series, trained), context, pain }
}

/** Ten years of three check-ins a day take 25 ms, and every figure of the dashboard needs the answer. */
const PAINS = new WeakMap<History['diary'], { readonly key: string; readonly pain: PainFactor }>()

/** Kept for as long as the diary is, and until an episode of warning signs begins or ends. */
function painNow({ diary, today }: History, now: number): PainFactor {
  const episodes = safetyEpisodes(diary.safety, now)
  const key = JSON.stringify([today, episodes])
  const known = PAINS.get(diary)
  if (known?.key === key) return known.pain
  const pain = painFactor(diary.checkIns, episodes, today)
  PAINS.set(diary, { key, pain })
  return pain
}

/** What the rules know besides the days: gaps that were asked about stay quiet until they are answered. */
export function riskPhases({ diary, today }: History): RiskPhases {
  const unrecorded = diary.gaps.filter(
    (gap) => gap.answer === 'trained' || waitingQuestion(gap, diary.questions, today) !== undefined,
  )
  return { careful: diary.careful, unrecorded, doubtful: diary.doubtful }
}

/** Planned sessions from today on that have not been run. */
export function plansToCome({ today, diary, days }: History): PlanRow[] {
  const runs = days.map(({ day, calf_km }): RunSession => ({ day, calfKm: calf_km }))
  const recent = diary.plans.filter(({ day }) => day >= today - 1)
  const matched = matchPlans(
    recent.map(({ id, day, calf_km }) => ({ id, day, calfKm: calf_km })),
    runs.filter(({ day }) => day >= today - 2),
  )
  return recent.filter(({ day }, index) => day >= today && Number.isNaN(matched[index]!.day))
}

function daysOf({ from_day, to_day }: { readonly from_day: CivilDay; readonly to_day: CivilDay }): CivilDay[] {
  return Array.from({ length: to_day - from_day + 1 }, (_, index) => from_day + index)
}

/** On flat firm road a kilometre is a calf-km. */
function declaredBy({ zone, start_longest_m, start_week_m, start_given_at }: History['athlete']) {
  if (start_longest_m === null || start_week_m === null || start_given_at === null) return null
  const day = Math.floor((start_given_at + zoneOffset(zone, start_given_at)) / 86_400)
  return { day, longest: start_longest_m / 1000, week: start_week_m / 1000 }
}
