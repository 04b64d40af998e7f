import { formatCivilDay, parseCivilDay } from '../../analysis/model/civil-day.ts'
import type { AnyRule } from '../../analysis/model/risk.ts'
import type { AlertDetail } from '../contract.ts'
import { calfKmText } from './calf-km-text.ts'
import { dayText } from './day-text.ts'

/** A day of the little chart beside an alert. */
export interface AlertDay {
  readonly date: string
  /** Calf-km of what the rule counts: all load, load on sand, or load from climbing. */
  readonly calfKm: number
  /** Whether it belongs to what the alert is about, or to what that is compared with. */
  readonly role: 'judged' | 'reference' | 'other'
}

type Around = Pick<AlertDetail, 'rule' | 'date' | 'referenceDate' | 'days'>

/** Days a rule adds up; one where it judges a session. */
const WINDOW: Partial<Record<AnyRule, number>> = { S2w: 7, W1: 7, B1w: 7, T1: 28 }

/** The days around an alert in the load its rule counts, with those marked that it compares. */
export function alertDays({ rule, date, referenceDate, days }: Around): readonly AlertDay[] {
  const first = parseCivilDay(days.firstDay)
  const window = WINDOW[rule] ?? 1
  const within = (day: number, last: number) => day > last - window && day <= last
  const reference = referenceDate === null ? Number.NaN : parseCivilDay(referenceDate)
  return columnOf(rule, days).map((calfKm, i) => {
    const day = first + i
    const role = within(day, parseCivilDay(date)) ? 'judged' : within(day, reference) ? 'reference' : 'other'
    return { date: formatCivilDay(day), calfKm, role }
  })
}

/** What the bars count: `calf load`, `calf load on sand`, `calf load from climbing`. */
export function alertDaysUnit(rule: AnyRule): string {
  if (rule === 'S2' || rule === 'S2w') return 'calf load on sand'
  return rule === 'S3' ? 'calf load from climbing' : 'calf load'
}

/** The chart in a sentence, for those who do not see it. */
export function alertDaysSentence(rule: AnyRule, days: readonly AlertDay[]): string {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return 'No days'
  const sum = (role: AlertDay['role']) =>
    days.filter((day) => day.role === role).reduce((all, day) => all + day.calfKm, 0)
  const reference = sum('reference')
  return [
    `Daily ${alertDaysUnit(rule)} from ${dayText(first.date, 'axis')} to ${dayText(last.date, 'axis')}.`,
    `What the alert is about: ${calfKmText(sum('judged'))} calf-km.`,
    reference > 0 ? `What it is compared with: ${calfKmText(reference)} calf-km.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function columnOf(rule: AnyRule, days: AlertDetail['days']): readonly number[] {
  if (rule === 'S2' || rule === 'S2w') return days.sandCalfKm
  return rule === 'S3' ? days.climbCalfKm : days.calfKm
}
