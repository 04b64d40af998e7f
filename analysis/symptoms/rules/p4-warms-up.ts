import { isClean } from '../is-clean.ts'
import { painPlaces } from '../pain-places.ts'
import type { PainReport } from '../pain-reports.ts'
import type { PainRule } from '../pain-rule.ts'
import { SYMPTOM_LIMITS } from '../symptom-limits.ts'

const ANY_PLACE = painPlaces(null, [])

/**
 * P4, "Warms up, comes back": pain that is there at the start, fades and returns, at one place in two of the last three
 * painful activities, whatever its score. Such an activity is not clean to this rule.
 */
export function p4WarmsUp(reports: readonly PainReport[]): PainRule {
  const { times, lookedAt, window } = SYMPTOM_LIMITS.P4

  function lastPainful(index: number): PainReport[] {
    const { day } = reports[index]!
    const found: PainReport[] = []
    for (let i = index; i >= 0 && reports[i]!.day > day - window.value && found.length < lookedAt.value; i--) {
      if (isPainful(reports[i]!)) found.push(reports[i]!)
    }
    return found
  }

  return {
    judge(index) {
      if (!isPainful(reports[index]!)) return null
      const looked = lastPainful(index)
      const pattern = looked.filter(isPattern)
      const alike = pattern.length < times.value ? [] : mostAlike(pattern)
      if (alike.length < times.value) return null
      const marked = new Set(alike.flatMap((report) => report.sites))
      const sites = [...marked].filter((site) =>
        alike.every((report) => report.sites.length === 0 || report.sites.includes(site)),
      )
      return { tier: 'caution', value: alike.length, reference: looked.length, sites }
    },
    isClean(index) {
      const report = reports[index]!
      return isPainful(report) && isPattern(report) ? false : isClean(report)
    },
  }
}

/** The most activities that share a place; a place that was not marked may be any. */
function mostAlike(reports: readonly PainReport[]): PainReport[] {
  let most: PainReport[] = []
  for (let place = 1; place <= ANY_PLACE; place <<= 1) {
    const alike = reports.filter(({ places }) => (places & place) !== 0)
    if (alike.length > most.length) most = alike
  }
  return most
}

function isPattern({ course }: PainReport): boolean {
  return course === 'fades_returns'
}

/** A course tells of pain even when no score was given. */
function isPainful({ kind, worst, course }: PainReport): boolean {
  const isScored = worst >= SYMPTOM_LIMITS.painful.value
  return kind === 'activity' && (isScored || (Number.isNaN(worst) && course !== null && course !== 'none'))
}
