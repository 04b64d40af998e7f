/**
 * Numbers rounded so that what is shown adds up to the rounded sum: those nearest to the next step give way. None is moved
 * by a whole step or more.
 */
export function roundedToSum(values: readonly number[], decimals: number): readonly number[] {
  const scale = 10 ** decimals
  const exact = values.map((value) => value * scale)
  const steps = exact.map((value) => Math.floor(value))
  const total = Math.round(exact.reduce((sum, value) => sum + value, 0))
  const missing = total - steps.reduce((sum, value) => sum + value, 0)
  const byRest = exact.map((value, i) => ({ i, rest: value - (steps[i] ?? 0) })).toSorted((a, b) => b.rest - a.rest)
  for (const { i } of byRest.slice(0, missing)) steps[i] = (steps[i] ?? 0) + 1
  return steps.map((value) => value / scale)
}
