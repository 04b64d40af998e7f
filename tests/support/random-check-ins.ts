import { type CheckIn, COURSES, SAFETY_SIGNS, type SafetySign, SITES } from '../../analysis/model/check-in.ts'
import { afterActivity, inMorning, makeCheckIn, makeWeekly } from './make-check-in.ts'
import { type RandomNumbers, randomNumbers } from './random-numbers.ts'

/**
 * What an invented runner says over some weeks, from a seed: spells of pain that come and go, several check-ins a day,
 * answers left out, places that change or are not marked, both legs, weekly forms, now and then a sign.
 */
export function randomCheckIns(seed: number, firstDay: number, days = 60): CheckIn[] {
  const random = randomNumbers(seed)
  const checkIns: CheckIn[] = []
  let level = 0
  for (let day = firstDay; day < firstDay + days; day++) {
    if (random.uniform() < 0.1) level = random.uniform() < 0.5 ? 0 : 7 * random.uniform()
    const place = somewhere(random)
    if (random.uniform() < 0.5) checkIns.push(inMorning(day, pain(level - 1, random), maybe(random, place)))
    for (let count = random.integer(0, 3); count > 0; count--) {
      const pains = [pain(level - 2, random), pain(level, random), pain(level, random)]
      const course = random.uniform() < 0.4 ? COURSES[random.integer(0, COURSES.length)]! : null
      checkIns.push(afterActivity(day, pains, { ...maybe(random, place), course, activityId: `${day} ${count}` }))
    }
    if (day % 7 === 3 && random.uniform() < 0.7) checkIns.push(weekly(day, level, random))
  }
  return checkIns
}

function weekly(day: number, level: number, random: RandomNumbers): CheckIn {
  const cut = () => Math.min(3, random.integer(0, 2) + Math.floor(level / 3)) as 0 | 1 | 2 | 3
  const answers = { cutTraining: cut(), cutPerformance: cut(), worstPain: pain(level, random) }
  return makeCheckIn('weekly', day, { weekly: makeWeekly(answers), ...maybe(random, somewhere(random)) })
}

/** A whole number of 0..10 near a level, now and then no answer. */
function pain(level: number, random: RandomNumbers): number {
  if (random.uniform() < 0.1) return Number.NaN
  return Math.min(10, Math.max(0, Math.round(level + 1.2 * random.normal())))
}

function somewhere(random: RandomNumbers): Pick<CheckIn, 'side' | 'sites'> {
  const side = (['left', 'right', 'both', null] as const)[random.integer(0, 4)]!
  return { side, sites: SITES.filter(() => random.uniform() < 0.25) }
}

function maybe(random: RandomNumbers, place: Pick<CheckIn, 'side' | 'sites'>): Partial<CheckIn> {
  return random.uniform() < 0.7 ? place : {}
}

/** Some signs, each as likely as said. */
export function randomSigns(random: RandomNumbers, likely: number): SafetySign[] {
  return SAFETY_SIGNS.filter(() => random.uniform() < likely)
}
