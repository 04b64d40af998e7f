import { numberText } from './number-text.ts'

/** A load in calf-km to one decimal. A trace of load never reads as none: below 0.05 it is `<0.1`. */
export function calfKmText(value: number): string {
  if (value > 0 && value < 0.05) return '<0.1'
  return numberText(value, 1)
}
