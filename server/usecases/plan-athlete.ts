import { shoeFactors } from '../../analysis/load/shoe-factors.ts'
import type { CivilDay } from '../../analysis/model/civil-day.ts'
import { settingsOn } from '../../analysis/model/dated-settings.ts'
import { usualShoeOn } from '../../analysis/model/shoe.ts'
import type { ActivityFigures } from '../../analysis/model/summary.ts'
import type { SandKind } from '../../analysis/model/surface.ts'
import { usualGrade } from '../../analysis/plan/usual-grade.ts'
import type { PlanAthlete } from '../../analysis/plan-load.ts'
import { lastRuns } from '../store/activity-days-store.ts'
import type { Store } from '../store/open-store.ts'
import { readScoringContext } from './scoring-context.ts'

/** What plans are scored with, and what a form of a plan begins with. */
export interface PlanBasis {
  readonly athlete: PlanAthlete
  readonly usualSpeedMps: number
  readonly sand: SandKind
}

/** So many of the last runs are looked at: twenty hilly ones may lie among many flat ones. */
const RUNS = 120
/** Runs the usual speed is taken from. */
const SPEED_RUNS = 20
/** 10 km/h, the speed the unit is defined at. */
const FALLBACK_MPS = 10 / 3.6

/** What planned sessions of an athlete are scored with today. */
export async function planBasis(store: Store, athleteId: string, today: CivilDay): Promise<PlanBasis> {
  const { settings, shoes } = await readScoringContext(store, athleteId)
  const { profile, heightM, sand } = settingsOn(settings, today)
  const runs = await lastRuns(store, athleteId, RUNS)
  const shoe = usualShoeOn(shoes.usual, 'running', today)?.shoe ?? null
  const grade = usualGrade(
    runs.map(({ distance_m, ascent_m }) => {
      return { distanceMetres: distance_m ?? Number.NaN, ascentMetres: ascent_m ?? Number.NaN }
    }),
  )
  return {
    athlete: { profile, heightM, usualGrade: grade, shoeFactor: shoe === null ? 1 : shoeFactors(shoe, profile).run },
    usualSpeedMps: usualSpeed(runs.slice(0, SPEED_RUNS).map(({ figures_json }) => figures_json)),
    sand,
  }
}

/** The median speed over the recorded time of the last runs. */
function usualSpeed(figures: readonly string[]): number {
  const speeds = figures
    .map((json) => {
      const { distanceMetres, timerSeconds } = JSON.parse(json) as Partial<ActivityFigures>
      return (distanceMetres ?? Number.NaN) / (timerSeconds ?? Number.NaN)
    })
    .filter((speed) => speed > 0.5 && speed < 8)
    .sort((a, b) => a - b)
  return speeds[Math.floor(speeds.length / 2)] ?? FALLBACK_MPS
}
