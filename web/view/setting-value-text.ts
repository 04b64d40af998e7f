import type { Units } from '../contract.ts'
import { numberText } from './number-text.ts'

const METRES_PER_INCH = 0.0254
const KG_PER_POUND = 0.45359237

export type SettingValue = string | number | null

/** The value of a setting that scores rest on, in words: `1.83 m`, `6 ft 0 in`, `68 kg`, `weighted`. */
export function settingValueText(setting: string, value: SettingValue, units: Units): string {
  if (value === null) return setting === 'massKg' ? 'the watch’s own' : 'unknown'
  if (typeof value === 'string') return value
  if (setting === 'heightM') return heightText(value, units)
  if (setting === 'massKg') {
    return units === 'imperial' ? `${numberText(value / KG_PER_POUND)}\u00a0lb` : `${trim(value, 1)}\u00a0kg`
  }
  return String(value)
}

function heightText(metres: number, units: Units): string {
  if (units === 'metric') return `${numberText(metres, 2)}\u00a0m`
  const inches = Math.round(metres / METRES_PER_INCH)
  return `${Math.floor(inches / 12)}\u00a0ft ${inches % 12}\u00a0in`
}

function trim(value: number, decimals: number): string {
  return numberText(value, decimals).replace(/\.0$/, '')
}
