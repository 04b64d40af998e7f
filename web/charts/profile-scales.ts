import type { Scale } from 'chart.js'
import type { Units } from '../contract.ts'
import { CAUSE_ORDER } from '../view/cause-text.ts'
import { METRES_PER_MILE } from '../view/distance-parts.ts'
import { numberText } from '../view/number-text.ts'
import type { ProfileBins } from '../view/profile-bins.ts'
import type { ChartColours } from './chart-colours.ts'

/** What the axis along the way counts in, metres or seconds of one. */
export function profileAxisUnit(bins: ProfileBins, units: Units): { readonly size: number; readonly name: string } {
  if (bins.axis === 'time') return { size: 60, name: 'min' }
  return units === 'imperial' ? { size: METRES_PER_MILE, name: 'mi' } : { size: 1000, name: 'km' }
}

interface ProfileAxes {
  readonly bins: ProfileBins
  readonly units: Units
  /** Whether the ground is drawn, as a strip between the heights and the load. */
  readonly hasGround: boolean
}

/** The axes of the profile: the way along the foot, and on it, one above the other, load, ground and heights. */
export function profileScales({ bins, units, hasGround }: ProfileAxes, colours: ChartColours) {
  const unit = profileAxisUnit(bins, units)
  const font = { family: getComputedStyle(document.body).fontFamily, size: 12.5 }
  const ticks = { color: colours.ink2, font, padding: 6 }
  const total = (bins.length * bins.size) / unit.size
  const heights = heightAxis(bins, units)
  const rateTop = highestRate(bins, unit.size) * 1.12
  return {
    x: {
      type: 'linear',
      min: 0,
      max: total,
      grid: { display: false },
      border: { color: colours.line },
      ticks: {
        ...ticks,
        maxRotation: 0,
        autoSkipPadding: 24,
        // The end of the run is no round number: it stands in the figures above, not as a last label.
        includeBounds: false,
        callback: (value: string | number) => `${value} ${unit.name}`,
      },
    },
    load: {
      type: 'linear',
      position: 'left',
      stack: 'profile',
      stackWeight: 1.25,
      min: 0,
      // The top stays without a label, as it would meet the lowest height.
      max: rateTop,
      afterBuildTicks: (axis: Scale) => setTicks(axis, roundTicks(0, rateTop * 0.93)),
      grid: { color: colours.line, tickLength: 0 },
      border: { display: false },
      ticks,
    },
    ground: groundAxis(hasGround),
    elevation: {
      display: !heights.isUnknown,
      type: 'linear',
      position: 'left',
      stack: 'profile',
      stackWeight: heights.isUnknown ? 0.01 : 1,
      min: heights.min,
      max: heights.max,
      grid: { color: colours.line, tickLength: 0 },
      border: { display: false },
      afterBuildTicks: (axis: Scale) => setTicks(axis, roundTicks(heights.min, heights.max)),
      ticks: { ...ticks, callback: (value: string | number) => `${numberText(Number(value))} ${heights.unit}` },
    },
  } as const
}

/** The strip of grounds takes its height like an axis, without being one. */
function groundAxis(hasGround: boolean) {
  return {
    type: 'linear',
    position: 'left',
    stack: 'profile',
    stackWeight: hasGround ? 0.28 : 0.01,
    display: hasGround,
    min: 0,
    max: 1,
    grid: { display: false },
    border: { display: false },
    ticks: { display: false },
  } as const
}

/** The axis of heights on round numbers. A flat run must look flat, so it spans thirty metres at least. */
function heightAxis(bins: ProfileBins, units: Units) {
  const unit = units === 'imperial' ? 'ft' : 'm'
  const factor = units === 'imperial' ? 1 / 0.3048 : 1
  let min = Number.POSITIVE_INFINITY
  let max = Number.NEGATIVE_INFINITY
  for (const metres of bins.elevation) {
    if (metres < min) min = metres
    if (metres > max) max = metres
  }
  if (min > max) return { min: 0, max: 30, unit, isUnknown: true }
  const missing = Math.max(0, 30 - (max - min)) / 2
  const low = Math.floor(((min - missing) * factor) / 10) * 10
  const high = Math.ceil(((max + missing) * factor) / 10) * 10
  return { min: low, max: high, unit, isUnknown: false }
}

function highestRate(bins: ProfileBins, unitSize: number): number {
  const factor = bins.axis === 'distance' ? unitSize / 1000 : 1
  let highest = 0
  for (let b = 0; b < bins.length; b++) {
    const rate = CAUSE_ORDER.reduce((sum, cause) => sum + Math.max(0, bins[cause][b] ?? 0), 0)
    if (rate * factor > highest) highest = rate * factor
  }
  return highest > 0 ? highest : 1
}

/** Three to five round numbers between two values. */
function roundTicks(from: number, to: number): readonly number[] {
  const rough = Math.max(to - from, 1e-9) / 3
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10)
  const first = Math.ceil(from / step)
  const count = Math.floor(to / step) - first + 1
  return Array.from({ length: Math.max(0, count) }, (_, i) => Number(((first + i) * step).toPrecision(6)))
}

function setTicks(axis: Scale, values: readonly number[]): void {
  axis.ticks = values.map((value) => ({ value }))
}
