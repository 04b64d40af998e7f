/** The week of the base athlete, Monday to Sunday: 34 calf-km, the longest 14. */
export const BASE_WEEK: readonly number[] = [0, 6, 0, 8, 0, 6, 14]

/** Equal weeks after each other, every load times `factor`. */
export function baseWeeks(count: number, factor = 1, week: readonly number[] = BASE_WEEK): number[] {
  return Array.from({ length: count }, () => week.map((load) => load * factor)).flat()
}
