/** Beyond it no slope counts: the load model clips there, and the profile is drawn no steeper. */
const STEEPEST = 0.4501

interface SampleColumns {
  readonly length: number
  readonly columns: Readonly<Record<string, readonly (number | null)[]>>
  readonly causes: Readonly<Record<string, readonly (number | null)[]>>
  readonly surfaces: readonly string[]
}

/** What cannot be true of the columns of an activity, given as the JSON text the page gets. */
export function samplesUnsoundness(text: Uint8Array): string[] {
  const { length, columns, causes, surfaces } = JSON.parse(
    new TextDecoder('utf-8', { fatal: true }).decode(text),
  ) as SampleColumns
  const faults: string[] = []
  for (const [name, column] of [...Object.entries(columns), ...Object.entries(causes)]) {
    if (column.length !== length) faults.push(`${name} has ${column.length} of ${length}`)
  }
  const outside = (name: string, least: number, most: number): void => {
    const odd = (columns[name] ?? []).find((value) => value !== null && !(value >= least && value <= most))
    if (odd !== undefined) faults.push(`${name} ${odd}`)
  }
  outside('grade', -STEEPEST, STEEPEST)
  outside('speed', 0, 100)
  outside('latitude', -90, 90)
  outside('longitude', -180, 180)
  outside('heartRate', 0, 300)
  outside('cadence', 0, 300)
  outside('surface', 0, surfaces.length - 1)
  outside('gait', 0, 5)
  outside('elevation', -500, 9000)
  if (falls(columns['time'] ?? [])) faults.push('time runs backwards')
  if (falls(columns['distance'] ?? [])) faults.push('distance falls')
  return faults
}

function falls(column: readonly (number | null)[]): boolean {
  let last = Number.NEGATIVE_INFINITY
  for (const value of column) {
    if (value === null) continue
    if (value < last) return true
    last = value
  }
  return false
}
