import type { RawSamples } from '../model/decoded-file.ts'
import type { Issue } from '../model/issue.ts'
import { BASE } from './fit-base-type.ts'
import { FIT_CAPS } from './fit-caps.ts'
import type { FitDeveloperDescription } from './fit-developer-description.ts'
import { developerGroups } from './fit-developer-groups.ts'
import { readColumn } from './fit-read-column.ts'
import { inFileOrder, type RecordTable } from './fit-record-table.ts'
import { fitSurfaceTags, isSurfaceField } from './fit-surface-tags.ts'

type DeveloperColumn = 'power' | 'contactTime' | 'cadence' | 'heartRate' | 'speed' | 'distance' | 'grade'

/** Which column a developer field fills, by its name in small letters and single blanks (Stryd, RunScribe, Garmin's own). */
const COLUMN_OF_NAME: ReadonlyMap<string, DeveloperColumn> = new Map([
  ['power', 'power'],
  ['running power', 'power'],
  ['rp power', 'power'],
  ['rs power avg', 'power'],
  ['ground time', 'contactTime'],
  ['ground contact time', 'contactTime'],
  ['contact time', 'contactTime'],
  ['contacttime', 'contactTime'],
  ['stance time', 'contactTime'],
  ['cadence', 'cadence'],
  ['heart rate', 'heartRate'],
  ['speed', 'speed'],
  ['distance', 'distance'],
  ['grade', 'grade'],
  ['incline', 'grade'],
  ['treadmill incline', 'grade'],
])

/** How many of a unit make one of the column's; a unit that is not here is not understood and the field left alone. */
const UNITS: Readonly<Record<DeveloperColumn, ReadonlyMap<string, number>>> = {
  power: perUnit(1, '', 'w', 'watt', 'watts'),
  contactTime: new Map([
    ...perUnit(1000, '', 'ms', 'millisecond', 'milliseconds'),
    ...perUnit(1, 's', 'sec', 'second', 'seconds'),
  ]),
  // The column is per leg, so steps count half.
  cadence: new Map([...perUnit(1, '', 'rpm'), ...perUnit(2, 'spm', 'steps/min', 'steps per minute')]),
  heartRate: perUnit(1, '', 'bpm'),
  speed: new Map([...perUnit(1, 'm/s'), ...perUnit(3.6, 'km/h')]),
  grade: perUnit(100, '%', 'percent'),
  distance: new Map([...perUnit(1, 'm', 'meters', 'metres'), ...perUnit(0.001, 'km')]),
}

function perUnit(count: number, ...units: readonly string[]): Map<string, number> {
  return new Map(units.map((unit) => [unit, count]))
}

export interface DeveloperColumns {
  readonly samples: RawSamples
  readonly issues: readonly Issue[]
}

/**
 * Fills columns no native field filled from developer fields, which watches' add-ons write under names of their own. A
 * native column with a single value stays as it is: two sensors are never mixed in one column, and an issue names those
 * that were left. Values of a field named surface become surface tags; every other field is ignored.
 */
export function addDeveloperColumns(
  table: RecordTable,
  samples: RawSamples,
  descriptions: readonly FitDeveloperDescription[],
): DeveloperColumns {
  let withTags = samples
  const shadows = new Set<string>()
  const filled = new Set<DeveloperColumn>()
  const wanted = descriptions.filter(isWanted).slice(0, FIT_CAPS.developerFields)
  // A name says more than a number beside it.
  for (const description of wanted.toSorted((a, b) => Number(isText(b)) - Number(isText(a)))) {
    if (isSurfaceField(description)) {
      if (withTags.surfaceTags.length === 0) withTags = { ...samples, ...fitSurfaceTags(table, description) }
      continue
    }
    const column = COLUMN_OF_NAME.get(plainName(description.name))
    const count = column && UNITS[column].get(description.units.trim().toLowerCase())
    const places = developerGroups(table, description)
    if (column === undefined || count === undefined || places.length === 0) continue
    if (filled.has(column)) continue
    if (samples[column].some((value) => !Number.isNaN(value))) {
      shadows.add(COLUMN_WORDS[column])
      continue
    }
    const scaling = { scale: description.scale * count, shift: -description.offset / count }
    const values = new Float64Array(samples.length).fill(Number.NaN)
    for (const place of places) readColumn(table, place, scaling, values)
    // A sensor that was never there leaves a column of zeros.
    if (!values.some((value) => value > 0)) continue
    if (column === 'contactTime') dropZeros(values)
    samples[column].set(inFileOrder(table, values))
    filled.add(column)
  }
  return { samples: withTags, issues: shadowIssues(shadows) }
}

const COLUMN_WORDS: Readonly<Record<DeveloperColumn, string>> = {
  power: 'power',
  contactTime: 'ground contact time',
  cadence: 'cadence',
  heartRate: 'heart rate',
  speed: 'speed',
  distance: 'distance',
  grade: 'incline',
}

function shadowIssues(shadows: ReadonlySet<string>): Issue[] {
  if (shadows.size === 0) return []
  const words = [...shadows].join(', ')
  const message = `An add-on writes its own ${words} beside the watch's; what the watch itself measured counts.`
  return [{ id: 'shadowed-fields', message, count: shadows.size }]
}

function isText({ typeByte }: FitDeveloperDescription): boolean {
  return typeByte === BASE.string
}

function isWanted(description: FitDeveloperDescription): boolean {
  return isSurfaceField(description) || COLUMN_OF_NAME.has(plainName(description.name))
}

/** Pods write 0 while no foot touches the ground: that is no contact time. */
function dropZeros(values: Float64Array): void {
  for (let i = 0; i < values.length; i++) if (values[i] === 0) values[i] = Number.NaN
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .trim()
}
