import type { CheckIn } from '../../analysis/model/check-in.ts'
import type { CivilDay } from '../../analysis/model/civil-day.ts'
import { painReports } from '../../analysis/symptoms/pain-reports.ts'

/**
 * The worst pain told of calf, heel or Achilles in each stretch of `step` days from a day on; null where none was told,
 * 0 where it was told that there was none.
 */
export function worstPainColumn(
  checkIns: readonly CheckIn[],
  { from, to, step }: { readonly from: CivilDay; readonly to: CivilDay; readonly step: number },
): (number | null)[] {
  const column = new Array<number | null>(Math.ceil((to - from + 1) / step)).fill(null)
  // A morning may speak of the place of the day before.
  const near = checkIns.filter(({ day }) => day >= from - 7 && day <= to)
  for (const { day, worst } of painReports(near, to)) {
    const index = Math.floor((day - from) / step)
    if (index < 0 || Number.isNaN(worst)) continue
    column[index] = Math.max(column[index] ?? 0, worst)
  }
  return column
}
