import type { Units } from '../contract.ts'
import { METRES_PER_MILE } from './distance-parts.ts'
import { numberText } from './number-text.ts'
import { signedText } from './signed-text.ts'

/** Values as a colour ramp shows them: what its two ends stand for, and what is written beneath it at equal distances. */
export interface RampScale {
  readonly from: number
  readonly to: number
  readonly ticks: readonly string[]
}

/** Single rows beyond these shares of all do not stretch the ramp; they take the colour of its end. */
const LOWEST = 0.02
const HIGHEST = 0.98

/**
 * The ramp of loads, calf-km per kilometre: round numbers around what occurs, and at least one calf-km wide, so that an even
 * run looks even.
 */
export function loadScale(rates: Float64Array, units: Units): RampScale {
  const unit = units === 'imperial' ? METRES_PER_MILE / 1000 : 1
  const [low, high] = spanOf(rates, (rate) => rate * unit)
  const step = [0.5, 1, 2, 5, 10, 20].find((size) => (high - low) / size <= 4) ?? 50
  // A load of one is a round number, whatever its last digit says.
  const from = Math.max(0, Math.floor(low / step + 1e-6) * step)
  const to = Math.max(Math.ceil(high / step - 1e-6) * step, from + Math.max(1, step))
  const count = Math.round((to - from) / step)
  const ticks = Array.from({ length: count + 1 }, (_, i) => numberText(from + i * step, step < 1 ? 1 : 0))
  return { from: from / unit, to: to / unit, ticks: ticks.map((tick, i) => (i === count ? `${tick}+` : tick)) }
}

/** The ramp of steepness, level in the middle and ten per cent to either side at least. */
export function gradeScale(grades: Float64Array): RampScale {
  const [, steepest] = spanOf(grades, Math.abs)
  const side = Math.max(10, Math.ceil((steepest * 100) / 10) * 10)
  const ticks = [-side, -side / 2, 0, side / 2, side].map((tick) => `${tick === 0 ? '0' : signedText(tick, 0)}\u00a0%`)
  return { from: -side / 100, to: side / 100, ticks }
}

/** Where a value stands on the ramp, 0 to 1; NaN is nowhere. */
export function shareOf(value: number, { from, to }: RampScale): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)))
}

function spanOf(values: Float64Array, read: (value: number) => number): readonly [number, number] {
  const known = values.filter((value) => !Number.isNaN(value)).map(read)
  known.sort()
  const at = (share: number) => known[Math.round(share * (known.length - 1))] ?? 0
  return [at(LOWEST), at(HIGHEST)]
}
