import type { CivilDay } from '../model/civil-day.ts'
import type { DailySeries } from '../model/daily.ts'
import type { DataRule, Finding, Rule } from '../model/risk.ts'
import { LIFE_LIMITS } from './life-limits.ts'
import { riskHistory } from './risk-history.ts'
import { RULE_LIMITS } from './rule-limits.ts'
import { weekReference } from './week-reference.ts'

type LoadFinding = Finding<Rule | DataRule>

const { eventDays, monthDays } = LIFE_LIMITS

/**
 * The first day on which each finding is over, in their order; NaN while it lasts. What a session or a return raised is
 * over after a week, a fast month after four. The biggest week is over when it has been calm: below W1's exit ratio a
 * week or more after it spoke; or when the rule speaks again. A doubtful file is over when somebody has looked at it.
 */
export function loadEnds(series: DailySeries, findings: readonly LoadFinding[]): CivilDay[] {
  const isOpen = findings.some(({ rule }) => rule === 'W1')
  const calm = isOpen ? calmDays(series) : () => false
  return findings.map(({ rule, day }) => {
    switch (rule) {
      case 'D2':
        return Number.NaN
      case 'T1':
        return day + monthDays.value
      case 'W1': {
        const next = findings.find((other) => other.rule === 'W1' && other.day > day)?.day ?? Number.POSITIVE_INFINITY
        const through = series.firstDay + series.length - 1
        for (let on = day + 1; on <= Math.min(next, through); on++) {
          if (on === next || (on - day >= RULE_LIMITS.W1.calmDays.value && calm(on))) return on
        }
        return Number.NaN
      }
      default:
        return day + eventDays.value
    }
  })
}

/** Tells of each civil day whether its seven days are below W1's exit ratio. */
function calmDays(series: DailySeries): (day: CivilDay) => boolean {
  const history = riskHistory(series, RULE_LIMITS)
  const calm = new Uint8Array(series.length)
  for (let day = 0; day < series.length; day++) {
    history.breaks.advance(day, series.calfKm[day]! >= RULE_LIMITS.sessionMinimum.value)
    const { reference } = weekReference(history, day)
    calm[day] = history.weekSums[day]! < RULE_LIMITS.W1.exit.value * reference ? 1 : 0
  }
  return (day) => calm[day - series.firstDay] === 1
}
