import { numberText } from './number-text.ts'

/** An incline as a treadmill shows it: `6 %`, `6.5 %`, `−2 %`. No-break space before the sign. */
export function inclineText(grade: number): string {
  const percent = Math.round(10_000 * grade) / 100
  const decimals = [0, 1].find((some) => Number(percent.toFixed(some)) === percent) ?? 2
  return `${numberText(percent, decimals)}\u00a0%`
}
