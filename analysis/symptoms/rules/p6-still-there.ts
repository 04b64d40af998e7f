import type { CivilDay } from '../../model/civil-day.ts'
import { isClean } from '../is-clean.ts'
import { isAtSite } from '../pain-places.ts'
import type { PainReport } from '../pain-reports.ts'
import type { PainRule } from '../pain-rule.ts'
import { SYMPTOM_LIMITS } from '../symptom-limits.ts'

/**
 * P6, "Still there": any pain at one place in three weeks running, each seven days long up to today, so that no setting of
 * the week start matters. Only a check-in without pain is clean to this rule.
 */
export function p6StillThere(reports: readonly PainReport[]): PainRule {
  const { weeks, week } = SYMPTOM_LIMITS.P6

  /** Places that hurt on the days after `from` up to `to`, looking at nothing behind `index`. */
  function hurting(index: number, from: CivilDay, to: CivilDay): number {
    let places = 0
    for (let i = index; i >= 0 && reports[i]!.day > from; i--) {
      if (reports[i]!.day <= to && hurts(reports[i]!)) places |= reports[i]!.places
    }
    return places
  }

  return {
    judge(index) {
      const report = reports[index]!
      if (!hurts(report)) return null
      let { places } = report
      for (let before = 1; before < weeks.value; before++) {
        const until = report.day - before * week.value
        places &= hurting(index, until - week.value, until)
      }
      if (places === 0) return null
      const sites = report.sites.filter((site) => isAtSite(places, site))
      return { tier: 'caution', value: weeks.value, reference: weeks.value, sites }
    },
    isClean: (index) => (hurts(reports[index]!) ? false : isClean(reports[index]!)),
  }
}

function hurts({ worst, weekPain }: PainReport): boolean {
  const least = SYMPTOM_LIMITS.painful.value
  return worst >= least || weekPain >= least
}
