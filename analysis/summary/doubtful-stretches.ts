import { type Activity, GAIT } from '../model/activity.ts'
import type { Issue } from '../model/issue.ts'
import type { Terrain } from '../model/terrain.ts'

/** m/s and seconds: nobody runs 25 km/h for longer than this but a sprinter on a track, and no training file holds one. */
const FASTEST = 25 / 3.6
const FAST_SECONDS = 30
/** Metres of climb in a minute on foot: the world's best over a vertical kilometre climb 35. */
const STEEPEST = 30
const CLIMB_SECONDS = 60

/** Issues that make a day doubtful to the rules (D2): its load may be a fault of the file. */
export const DOUBTFUL_ISSUES: readonly string[] = ['doubtful-speed', 'doubtful-climb']

/**
 * What an activity on foot holds that cannot be right even after all repairs: running faster than 25 km/h for more than
 * 30 s, climbing more than 30 m in a minute. Nothing is changed; the runner is asked to look.
 */
export function doubtfulStretches(activity: Activity, terrain: Terrain): Issue[] {
  if (activity.family !== 'foot') return []
  const issues: Issue[] = []
  if (runsTooFast(activity)) {
    const message = 'In places it runs faster than 25 km/h for more than half a minute, as on a ride.'
    issues.push({ id: 'doubtful-speed', message })
  }
  if (climbsTooFast(activity, terrain)) {
    const message = 'In places it climbs more than 30 m in a minute. Its altitude may be wrong.'
    issues.push({ id: 'doubtful-climb', message })
  }
  return issues
}

function runsTooFast({ samples }: Activity): boolean {
  const { speed, seconds, gait, length } = samples
  let fast = 0
  for (let i = 0; i < length; i++) {
    if (!(seconds[i]! > 0)) continue
    fast = gait[i] === GAIT.run && speed[i]! > FASTEST ? fast + seconds[i]! : 0
    if (fast > FAST_SECONDS) return true
  }
  return false
}

/** The rise over every stretch of a minute and more of recorded time on foot, per minute. */
function climbsTooFast({ samples }: Activity, { elevation }: Terrain): boolean {
  const { seconds, gait, length } = samples
  let from = 0
  let clock = 0
  for (let i = 1; i < length; i++) {
    const isOnFoot = gait[i] === GAIT.run || gait[i] === GAIT.walk
    if (!isOnFoot || !(seconds[i]! > 0)) {
      from = i
      clock = 0
      continue
    }
    clock += seconds[i]!
    while (clock - seconds[from + 1]! >= CLIMB_SECONDS) clock -= seconds[++from]!
    if (clock >= CLIMB_SECONDS && elevation[i]! - elevation[from]! > (STEEPEST * clock) / 60) return true
  }
  return false
}
