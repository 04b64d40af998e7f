import type { CivilDay } from '../model/civil-day.ts'
import type { DailySeries } from '../model/daily.ts'
import type { Finding } from '../model/risk.ts'
import { indexOfMax } from '../signal/index-of-max.ts'
import { RULE_LIMITS } from './rule-limits.ts'

const { S1, D2, historyDays } = RULE_LIMITS

/**
 * D2, "Check this file": a day with a file that cannot be right, where its load would be the longest of the last 30
 * days. It takes the place of everything the rules would say of that day. Of an ordinary load nothing hangs on it.
 */
export function doubtFindings(series: DailySeries, doubtful: readonly CivilDay[]): Finding<'D2'>[] {
  const first = series.calfKm.findIndex((load) => load > 0)
  return doubtful
    .toSorted((a, b) => a - b)
    .flatMap((civilDay) => {
      const day = civilDay - series.firstDay
      const referenceDay = indexOfMax(series.calfKm, day - S1.window.value, day)
      const reference = series.calfKm[referenceDay] ?? 0
      const rise = (series.calfKm[day] ?? 0) - reference
      const ratio = (series.calfKm[day] ?? 0) / reference
      if (!(reference > 0) || day - first < historyDays.value) return []
      if (rise < D2.leastRise.value || ratio <= D2.notice.value) return []
      const from = series.firstDay + referenceDay
      return [{ day: civilDay, rule: 'D2', tier: 'notice', ratio, reference, referenceDay: from } as const]
    })
}
