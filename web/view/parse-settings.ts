import type { Result } from '../../analysis/model/result.ts'
import type { Settings, Units } from '../contract.ts'
import { parseNumber } from './parse-number.ts'

const METRES_PER_INCH = 0.0254
const KG_PER_POUND = 0.45359237

interface BodyField {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly hint?: string
}

/** The fields for height and mass in the units chosen, filled with what is set. */
export function bodyFields(settings: Settings, units: Units): readonly BodyField[] {
  const { heightM, massKg } = settings
  const hint = 'Empty = as the watch has it.'
  if (units === 'metric') {
    return [
      { name: 'heightCm', label: 'Height, cm', value: trim(heightM * 100, 0) },
      { name: 'massKg', label: 'Mass, kg', value: massKg === null ? '' : trim(massKg, 1), hint },
    ]
  }
  const inches = Math.round(heightM / METRES_PER_INCH)
  return [
    { name: 'heightFt', label: 'Height, ft', value: String(Math.floor(inches / 12)) },
    { name: 'heightIn', label: 'and in', value: String(inches % 12) },
    { name: 'massLb', label: 'Mass, lb', value: massKg === null ? '' : trim(massKg / KG_PER_POUND, 1), hint },
  ]
}

/**
 * Reads the settings form. A height or mass whose text was not touched keeps its exact stored value, so that showing it
 * in other units and saving never changes it. The error holds a sentence per field.
 */
export function parseSettings(
  fields: Readonly<Record<string, unknown>>,
  current: Settings,
): Result<Partial<Settings>, Readonly<Record<string, string>>> {
  const errors: Record<string, string> = {}
  const text = (name: string) => String(fields[name] ?? '').trim()
  const units: Units = text('units') === 'imperial' ? 'imperial' : 'metric'
  const untouched = new Map(bodyFields(current, units).map((field) => [field.name, field.value]))
  const same = (...names: string[]) => names.every((name) => text(name) === untouched.get(name))
  const imperial = units === 'imperial'
  const heightNames = imperial ? ['heightFt', 'heightIn'] : ['heightCm']
  const heightM = same(...heightNames) ? current.heightM : heightOf(heightNames.map(text))
  if (heightM === null || heightM < 1.2 || heightM > 2.3) {
    errors[imperial ? 'heightFt' : 'heightCm'] = imperial ? 'Between 4 and 7½ feet.' : 'Between 120 and 230.'
  }
  const massName = imperial ? 'massLb' : 'massKg'
  const massKg = same(massName) ? current.massKg : massOf(text(massName), imperial)
  if (massKg !== null && !(massKg >= 25 && massKg <= 250)) {
    errors[massName] = imperial ? 'Between 56 and 550, or empty.' : 'Between 25 and 250, or empty.'
  }
  if (Object.keys(errors).length > 0 || heightM === null) return { ok: false, error: errors }
  return {
    ok: true,
    value: {
      heightM,
      massKg,
      units,
      profile: text('profile') === 'evidence' ? 'evidence' : 'weighted',
      weekStart: Number(text('weekStart')),
      zone: text('zone'),
    },
  }
}

function heightOf([first = '', second]: readonly string[]): number | null {
  const whole = parseNumber(first)
  if (whole === null) return null
  if (second === undefined) return Math.round(whole * 10) / 1000
  const inches = second === '' ? 0 : parseNumber(second)
  return inches === null ? null : Math.round((whole * 12 + inches) * METRES_PER_INCH * 1000) / 1000
}

/** Kilograms; null when the field is empty, NaN when it is no number. */
function massOf(text: string, imperial: boolean): number | null {
  if (text === '') return null
  const value = parseNumber(text) ?? Number.NaN
  return Math.round(value * (imperial ? KG_PER_POUND : 1) * 10) / 10
}

function trim(value: number, decimals: number): string {
  return value.toFixed(decimals).replace(/\.0$/, '')
}
