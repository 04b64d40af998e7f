import type { Coefficient } from '../../analysis/load/coefficient.ts'

/** A constant with its unit; where the profiles differ, weighted first: `0.8 / 0.6 per unit grade`. */
export function coefficientText({ value, evidenceValue, unit }: Coefficient): string {
  const number = evidenceValue === undefined ? short(value) : `${short(value)} / ${short(evidenceValue)}`
  return unit === '' ? number : `${number} ${unit}`
}

function short(value: number): string {
  return String(Number(value.toPrecision(4))).replace('-', '−')
}
