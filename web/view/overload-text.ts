import type { Overload } from '../contract.ts'
import { dayText } from './day-text.ts'

/** A race or a camp in a line: `Race “Marathon”, 12 Apr 2026`, `Camp, 1 Apr to 14 Apr 2026`. */
export function overloadText({ kind, name, fromDate, toDate }: Omit<Overload, 'id'>): string {
  const what = kind === 'race' ? 'Race' : 'Camp'
  const called = name === '' ? what : `${what} “${name}”`
  const last = `${dayText(toDate, 'axis')} ${toDate.slice(0, 4)}`
  return fromDate === toDate ? `${called}, ${last}` : `${called}, ${dayText(fromDate, 'axis')} to ${last}`
}
