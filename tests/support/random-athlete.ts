import { type RandomNumbers, randomNumbers } from './random-numbers.ts'

/** Daily loads of an invented runner, calf-km; equal lengths. */
export interface RandomAthlete {
  readonly loads: number[]
  readonly climb: number[]
  readonly sand: number[]
}

/**
 * A recreational runner from a seed: weekly habits (2 to 6 sessions, one long), a level that drifts, skipped sessions,
 * easy weeks, whole weeks off (now and then enough for a break), hills, and a sandy fortnight. The same seed gives the
 * same runner.
 */
export function randomAthlete(seed: number, days = 300): RandomAthlete {
  const random = randomNumbers(seed)
  const week = 12 * Math.exp(0.9 + 0.5 * random.normal())
  const sessions = Math.min(6, Math.max(2, Math.round(2 + week / 14 + 0.7 * random.normal())))
  const weekdays = shuffled([0, 1, 2, 3, 4, 5, 6], random).slice(0, sessions)
  const hilliness = 0.3 * random.uniform()
  const beach = random.integer(60, Math.max(61, days - 20))
  const loads = new Array<number>(days).fill(0)
  const climb = new Array<number>(days).fill(0)
  const sand = new Array<number>(days).fill(0)
  let drift = 0
  let weeksOff = 0
  for (let start = 0; start < days; start += 7) {
    drift = 0.5 * drift + 0.22 * random.normal()
    if (weeksOff === 0 && random.uniform() < 0.04) weeksOff = random.integer(1, 5)
    if (weeksOff > 0) {
      weeksOff -= 1
      continue
    }
    const level = (start % 28 === 21 ? 0.7 : 1) * Math.exp(drift)
    weekdays.forEach((weekday, index) => {
      const day = start + weekday
      if (day >= days || random.uniform() < 0.08) return
      const share = (index === 0 ? 1.6 : 1) / (sessions + 0.6)
      const km = Math.max(2, week * level * share * Math.exp(0.25 * random.normal()))
      climb[day] = km * hilliness * Math.exp(0.5 * random.normal())
      const isOnSand = Math.abs(day - beach) < 7
      sand[day] = isOnSand ? 0.8 * km : 0
      loads[day] = km + climb[day]! + (isOnSand ? 0.6 * km : 0)
    })
  }
  return { loads, climb, sand }
}

function shuffled(items: readonly number[], random: RandomNumbers): number[] {
  return items
    .map((item) => ({ item, at: random.uniform() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}
