import type { AnyRule } from '../../analysis/model/risk.ts'
import type { AlertDetail } from '../contract.ts'
import { calfKmText } from './calf-km-text.ts'
import { countText } from './count-text.ts'
import { dayText } from './day-text.ts'
import { numberText } from './number-text.ts'

export interface AlertFigure {
  readonly label: string
  readonly value: string
  readonly detail: string
}

type Told = Pick<AlertDetail, 'rule' | 'ratio' | 'reference' | 'referenceDate' | 'figures'>

const WHAT: Partial<Record<AnyRule, string>> = {
  S2: 'On sand that day',
  S3: 'From climbing that day',
  S2w: 'On sand in seven days',
  W1: 'Seven days',
  B1w: 'Seven days',
  T1: '28 days',
}

/** The numbers an alert rests on, as a row of figures. */
export function alertFigures(told: Told): readonly AlertFigure[] {
  return told.rule.startsWith('P') && told.rule !== 'PL' ? painFigures(told) : loadFigures(told)
}

function loadFigures({ rule, ratio, reference, referenceDate, figures }: Told): readonly AlertFigure[] {
  const value = numberOf(figures['value'])
  const km = numberOf(figures['kmRatio'])
  const driver = recordOf(figures['driver'])
  const [climb, sand] = [numberOf(driver['climb']), numberOf(driver['sand'])]
  const load = rule === 'PL' ? ratio * reference : value
  const share = (what: string, part: number) =>
    part > 0 ? [{ label: `Of the rise, ${what}`, value: numberText(part * 100), detail: '%' }] : []
  return [
    ...(load > 0 ? [{ label: WHAT[rule] ?? 'That day', value: calfKmText(load), detail: 'calf-km' }] : []),
    ...(reference > 0
      ? [{ label: 'Compared with', value: calfKmText(reference), detail: `calf-km${when(rule, referenceDate)}` }]
      : []),
    ...(ratio > 0 ? [{ label: 'That is', value: numberText(ratio, 2), detail: 'times as much' }] : []),
    ...(km > 0 ? [{ label: 'In distance', value: numberText(km, 2), detail: 'times as far' }] : []),
    ...share('climbing', climb),
    ...share('sand', sand),
  ]
}

function when(rule: AnyRule, date: string | null): string {
  if (date === null) return ', the least it is compared with'
  return `${rule === 'W1' || rule === 'S2w' || rule === 'T1' ? ', to' : ', on'} ${dayText(date, 'axis')}`
}

/** `reference` of pain stands in the record too: null there where there was nothing to compare with. */
function painFigures({ rule, figures }: Told): readonly AlertFigure[] {
  const [value, reference] = [numberOf(figures['value']), numberOf(figures['reference'])]
  const mark = (label: string, pain: number) =>
    Number.isNaN(pain) ? [] : [{ label, value: numberText(pain), detail: 'of 10' }]
  if (rule === 'P1') return [...mark('Worst pain', value), ...mark('The line', reference)]
  if (rule === 'P2') return [...mark('That morning', value), ...mark('Before the session', reference)]
  if (rule === 'P3') return [...mark('Worst pain these 7 days', value), ...mark('The 7 days before', reference)]
  if (rule === 'P4') {
    return [
      { label: 'It fades and comes back', value: numberText(value), detail: `of ${countText(reference, 'session')}` },
    ]
  }
  if (rule === 'P6') return [{ label: 'Weeks running', value: numberText(value), detail: 'with pain at one place' }]
  return []
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
