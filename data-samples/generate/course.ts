import { seededRandom } from './seeded-random.ts'

export interface Place {
  readonly latitude: number
  readonly longitude: number
}

/** A way on the ground, measured. */
export interface Course {
  readonly metres: number
  /** The place after so many metres; beyond either end, the end. */
  readonly at: (metres: number) => Place
}

interface CoursePlan extends Place {
  readonly metres: number
  readonly seed: number
}

const METRES_PER_DEGREE = 111_320
const POINTS = 360

/** A winding loop that starts and ends at a place. */
export function loopCourse(plan: CoursePlan): Course {
  const random = seededRandom(plan.seed)
  const waves = [2, 3, 4, 5].map((order) => ({ order, height: 0.22 / order, phase: random.next() * 2 * Math.PI }))
  const heading = random.next() * 2 * Math.PI
  const xy = Array.from({ length: POINTS + 1 }, (_, i): [number, number] => {
    const angle = (i / POINTS) * 2 * Math.PI
    const radius = waves.reduce((sum, { order, height, phase }) => sum + height * Math.cos(order * angle + phase), 1)
    return [radius * Math.cos(angle + heading), radius * Math.sin(angle + heading)]
  })
  return measured(plan, xy)
}

/** Along a shore that runs at `bearing` degrees from north, and back beside the way out. */
export function shoreCourse(plan: CoursePlan & { readonly bearing: number }): Course {
  const random = seededRandom(plan.seed)
  const phase = random.next() * 2 * Math.PI
  const bearing = (plan.bearing * Math.PI) / 180
  const xy = Array.from({ length: POINTS + 1 }, (_, i): [number, number] => {
    const done = i / POINTS
    const along = 1 - Math.abs(1 - 2 * done)
    // The bay bends, and the way back keeps a little nearer to the dunes.
    const aside = 0.05 * Math.sin(2.2 * along + phase) + 0.006 * Math.sin(Math.PI * done) * (done > 0.5 ? 1 : -1)
    return [
      along * Math.sin(bearing) + aside * Math.cos(bearing),
      along * Math.cos(bearing) - aside * Math.sin(bearing),
    ]
  })
  return measured(plan, xy)
}

/** Turns a shape in any unit (x east, y north) into a course of the planned length from the planned start. */
function measured(plan: CoursePlan, xy: readonly (readonly [number, number])[]): Course {
  const along = [0]
  for (let i = 1; i < xy.length; i++) {
    along.push(along[i - 1]! + Math.hypot(xy[i]![0] - xy[i - 1]![0], xy[i]![1] - xy[i - 1]![1]))
  }
  const scale = plan.metres / along.at(-1)!
  const eastDegree = METRES_PER_DEGREE * Math.cos((plan.latitude * Math.PI) / 180)
  const at = (metres: number): Place => {
    const target = Math.min(Math.max(metres / scale, 0), along.at(-1)!)
    const i = Math.max(1, firstAtOrAbove(along, target))
    const share = (target - along[i - 1]!) / (along[i]! - along[i - 1]!)
    const east = xy[i - 1]![0] + share * (xy[i]![0] - xy[i - 1]![0]) - xy[0]![0]
    const north = xy[i - 1]![1] + share * (xy[i]![1] - xy[i - 1]![1]) - xy[0]![1]
    return {
      latitude: plan.latitude + (north * scale) / METRES_PER_DEGREE,
      longitude: plan.longitude + (east * scale) / eastDegree,
    }
  }
  return { metres: plan.metres, at }
}

function firstAtOrAbove(ascending: readonly number[], target: number): number {
  let low = 0
  let high = ascending.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle]! < target) low = middle + 1
    else high = middle
  }
  return low
}
