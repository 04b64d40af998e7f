import type { AnalysedActivity } from '../../analysis/analyse.ts'
import { GAIT } from '../../analysis/model/activity.ts'
import type { SportFamily } from '../../analysis/model/sport.ts'

/** Metres per second over 10 s that no activity of a family is scored or shown at: a sprinter, a descent, a fast boat. */
const FASTEST: Readonly<Record<SportFamily, number>> = { foot: 14, stairs: 14, ride: 36, transition: 36, other: 70 }
/** What is scored as steps is never faster than this (m/s), over ten minutes than that. */
const FASTEST_STEPS = 11
const FASTEST_TEN_MINUTES = 6.8
const TEN_MINUTES = 600
/** Steepest slope (rise over run) the load is made with. */
const STEEPEST = 0.45
/** Both feet, a minute. */
const MOST_STEPS = 300
/** calf-km a kilometre of way on foot: from creeping downhill on a treadmill to sprinting up a dune. */
const MOST_LOAD_A_KM = 25
const MOST_LOAD = 400
/** Over less than this (m) a rate per kilometre says nothing. */
const TELLING_METRES = 500

/** What about an activity cannot be, in words; empty for a sound one. */
export function impossibleValues(analysed: AnalysedActivity): string[] {
  return [...wrongTimes(analysed), ...wrongSpeeds(analysed), ...wrongWay(analysed), ...wrongLoad(analysed)]
}

function wrongTimes({ activity }: AnalysedActivity): string[] {
  const { elapsedSeconds, timerSeconds, samples } = activity
  const wrong: string[] = []
  if (elapsedSeconds < 0 || timerSeconds < 0) wrong.push(`time below zero: ${elapsedSeconds}, ${timerSeconds} s`)
  if (timerSeconds > elapsedSeconds + 1) wrong.push(`recorded ${timerSeconds} of ${elapsedSeconds} s`)
  if (samples.seconds.some((seconds) => !(seconds >= 0))) wrong.push('a stretch of negative time')
  for (let i = 1; i < samples.length; i++) {
    if (!(samples.time[i]! >= samples.time[i - 1]!)) return [...wrong, `time goes back at sample ${i}`]
  }
  return wrong
}

function wrongSpeeds({ activity }: AnalysedActivity): string[] {
  const { speed, gait, seconds } = activity.samples
  const wrong: string[] = []
  const top = speed.reduce((most, v) => (v > most ? v : most), 0)
  if (!speed.every((v) => v >= 0)) wrong.push('a speed below zero or unknown')
  if (top > FASTEST[activity.family]) wrong.push(`${top.toFixed(1)} m/s`)
  let clock = 0
  let metres = 0
  let from = 1
  for (let i = 1; i < speed.length; i++) {
    const onFoot = gait[i] === GAIT.run || gait[i] === GAIT.walk
    if (onFoot && speed[i]! > FASTEST_STEPS) wrong.push(`steps at ${speed[i]!.toFixed(1)} m/s`)
    clock += seconds[i]!
    metres += onFoot ? speed[i]! * seconds[i]! : 0
    while (clock - seconds[from]! >= TEN_MINUTES) {
      clock -= seconds[from]!
      const onFootThen = gait[from] === GAIT.run || gait[from] === GAIT.walk
      metres -= onFootThen ? speed[from]! * seconds[from]! : 0
      from++
    }
    if (clock >= TEN_MINUTES && metres > FASTEST_TEN_MINUTES * clock + 1) {
      return [...wrong, `ten minutes on foot at ${(metres / clock).toFixed(1)} m/s`]
    }
  }
  return wrong
}

function wrongWay({ activity, terrain, summary }: AnalysedActivity): string[] {
  const { distance, cadence } = activity.samples
  const { distanceMetres, steps, ascentMetres } = summary.activity
  const wrong: string[] = []
  for (let i = 1; i < distance.length; i++) if (!(distance[i]! >= distance[i - 1]!)) return ['distance that falls']
  if (distanceMetres !== null && !(distanceMetres >= 0)) wrong.push(`distance ${distanceMetres} m`)
  if (terrain.grade.some((grade) => !(Math.abs(grade) <= STEEPEST))) wrong.push('grade beyond 0.45')
  if (ascentMetres !== null && !(ascentMetres >= 0)) wrong.push(`ascent ${ascentMetres} m`)
  if (cadence.some((perMinute) => perMinute < 0 || perMinute > MOST_STEPS)) wrong.push('impossible cadence')
  const isTelling = steps !== null && distanceMetres !== null && distanceMetres >= TELLING_METRES
  if (isTelling && activity.family === 'foot') {
    // From a sprinter's stride to a hiker's on a wall, standing steps included.
    const stepLength = distanceMetres / steps
    if (!(stepLength > 0.2 && stepLength < 2.6)) wrong.push(`${stepLength.toFixed(2)} m a step`)
  }
  return wrong
}

function wrongLoad({ activity, load }: AnalysedActivity): string[] {
  const wrong: string[] = []
  const sum = Object.values(load.causes).reduce((total, part) => total + part, 0)
  if (!(load.calfKm >= 0 && load.calfKm <= MOST_LOAD)) wrong.push(`calf load ${load.calfKm}`)
  if (Math.abs(sum - load.calfKm) > 1e-9 * Math.max(1, load.calfKm)) wrong.push(`causes add up to ${sum}`)
  const kilometres = activity.distanceMetres / 1000
  if (kilometres * 1000 >= TELLING_METRES && load.calfKm > MOST_LOAD_A_KM * kilometres) {
    wrong.push(`${load.calfKm.toFixed(1)} calf-km over ${kilometres.toFixed(1)} km`)
  }
  return wrong
}
