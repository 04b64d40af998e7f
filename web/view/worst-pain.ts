import type { CheckIn } from '../../analysis/model/check-in.ts'

/** The largest pain a check-in tells, 0 to 10; NaN when it tells none. */
export function worstPain({ painBefore, painDuring, painAfter, painMorning, weekly }: CheckIn): number {
  const told = [painBefore, painDuring, painAfter, painMorning, weekly?.worstPain ?? Number.NaN].filter(
    (pain) => !Number.isNaN(pain),
  )
  return told.length === 0 ? Number.NaN : Math.max(...told)
}
