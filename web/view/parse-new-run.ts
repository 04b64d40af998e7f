import { parseCivilDay } from '../../analysis/model/civil-day.ts'
import type { Result } from '../../analysis/model/result.ts'
import { SURFACES } from '../../analysis/model/surface.ts'
import type { NewActivity, Units } from '../contract.ts'
import { METRES_PER_MILE } from './distance-parts.ts'
import { parseDuration } from './parse-duration.ts'
import { parseIncline } from './parse-incline.ts'
import { parseNumber } from './parse-number.ts'

/** Steeper than any treadmill, and what the server takes. */
const STEEPEST = 0.45

type Fields = Readonly<Record<string, unknown>>

/** Reads the form of a run without a file. The error holds a sentence per field that is not as expected. */
export function parseNewRun(fields: Fields, units: Units): Result<NewActivity, Readonly<Record<string, string>>> {
  const errors: Record<string, string> = {}
  const text = (name: string) => String(fields[name] ?? '').trim()
  const optional = (name: string, factor = 1): number | undefined => {
    if (text(name) === '') return undefined
    const value = parseNumber(text(name))
    if (value === null) errors[name] = 'A number, such as 120.'
    return value === null ? undefined : value * factor
  }
  const sport = text('sport') as NewActivity['sport']
  const date = text('date')
  if (Number.isNaN(parseCivilDay(date))) errors['date'] = 'The day it was run.'
  const distance = sport === 'stairs' ? 0 : parseNumber(text('distance'))
  if (distance === null || (distance === 0 && sport !== 'stairs')) errors['distance'] = 'How far it was, such as 8.2.'
  const duration = parseDuration(text('duration'))
  if (duration === null || duration === 0) errors['duration'] = 'How long it took, such as 48:30 or 1:02:33.'
  const ascentMetres = optional('ascent', units === 'imperial' ? 0.3048 : 1)
  const grade = text('incline') === '' ? undefined : parseIncline(text('incline'))
  if (grade !== undefined && (grade === null || Math.abs(grade) > STEEPEST)) errors['incline'] = 'Per cent, such as 6.'
  const averageWatts = optional('watts')
  const cadenceRpm = optional('rpm')
  const steps = optional('steps')
  if (Object.keys(errors).length > 0) return { ok: false, error: errors }
  const surface = SURFACES.find((known) => known === text('surface'))
  return {
    ok: true,
    value: {
      date,
      sport,
      distanceMetres: (distance ?? 0) * (units === 'imperial' ? METRES_PER_MILE : 1000),
      durationSeconds: duration ?? 0,
      ...(ascentMetres === undefined ? {} : { ascentMetres }),
      ...(grade == null ? {} : { grade }),
      ...(averageWatts === undefined ? {} : { averageWatts }),
      ...(cadenceRpm === undefined ? {} : { cadenceRpm }),
      ...(steps === undefined ? {} : { steps: Math.round(steps) }),
      ...(surface === undefined ? {} : { surface }),
      ...(text('name') === '' ? {} : { name: text('name') }),
    },
  }
}
