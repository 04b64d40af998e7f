/** What the list of sessions in a Strava export says of one file: `1234.fit`, its title, its shoe or bike. */
export interface StravaSession {
  readonly file: string
  readonly title: string | null
  readonly gear: string | null
}

type Row = readonly string[]

const FILE = /^activities\/(\d+\.(?:gpx|fit|tcx))(?:\.gz)?$/i
const ID = /^\p{Nd}+$/u
/** In any language and order, a date with its time has a year and six figures and more. */
const DATE = /^(?=.*\p{Nd}{4})(?:\P{Nd}*\p{Nd}){6}.{0,60}$/u
const LETTER = /[\p{L}\p{Extended_Pictographic}]/u
const NEARLY_ALL = 0.95
const MOST_SPORTS = 60
const MOST_GEAR = 100
const LONGEST_GEAR = 100

/**
 * The sessions that an export's table lists with a file. No heading is trusted, as they come in the account's language,
 * some twice, and their number changes from year to year: the column of files is found by what stands in it, and the
 * others by it. What cannot be told for certain is null.
 * @param gearNames what the export's lists of shoes and bikes call them, as `gearKey` gives it; empty = there are none
 */
export function stravaSessions(rows: readonly Row[], gearNames: ReadonlySet<string>): StravaSession[] {
  const fileColumn = columnWithMost(rows, (cell) => FILE.test(cell))
  if (fileColumn === null) return []
  const listed = rows.filter((row) => FILE.test(row[fileColumn] ?? ''))
  const titleColumn = findTitleColumn(listed, fileColumn)
  const others = Array.from({ length: widest(listed) }, (_, i) => i).filter(
    (i) => i > (titleColumn ?? -2) + 1 && i !== fileColumn,
  )
  const gearColumn = findGearColumn(listed, { fileColumn, others, gearNames })
  const spellings = new Map<string, string>()
  return listed.map((row) => ({
    file: FILE.exec(row[fileColumn] ?? '')![1]!.toLowerCase(),
    title: titleColumn === null ? null : labelOf(row[titleColumn]),
    gear: gearColumn === null ? null : spelledOnce(spellings, labelOf(row[gearColumn])),
  }))
}

/** A shoe is one shoe however it is written: as it was written first. */
function spelledOnce(spellings: Map<string, string>, gear: string | null): string | null {
  if (gear === null) return null
  const key = gearKey(gear)
  const known = spellings.get(key)
  if (known === undefined) spellings.set(key, gear)
  return known ?? gear
}

/** Under which a shoe or bike is looked up, however its letters and blanks are written. */
export function gearKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
}

/** Every known layout begins number, date, title, kind of sport; unless this one does too, no column is taken for titles. */
function findTitleColumn(rows: readonly Row[], fileColumn: number): number | null {
  for (let id = 0; id + 3 < fileColumn; id++) {
    const numbers = cellsOf(rows, id)
    if (!numbers.every((cell) => ID.test(cell)) || new Set(numbers).size < rows.length) continue
    const titles = cellsOf(rows, id + 2)
    const sports = cellsOf(rows, id + 3)
    const isSure =
      share(cellsOf(rows, id + 1), (cell) => DATE.test(cell)) >= NEARLY_ALL &&
      share(titles, (cell) => DATE.test(cell)) < 1 - NEARLY_ALL &&
      share(filled(titles), (cell) => LETTER.test(cell)) >= 0.5 &&
      share(sports, (cell) => LETTER.test(cell)) >= NEARLY_ALL &&
      new Set(sports).size <= MOST_SPORTS
    return isSure ? id + 2 : null
  }
  return null
}

interface GearSearch {
  readonly fileColumn: number
  readonly others: readonly number[]
  readonly gearNames: ReadonlySet<string>
}

/** The column in which the shoes of the other tables stand; without those, the one before the files if it looks like it. */
function findGearColumn(rows: readonly Row[], { fileColumn, others, gearNames }: GearSearch): number | null {
  const known = others
    .map((column) => ({ column, share: share(filled(cellsOf(rows, column)), (cell) => gearNames.has(gearKey(cell))) }))
    .reduce((best, each) => (each.share > best.share ? each : best), { column: -1, share: 0 })
  if (known.share >= 0.5) return known.column
  const before = fileColumn - 1
  const names = filled(cellsOf(rows, before))
  const kinds = new Set(names).size
  const isLikely =
    others.includes(before) &&
    names.every((cell) => LETTER.test(cell) && !/^(true|false)$/i.test(cell) && cell.length <= LONGEST_GEAR) &&
    // A shoe is worn again and again; notes are each their own.
    kinds <= MOST_GEAR &&
    (kinds <= 2 || kinds <= names.length / 2)
  return isLikely && names.length > 0 ? before : null
}

function columnWithMost(rows: readonly Row[], fits: (cell: string) => boolean): number | null {
  const counts: number[] = []
  for (const row of rows) for (const [i, cell] of row.entries()) if (fits(cell)) counts[i] = (counts[i] ?? 0) + 1
  const best = counts.reduce((at, count, i) => (count > (counts[at] ?? 0) ? i : at), 0)
  return counts[best] === undefined ? null : best
}

function cellsOf(rows: readonly Row[], column: number): string[] {
  return rows.map((row) => row[column] ?? '')
}

function filled(cells: readonly string[]): string[] {
  return cells.filter((cell) => cell !== '')
}

/** 0 for none at all. */
function share(cells: readonly string[], fits: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(fits).length / cells.length
}

function widest(rows: readonly Row[]): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0)
}

function labelOf(cell: string | undefined): string | null {
  const label = (cell ?? '')
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, 200)
  return label === '' ? null : label
}
