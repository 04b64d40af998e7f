import { type CivilDay, formatCivilDay, parseCivilDay } from '../../analysis/model/civil-day.ts'
import { loopCourse, shoreCourse } from './course.ts'
import { encodeGpx } from './encode-gpx.ts'
import { type FitDetails, fitOfOuting } from './fit-of-outing.ts'
import { FLAT, hillProfile, LEVEL } from './ground-profile.ts'
import { type OutingKind, type PlannedOuting, seasonPlan } from './season-plan.ts'
import { type OutingPlan, simulateOuting } from './simulate-run.ts'

export interface DemoFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A bare lava shore in the west of Iceland, on UTC all the year. */
const HOME = { latitude: 64.83, longitude: -23.75 }
/** A dune shore in the east of Fuerteventura, on UTC in winter. */
const HOLIDAY = { latitude: 28.7, longitude: -13.84, bearing: 165 }

/** Seconds between records, as a watch that saves its memory writes them. */
const INTERVAL = 5
/** Between the hotel's door and the sand. */
const PAVED_METRES = 250

const DETAILS: Readonly<Record<Exclude<OutingKind, 'beach-run' | 'beach-walk'>, FitDetails>> = {
  run: { sport: 1, subSport: 0, barometer: true, name: 'Run', utcOffsetSeconds: 0 },
  hills: { sport: 1, subSport: 0, barometer: true, name: 'Hill run', utcOffsetSeconds: 0 },
  trail: { sport: 1, subSport: 3, barometer: true, name: 'Trail run', utcOffsetSeconds: 0 },
  treadmill: { sport: 1, subSport: 1, barometer: false, name: 'Treadmill', utcOffsetSeconds: 0 },
  walk: { sport: 11, subSport: 0, barometer: true, name: 'Walk', utcOffsetSeconds: 0 },
  ride: { sport: 2, subSport: 7, barometer: true, name: 'Ride', utcOffsetSeconds: 0 },
}

/** Metres per second on the flat. */
const SPEEDS: Readonly<Record<OutingKind, number>> = {
  run: 2.78,
  hills: 2.78,
  trail: 2.6,
  treadmill: 2.78,
  'beach-run': 2.35,
  'beach-walk': 1.15,
  walk: 1.45,
  ride: 6.4,
}

/**
 * The files of a made-up runner's season that ends the day before `through` (`YYYY-MM-DD`): FIT from a watch at home, GPX
 * with tagged sand from the holiday. See `seasonPlan` for its story. Same day, same bytes. Throws on a text that is no day.
 */
export function demoSeason(through: string): DemoFile[] {
  const day = parseCivilDay(through)
  if (Number.isNaN(day)) throw new Error(`no such day: ${through}`)
  return seasonPlan(day).map((outing, i) => outingFile(outing, i))
}

function outingFile(outing: PlannedOuting, i: number): DemoFile {
  const plan = outingPlan(outing, i + 1)
  const records = simulateOuting(plan)
  const name = `${formatCivilDay(outing.day)}-${outing.kind}`
  if (outing.kind === 'beach-run' || outing.kind === 'beach-walk') {
    const bytes = encodeGpx({
      name: outing.kind === 'beach-run' ? 'Dune shore run' : 'Dune shore walk',
      type: plan.gait === 'run' ? 'running' : 'walking',
      creator: 'https://gpx.studio',
      segments: [records],
      surfaceForm: 'gpx.studio',
    })
    return { name: `${name}.gpx`, bytes }
  }
  return { name: `${name}.fit`, bytes: fitOfOuting(plan, records, DETAILS[outing.kind]) }
}

function outingPlan(outing: PlannedOuting, seed: number): OutingPlan {
  const { kind } = outing
  const metres = outing.km * 1000
  const isBeach = kind === 'beach-run' || kind === 'beach-walk'
  return {
    seed,
    gait: kind === 'ride' ? 'ride' : kind === 'walk' || kind === 'beach-walk' ? 'walk' : 'run',
    startTime: startTime(outing.day, seed),
    interval: INTERVAL,
    metres,
    speed: SPEEDS[kind],
    profile: kind === 'treadmill' || isBeach ? LEVEL : kind === 'hills' ? hills(outing) : FLAT,
    baseAltitude: isBeach ? 3 : 24,
    course:
      kind === 'treadmill'
        ? null
        : isBeach
          ? shoreCourse({ ...HOLIDAY, metres, seed })
          : loopCourse({ ...HOME, metres, seed }),
    surface: (at) => (!isBeach ? '' : at < PAVED_METRES || at > metres - PAVED_METRES ? 'asphalt' : 'sand'),
  }
}

/** Climbs of about a hundred metres. */
function hills({ km, ascentMetres }: PlannedOuting): OutingPlan['profile'] {
  return hillProfile(km * 1000, ascentMetres, Math.max(1, Math.round(ascentMetres / 100)))
}

/** Between 07:00 and 08:20 UTC, which is the local morning at both places. */
function startTime(day: CivilDay, seed: number): number {
  return day * 86_400 + 7 * 3600 + ((seed * 37) % 80) * 60
}
