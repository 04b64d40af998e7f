import type { SportFamily } from '../model/sport.ts'

const RUNNING_SPORTS = new Set(['running', 'trail_running'])
const RIDE = new Set(['cycling', 'e_biking'])
const STAIRS = new Set(['floor_climbing', 'stair_climbing'])
/** Sports on foot that are walked. */
export const WALKING_SPORTS: ReadonlySet<string> = new Set([
  'walking',
  'hiking',
  'rucking',
  'snowshoeing',
  'mountaineering',
])
/** What a machine in a gym stands for. */
const FOOT_MACHINES = new Set(['treadmill', 'indoor_running', 'indoor_walking'])
const RIDE_MACHINES = new Set(['indoor_cycling', 'spin'])

/**
 * What the load model can do with a sport. A sub-sport that names the movement wins (a stair climber among
 * `fitness_equipment`); `generic`, `training` and everything unknown are `other`, which scores nothing, because a
 * guess would put invented load into the week. The athlete can set the sport.
 */
export function sportFamily(sport: string, subSport: string | null): SportFamily {
  if (STAIRS.has(sport) || (subSport !== null && STAIRS.has(subSport))) return 'stairs'
  if (RUNNING_SPORTS.has(sport) || WALKING_SPORTS.has(sport)) return 'foot'
  if (RIDE.has(sport)) return 'ride'
  if (sport === 'transition') return 'transition'
  if (sport === 'fitness_equipment' && subSport !== null) {
    if (FOOT_MACHINES.has(subSport)) return 'foot'
    if (RIDE_MACHINES.has(subSport)) return 'ride'
  }
  return 'other'
}
