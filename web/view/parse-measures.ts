import { parseCivilDay } from '../../analysis/model/civil-day.ts'
import type { Result } from '../../analysis/model/result.ts'
import type { NewBody, Units } from '../contract.ts'
import { parseNumber } from './parse-number.ts'

const METRES_PER_INCH = 0.0254
const KG_PER_POUND = 0.45359237

/** The fields of height and weight in the units chosen; an empty one stays as it was. */
export function measureFields(units: Units): readonly { readonly name: string; readonly label: string }[] {
  return units === 'imperial'
    ? [
        { name: 'newFeet', label: 'Height, ft' },
        { name: 'newInches', label: 'and in' },
        { name: 'newPounds', label: 'Weight, lb' },
      ]
    : [
        { name: 'newCm', label: 'Height, cm' },
        { name: 'newKg', label: 'Weight, kg' },
      ]
}

/** Reads the form of a dated height and weight; at least one of them has to be given. */
export function parseMeasures(
  fields: Readonly<Record<string, unknown>>,
  units: Units,
): Result<NewBody, Readonly<Record<string, string>>> {
  const text = (name: string) => String(fields[name] ?? '').trim()
  const errors: Record<string, string> = {}
  const isImperial = units === 'imperial'
  const date = text('measureDate')
  if (Number.isNaN(parseCivilDay(date))) errors['measureDate'] = 'The day from which it holds.'
  const heightName = isImperial ? 'newFeet' : 'newCm'
  const heightM = text(heightName) === '' ? undefined : heightOf(text, isImperial)
  if (heightM !== undefined && !(heightM >= 1.2 && heightM <= 2.3)) {
    errors[heightName] = isImperial ? 'Between 4 and 7½ feet.' : 'Between 120 and 230.'
  }
  const massName = isImperial ? 'newPounds' : 'newKg'
  const massKg = text(massName) === '' ? undefined : numberOf(text(massName)) * (isImperial ? KG_PER_POUND : 1)
  if (massKg !== undefined && !(massKg >= 25 && massKg <= 250)) {
    errors[massName] = isImperial ? 'Between 56 and 550.' : 'Between 25 and 250.'
  }
  if (heightM === undefined && massKg === undefined) errors[heightName] ??= 'A height, a weight or both.'
  if (Object.keys(errors).length > 0) return { ok: false, error: errors }
  return {
    ok: true,
    value: {
      date,
      ...(heightM === undefined ? {} : { heightM: Math.round(heightM * 1000) / 1000 }),
      ...(massKg === undefined ? {} : { massKg: Math.round(massKg * 10) / 10 }),
    },
  }
}

function heightOf(text: (name: string) => string, isImperial: boolean): number {
  if (!isImperial) return numberOf(text('newCm')) / 100
  const inches = text('newInches') === '' ? 0 : numberOf(text('newInches'))
  return (numberOf(text('newFeet')) * 12 + inches) * METRES_PER_INCH
}

function numberOf(text: string): number {
  return parseNumber(text) ?? Number.NaN
}
