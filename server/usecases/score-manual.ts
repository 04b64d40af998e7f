import { parseSegment } from '../../analysis/load/parse-segment.ts'
import { scoreSegment } from '../../analysis/load/score-segment.ts'
import type { SegmentScore } from '../../analysis/load/segment.ts'
import { shoeFactors } from '../../analysis/load/shoe-factors.ts'
import type { ActivityOverrides } from '../../analysis/model/athlete.ts'
import { type CivilDay, formatCivilDay, parseCivilDay } from '../../analysis/model/civil-day.ts'
import { settingsOn } from '../../analysis/model/dated-settings.ts'
import type { Causes } from '../../analysis/model/load.ts'
import type { Profile } from '../../analysis/model/profile.ts'
import type { Result } from '../../analysis/model/result.ts'
import { NO_SHOE_FACTORS, type ShoeFactors, usualShoeOn } from '../../analysis/model/shoe.ts'
import type { SportFamily } from '../../analysis/model/sport.ts'
import type { LoadFigures } from '../../analysis/model/summary.ts'
import type { Surface } from '../../analysis/model/surface.ts'
import { ANALYSIS_VERSION } from '../../analysis/version.ts'
import type { ScoredActivity } from './analysis-port.ts'
import type { ScoringContext } from './scoring-context.ts'

/** A session as entered by hand; absent = not known. */
export interface ManualEntry {
  readonly date: string
  readonly sport: string
  readonly distanceMetres: number
  readonly durationSeconds: number
  readonly ascentMetres?: number | undefined
  /** Of a treadmill, over the whole way; there is no ascent beside it. */
  readonly grade?: number | undefined
  readonly surface?: Surface | undefined
  readonly averageWatts?: number | undefined
  readonly cadenceRpm?: number | undefined
  readonly steps?: number | undefined
  /** What was worn, if that is said. */
  readonly shoeId?: string | null | undefined
}

type Athlete = Pick<ScoringContext, 'settings' | 'shoes'>

const FAMILY: Readonly<Record<string, SportFamily>> = {
  running: 'foot',
  walking: 'foot',
  hiking: 'foot',
  cycling: 'ride',
  stairs: 'stairs',
}

/**
 * Scores an entry by the same model as segments: on foot at its mean speed, at the incline of the treadmill, else half of
 * it up and half down at the mean grade of its climb; a ride from watts, weight and cadence; stairs from their steps. What lacks for that scores 0 and
 * says so. Throws on a date that is none; the edge has checked it.
 */
export function scoreManual(entry: ManualEntry, said: ActivityOverrides, context: Athlete): ScoredActivity {
  const day = parseCivilDay(entry.date)
  if (Number.isNaN(day)) throw new Error(`an entry of no day: ${entry.date}`)
  const athlete = settingsOn(context.settings, day)
  const sport = said.sport ?? entry.sport
  const surface = said.surface ?? entry.surface
  const segments = segmentsOf({ ...entry, sport, surface }, { ...athlete, shoe: wornFor({ ...entry, sport }, context) })
  const scores = segments.ok ? segments.value.map((segment) => scoreOf(segment, athlete.profile)) : []
  const issue = segments.ok ? [] : [{ id: 'not-scored', message: segments.error }]
  return {
    summary: {
      activity: figuresOf(entry, { sport, surface, day }),
      load: loadOf(scores, surface, athlete.profile),
      issues: [{ id: 'entered-by-hand', message: 'Entered by hand: speed and grade are taken as even.' }, ...issue],
      ground: [],
      laps: [],
    },
    name: null,
    family: FAMILY[sport] ?? 'other',
    startedAt: null,
    localDay: day,
    elapsedSeconds: entry.durationSeconds,
    scored: segments.ok,
    hasCadence: false,
    hasHeartRate: false,
    hasSurfaceTags: false,
    splits: { kilometres: [], miles: [] },
    box: null,
    provenance: {
      cadenceUnit: 'none',
      offsetSource: 'none',
      altitudeSource: 'none',
      knownSurfaceShare: surface === undefined || surface === 'unknown' ? 0 : 1,
      massKg: Number.isNaN(athlete.massKg) ? null : athlete.massKg,
      heightM: athlete.heightM,
    },
  }
}

/** Why an entry cannot be scored at all though nothing lacks (a speed no legs reach …), or null. */
export function problemOfEntry(entry: ManualEntry, context: Athlete): string | null {
  const athlete = settingsOn(context.settings, parseCivilDay(entry.date))
  const segments = segmentsOf(entry, { ...athlete, shoe: wornFor(entry, context) })
  if (!segments.ok) return null
  for (const segment of segments.value) {
    const parsed = parseSegment(segment)
    if (!parsed.ok) return parsed.error
  }
  return null
}

function wornFor({ date, sport, shoeId }: ManualEntry, { settings, shoes }: Athlete): ShoeFactors {
  const day = parseCivilDay(date)
  const shoe = shoes.all.get(shoeId ?? '') ?? usualShoeOn(shoes.usual, sport, day)?.shoe ?? null
  return shoe === null ? NO_SHOE_FACTORS : shoeFactors(shoe, settingsOn(settings, day).profile)
}

function segmentsOf(
  entry: ManualEntry,
  { heightM, massKg, shoe }: { readonly heightM: number; readonly massKg: number; readonly shoe: ShoeFactors },
): Result<object[], string> {
  const { sport, distanceMetres, durationSeconds, ascentMetres = 0, surface = 'unknown' } = entry
  switch (sport) {
    case 'running':
    case 'walking':
    case 'hiking': {
      if (distanceMetres === 0) return { ok: true, value: [] }
      const half = distanceMetres / 2
      const kind = sport === 'running' ? 'run' : 'walk'
      const shoeFactor = kind === 'run' ? shoe.run : shoe.walk
      const even = { kind, speedMps: distanceMetres / durationSeconds, surface, heightM, shoeFactor, distanceM: half }
      if (entry.grade !== undefined)
        return { ok: true, value: [{ ...even, distanceM: distanceMetres, grade: entry.grade }] }
      const grade = ascentMetres / half
      return {
        ok: true,
        value: [
          { ...even, grade },
          { ...even, grade: -grade },
        ],
      }
    }
    case 'cycling': {
      const { averageWatts, cadenceRpm } = entry
      if (averageWatts === undefined || cadenceRpm === undefined || Number.isNaN(massKg)) {
        return {
          ok: false,
          error: 'A ride is scored from power, cadence and body weight; one of them is missing. It counts as 0.',
        }
      }
      const wattsPerKg = averageWatts / massKg
      return { ok: true, value: [{ kind: 'cycle', durationS: durationSeconds, wattsPerKg, cadenceRpm, heightM }] }
    }
    case 'stairs':
      if (entry.steps === undefined) return { ok: false, error: 'Stairs are scored from their steps. It counts as 0.' }
      return { ok: true, value: [{ kind: 'stairs', steps: entry.steps, heightM }] }
    default:
      return { ok: false, error: `The load of ${sport.replaceAll('_', ' ')} on the calf is not known. It counts as 0.` }
  }
}

function scoreOf(segment: object, profile: Profile): SegmentScore {
  const parsed = parseSegment(segment)
  if (!parsed.ok) throw new Error(`an entry became no segment: ${parsed.error}`)
  return scoreSegment(parsed.value, profile)
}

function loadOf(scores: readonly SegmentScore[], surface: Surface | undefined, profile: Profile): LoadFigures {
  const sum = (of: (score: SegmentScore) => number) => scores.reduce((total, score) => total + of(score), 0)
  const cause = (name: keyof Causes) => sum((score) => score.causes[name])
  const calfKm = sum((score) => score.calfKm)
  const causes = {
    flat: cause('flat'),
    climb: cause('climb'),
    sand: cause('sand'),
    ground: cause('ground'),
    treadmill: cause('treadmill'),
    shoes: cause('shoes'),
  }
  return {
    calfKm,
    muscle: sum((score) => score.muscle),
    tendon: sum((score) => score.tendon),
    causes,
    sandCalfKm: surface === 'dry_sand' || surface === 'wet_sand' ? calfKm : 0,
    climbCalfKm: causes.climb,
    profile,
    analysisVersion: ANALYSIS_VERSION,
  }
}

function figuresOf(
  entry: ManualEntry,
  said: { readonly sport: string; readonly surface: Surface | undefined; readonly day: CivilDay },
) {
  const { distanceMetres, durationSeconds } = entry
  const onFoot = FAMILY[said.sport] === 'foot'
  const rise = onFoot && entry.grade !== undefined ? entry.grade * distanceMetres : null
  return {
    sport: said.sport,
    subSport: null,
    startedAt: null,
    utcOffsetSeconds: null,
    localDate: formatCivilDay(said.day),
    elapsedSeconds: durationSeconds,
    timerSeconds: durationSeconds,
    distanceMetres,
    ascentMetres: rise === null ? (entry.ascentMetres ?? null) : Math.max(0, rise),
    descentMetres: rise === null ? null : Math.max(0, -rise),
    deviceAscentMetres: null,
    meanCadenceSpm: null,
    steps: said.sport === 'stairs' ? (entry.steps ?? null) : null,
    records: 0,
    metresBySurface: onFoot && distanceMetres > 0 ? { [said.surface ?? 'unknown']: distanceMetres } : {},
    surfaceSource: said.surface === undefined ? ('unknown' as const) : ('set' as const),
    device: null,
  }
}
