import type { RawSamples } from '../model/decoded-file.ts'
import { SAMPLE_COLUMNS } from '../model/sample-columns.ts'
import { emptySamples } from './empty-samples.ts'
import { plainText } from './plain-text.ts'

/** A million points are eleven days at one a second; a file with more is no recording of one activity. */
export const MOST_POINTS = 1_000_000

/** More distinct surfaces than this are not names of surfaces. */
const MOST_TAGS = 1000
const LONGEST_TAG = 200

/** Columns that grow while a file is read. Row `length` is the one being filled; it counts once `length` is raised. */
export interface GrowingColumns {
  samples: RawSamples
  length: number
  tags: Map<string, number>
  /** Surfaces left out because there were too many distinct ones. */
  tagsLeftOut: number
}

export function growingColumns(): GrowingColumns {
  return { samples: emptySamples(1024), length: 0, tags: new Map(), tagsLeftOut: 0 }
}

/** Makes room for row `length`, all missing. */
export function startRow(columns: GrowingColumns): void {
  const { samples, length } = columns
  if (length < samples.length) return
  const grown = emptySamples(samples.length * 2)
  for (const name of SAMPLE_COLUMNS) grown[name].set(samples[name])
  grown.surfaceTag.set(samples.surfaceTag)
  columns.samples = grown
}

/** Tags row `row` with a surface as written, cleaned of case and blanks; an empty one tags nothing. */
export function tagRow(columns: GrowingColumns, row: number, surface: string): void {
  const tag = plainText(surface, LONGEST_TAG + 1).toLowerCase()
  if (tag === '') return
  let index = columns.tags.get(tag)
  if (index === undefined) {
    if (columns.tags.size >= MOST_TAGS || tag.length > LONGEST_TAG) {
      columns.tagsLeftOut++
      return
    }
    index = columns.tags.size
    columns.tags.set(tag, index)
  }
  columns.samples.surfaceTag[row] = index
}

/** The rows so far as a recording of their own; the columns start afresh. */
export function takeSamples(columns: GrowingColumns): RawSamples {
  const { samples, length } = columns
  const taken: RawSamples = {
    length,
    time: samples.time.slice(0, length),
    latitude: samples.latitude.slice(0, length),
    longitude: samples.longitude.slice(0, length),
    altitude: samples.altitude.slice(0, length),
    distance: samples.distance.slice(0, length),
    speed: samples.speed.slice(0, length),
    cadence: samples.cadence.slice(0, length),
    heartRate: samples.heartRate.slice(0, length),
    power: samples.power.slice(0, length),
    contactTime: samples.contactTime.slice(0, length),
    grade: samples.grade.slice(0, length),
    surfaceTag: samples.surfaceTag.slice(0, length),
    surfaceTags: [...columns.tags.keys()],
  }
  for (const name of SAMPLE_COLUMNS) samples[name].fill(Number.NaN, 0, length + 1)
  samples.surfaceTag.fill(-1, 0, length + 1)
  columns.length = 0
  columns.tags = new Map()
  columns.tagsLeftOut = 0
  return taken
}
