import { type Activity, GAIT } from '../model/activity.ts'
import type { ActivityOverrides, AthleteSettings } from '../model/athlete.ts'
import { SURFACES } from '../model/surface.ts'
import type { Terrain } from '../model/terrain.ts'
import { type AthleteModel, athleteModel } from './athlete-model.ts'
import { isRunningCadence } from './is-running-cadence.ts'
import type { CycleSegment, FootSegment, Segment, StairsSegment } from './segment.ts'

/** A segment has a speed; under this one, m/s, the model tells none apart, neither running nor walking. */
const SLOWEST = 0.1

/** What was scored, and the body mass it was scored with. */
interface Scored {
  readonly activity: Activity
  readonly terrain: Terrain
  readonly massKg: number
}

/** A segment, and the sample of the activity it stands for. */
export interface ActivitySegment {
  readonly row: number
  readonly segment: Segment
}

/**
 * The segments an activity was scored as, one for each sample that counts: `scoreSegment` makes of them, together, what
 * `soleusLoad` makes of the activity. Where the model does not believe a figure (a cadence nobody runs at, a pedal stroke
 * too hard), the segment has what was taken instead.
 */
export function activitySegments(
  { activity, terrain, massKg }: Scored,
  athlete: AthleteSettings,
  said: ActivityOverrides,
): ActivitySegment[] {
  const model = athleteModel(athlete.profile, athlete.heightM)
  const { gait, seconds, length } = activity.samples
  const segments: ActivitySegment[] = []
  for (let row = 0; row < length; row++) {
    if (!(seconds[row]! > 0)) continue
    let segment: Segment | null = null
    if (gait[row] === GAIT.run || gait[row] === GAIT.walk)
      segment = footSegment({ model, activity, terrain }, said, row)
    else if (gait[row] === GAIT.ride) segment = cycleSegment(model, activity, massKg, row)
    else if (gait[row] === GAIT.stairs) segment = stairsSegment(model, activity, row)
    if (segment !== null) segments.push({ row, segment })
  }
  return segments
}

function footSegment(
  { model, activity, terrain }: Pick<Scored, 'activity' | 'terrain'> & { readonly model: AthleteModel },
  said: ActivityOverrides,
  row: number,
): FootSegment {
  const { samples } = activity
  const isRun = samples.gait[row] === GAIT.run
  const speed = samples.speed[row]! > 0 ? samples.speed[row]! : 0
  const grade = Number.isNaN(terrain.grade[row]!) ? 0 : terrain.grade[row]!
  const cadence = samples.cadence[row]!
  const isBelieved = cadence >= 1 && !(isRun && !isRunningCadence(model, { speed, grade }, cadence))
  const speedMps = Math.max(speed, SLOWEST)
  return {
    kind: isRun ? 'run' : 'walk',
    distanceM: speedMps * samples.seconds[row]!,
    speedMps,
    grade,
    surface: SURFACES[terrain.surface[row]!]!,
    heightM: model.heightM,
    cadenceSpm: isBelieved ? cadence : Number.NaN,
    contactTimeS: Number.NaN,
    shoeFactor: said.shoeFactor,
    strikeFactor: said.strikeFactor,
    packFraction: said.packFraction,
  }
}

/** A slow or a hard stroke is scored as the limit of what is believed, and counted as often as it was made. */
function cycleSegment(model: AthleteModel, { samples }: Activity, massKg: number, row: number): CycleSegment | null {
  const k = model.constants
  const power = samples.power[row]!
  const cadence = samples.cadence[row]!
  if (!(massKg > 0) || Number.isNaN(power) || !(cadence > 0)) return null
  const cadenceRpm = Math.max(cadence, k.rideCadenceTrustMin)
  const mostWatts = (k.rideForceMax / k.rideForce) * k.ridePower * (cadenceRpm / k.rideCadence)
  return {
    kind: 'cycle',
    durationS: samples.seconds[row]! * (cadence / cadenceRpm),
    wattsPerKg: Math.min(Math.max(0, power) / massKg, mostWatts),
    cadenceRpm,
    standing: false,
    heightM: model.heightM,
  }
}

function stairsSegment({ heightM }: AthleteModel, { samples }: Activity, row: number): StairsSegment | null {
  const cadence = samples.cadence[row]!
  return Number.isNaN(cadence) ? null : { kind: 'stairs', steps: (cadence / 60) * samples.seconds[row]!, heightM }
}
