import { parseCivilDay } from '../../analysis/model/civil-day.ts'
import type { Result } from '../../analysis/model/result.ts'
import type { Overload } from '../contract.ts'

/** Longest camp the server takes, days. */
const MOST_DAYS = 42

/** Reads the form of a race or a camp. The error holds a sentence per field that is not as expected. */
export function parseOverload(
  fields: Readonly<Record<string, unknown>>,
): Result<Omit<Overload, 'id'>, Readonly<Record<string, string>>> {
  const text = (name: string) => String(fields[name] ?? '').trim()
  const errors: Record<string, string> = {}
  const [fromDate, toDate] = [text('fromDate'), text('toDate') === '' ? text('fromDate') : text('toDate')]
  const [from, to] = [parseCivilDay(fromDate), parseCivilDay(toDate)]
  if (Number.isNaN(from)) errors['fromDate'] = 'The first day.'
  else if (Number.isNaN(to)) errors['toDate'] = 'The last day.'
  else if (to < from) errors['toDate'] = 'The last day lies before the first.'
  else if (to - from >= MOST_DAYS) errors['toDate'] = `At most ${MOST_DAYS} days.`
  if (Object.keys(errors).length > 0) return { ok: false, error: errors }
  return {
    ok: true,
    value: { kind: text('kind') === 'camp' ? 'camp' : 'race', name: text('name').slice(0, 100), fromDate, toDate },
  }
}
