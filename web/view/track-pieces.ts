import type { Samples, Units } from '../contract.ts'
import type { ChartCause } from './cause-text.ts'
import { METRES_PER_MILE } from './distance-parts.ts'

/** A stretch of the track in one colour, as points of an SVG polyline. */
export interface TrackPiece {
  readonly cause: ChartCause
  readonly points: string
}

export interface TrackDrawing {
  readonly width: number
  readonly height: number
  readonly pieces: readonly TrackPiece[]
  /** A scale bar of a round length. */
  readonly bar: { readonly width: number; readonly text: string }
}

const WIDTH = 600
const MARGIN = 14
const TALLEST = 420
const MOST_POINTS = 700
const METRES_PER_DEGREE = 111_195
/** Share of a stretch's load from which its cause gives the colour. */
const NOTABLE = 0.15

/**
 * The way as a drawing without a map: north up, equal scales, each stretch in the colour of what made its load. Null
 * when fewer than two places are known or all are the same.
 */
export function trackPieces(samples: Samples, units: Units): TrackDrawing | null {
  const places = knownPlaces(samples)
  const [first] = places
  if (first === undefined) return null
  const east = Math.cos((first.latitude * Math.PI) / 180) * METRES_PER_DEGREE
  const metres = places.map(({ latitude, longitude, index }) => ({
    x: wrapped(longitude - first.longitude) * east,
    y: -(latitude - first.latitude) * METRES_PER_DEGREE,
    index,
  }))
  const xs = metres.map((point) => point.x)
  const ys = metres.map((point) => point.y)
  const left = Math.min(...xs)
  const top = Math.min(...ys)
  const wide = Math.max(...xs) - left
  const tall = Math.max(...ys) - top
  if (Math.max(wide, tall) < 20) return null
  const scale = Math.min((WIDTH - 2 * MARGIN) / Math.max(wide, 1), TALLEST / Math.max(tall, 1))
  const points = metres.map(({ x, y, index }) => ({
    at: `${(MARGIN + (x - left) * scale + (WIDTH - 2 * MARGIN - wide * scale) / 2).toFixed(1)},${(MARGIN + (y - top) * scale).toFixed(1)}`,
    index,
  }))
  return {
    width: WIDTH,
    height: Math.ceil(tall * scale + 2 * MARGIN + 22),
    pieces: coloured(points, samples),
    bar: scaleBar(scale, units),
  }
}

function knownPlaces({ columns, length }: Samples) {
  const places: { latitude: number; longitude: number; index: number }[] = []
  const step = Math.max(1, Math.ceil(length / MOST_POINTS))
  for (let index = 0; index < length; index += step) {
    const latitude = columns.latitude[index] ?? null
    const longitude = columns.longitude[index] ?? null
    if (latitude !== null && longitude !== null) places.push({ latitude, longitude, index })
  }
  return places.length < 2 ? [] : places
}

function coloured(points: readonly { at: string; index: number }[], samples: Samples): readonly TrackPiece[] {
  const pieces: { cause: ChartCause; points: string[] }[] = []
  for (let i = 1; i < points.length; i++) {
    const from = points[i - 1]
    const to = points[i]
    if (from === undefined || to === undefined) continue
    const cause = causeBetween(samples, from.index, to.index)
    const piece = pieces.at(-1)
    if (piece?.cause === cause) piece.points.push(to.at)
    else pieces.push({ cause, points: [from.at, to.at] })
  }
  return pieces.map(({ cause, points: list }) => ({ cause, points: list.join(' ') }))
}

function causeBetween({ causes }: Samples, from: number, to: number): ChartCause {
  const sum = { flat: 0, climb: 0, sand: 0, other: 0 }
  for (let i = from + 1; i <= to; i++) {
    sum.flat += causes.flat[i] ?? 0
    sum.climb += causes.climb[i] ?? 0
    sum.sand += causes.sand[i] ?? 0
    sum.other += (causes.ground[i] ?? 0) + (causes.treadmill[i] ?? 0)
  }
  const total = sum.flat + sum.climb + sum.sand + sum.other
  const [first] = (['climb', 'sand', 'other'] as const).toSorted((a, b) => sum[b] - sum[a])
  return first !== undefined && sum[first] > NOTABLE * total ? first : 'flat'
}

/** A difference of longitudes the short way round. */
function wrapped(degrees: number): number {
  return ((((degrees + 180) % 360) + 360) % 360) - 180
}

function scaleBar(scale: number, units: Units): TrackDrawing['bar'] {
  const unit = units === 'imperial' ? METRES_PER_MILE : 1000
  const length = roundLength(((WIDTH / scale) * 0.22) / unit)
  const text = units === 'imperial' ? `${length} mi` : length < 1 ? `${Math.round(length * 1000)} m` : `${length} km`
  return { width: length * unit * scale, text }
}

/** The largest of 1, 2, 5 times a power of ten that is no longer than `length`. */
function roundLength(length: number): number {
  const power = 10 ** Math.floor(Math.log10(length))
  return Number((([5, 2, 1].find((factor) => factor * power <= length) ?? 1) * power).toPrecision(3))
}
