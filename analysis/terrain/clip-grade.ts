/** Grades outside ±0.45 are outside what Minetti et al. 2002 measured. */
const MAX_GRADE = 0.45

/** A grade (rise over run) within what the load knows. */
export function clipGrade(grade: number): number {
  return Math.min(MAX_GRADE, Math.max(-MAX_GRADE, grade))
}
