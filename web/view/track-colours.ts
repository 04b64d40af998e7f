import type { Samples, Units } from '../contract.ts'
import { CAUSE_ORDER, causeText } from './cause-text.ts'
import { gradeScale, loadScale, type RampScale, shareOf } from './ramp-scale.ts'
import { surfaceText } from './surface-text.ts'
import { type TrackWindows, trackWindows } from './track-windows.ts'

/** What the colours of a track can say, in the order they are offered. */
export const COLOURINGS = ['load', 'grade', 'ground', 'cause'] as const

export type Colouring = (typeof COLOURINGS)[number]

/** A colour of a track: a place on a ramp, or the colour of a thing. */
export type TrackInk =
  | { readonly kind: 'ramp'; readonly ramp: 'load' | 'grade'; readonly share: number }
  | { readonly kind: 'ground'; readonly surface: string }
  | { readonly kind: 'cause'; readonly cause: string }

/** What is drawn, as a key to it. */
export type TrackLegend =
  | {
      readonly kind: 'ramp'
      readonly ramp: 'load' | 'grade'
      readonly unit: string
      readonly ticks: readonly string[]
      /** Whether some of the track has no value. */
      readonly hasGaps: boolean
    }
  | { readonly kind: 'swatches'; readonly items: readonly { readonly swatch: string; readonly text: string }[] }

export interface TrackColours {
  /** Index into `inks` for each row of the samples. */
  readonly inkOf: Uint8Array
  readonly inks: readonly TrackInk[]
  readonly legend: TrackLegend
}

/** So fine that the ramp looks continuous, so coarse that lines of one colour have some length. */
const SHADES = 24
const UNKNOWN: TrackInk = { kind: 'ground', surface: 'unknown' }

/** The colours of a session's track, row by row, with their legend. */
export function trackColours(samples: Samples, colouring: Colouring, units: Units): TrackColours {
  if (colouring === 'ground') return groundColours(samples)
  if (colouring === 'cause') return causeColours(samples, trackWindows(samples))
  if (colouring === 'grade') {
    const grades = Float64Array.from({ length: samples.length }, (_, row) => samples.columns.grade[row] ?? Number.NaN)
    return rampColours(grades, gradeScale(grades), { ramp: 'grade', unit: 'steepness, down and up' })
  }
  const { rate } = trackWindows(samples)
  const unit = units === 'imperial' ? 'calf-km per mile' : 'calf-km per km'
  return rampColours(rate, loadScale(rate, units), { ramp: 'load', unit })
}

interface RampName {
  readonly ramp: 'load' | 'grade'
  readonly unit: string
}

function rampColours(values: Float64Array, scale: RampScale, { ramp, unit }: RampName): TrackColours {
  const inkOf = Uint8Array.from(values, (value) =>
    Number.isNaN(value) ? SHADES : Math.round(shareOf(value, scale) * (SHADES - 1)),
  )
  const shades = Array.from({ length: SHADES }, (_, i): TrackInk => ({ kind: 'ramp', ramp, share: i / (SHADES - 1) }))
  return {
    inkOf,
    inks: [...shades, UNKNOWN],
    legend: { kind: 'ramp', ramp, unit, ticks: scale.ticks, hasGaps: inkOf.includes(SHADES) },
  }
}

function causeColours({ length }: Samples, { cause }: TrackWindows): TrackColours {
  const present = CAUSE_ORDER.filter((name) => cause.includes(name))
  return {
    inkOf: Uint8Array.from({ length }, (_, row) => present.indexOf(cause[row] ?? 'flat')),
    inks: present.map((name) => ({ kind: 'cause', cause: name })),
    legend: {
      kind: 'swatches',
      items: present.map((name) => ({ swatch: `fill-${name}`, text: causeText(name) })),
    },
  }
}

/** The grounds that occur, most metres first, the unknown one last. */
function groundColours({ columns, surfaces, length }: Samples): TrackColours {
  const metres = new Map<string, number>()
  const nameOf = (row: number) => surfaces[columns.surface[row] ?? -1] ?? 'unknown'
  for (let row = 0; row < length; row++) {
    const before = row === 0 ? 0 : (columns.distance[row - 1] ?? 0)
    const name = nameOf(row)
    metres.set(name, (metres.get(name) ?? 0) + (columns.distance[row] ?? 0) - before)
  }
  const weight = (name: string) => (name === 'unknown' ? -1 : (metres.get(name) ?? 0))
  const present = [...metres.keys()].toSorted((a, b) => weight(b) - weight(a))
  return {
    inkOf: Uint8Array.from({ length }, (_, row) => present.indexOf(nameOf(row))),
    inks: present.map((surface) => ({ kind: 'ground', surface })),
    legend: {
      kind: 'swatches',
      items: present.map((name) => ({ swatch: `ground-${name}`, text: surfaceText(name) })),
    },
  }
}
