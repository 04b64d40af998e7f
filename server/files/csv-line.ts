/** What a spreadsheet takes for the beginning of a formula, whatever apostrophes stand before it. */
const FORMULA = /^'*[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/

export type CsvValue = string | number | null

/**
 * A line of CSV (RFC 4180) without its end: numbers to nine decimals with a point, unknown as an empty field. A text that
 * a spreadsheet would run as a formula has an apostrophe put before it; `unguarded` takes it off again.
 */
export function csvLine(values: readonly CsvValue[]): string {
  return values.map(field).join(',')
}

/** A text as it was before csvLine put an apostrophe before it. */
export function unguarded(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text
}

/** Quotes what a reader could take for the end of a field, of a line, or of the quotes. */
function field(value: CsvValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return decimal(value)
  const text = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function decimal(value: number): string {
  const text = value.toFixed(9).replace(/\.?0+$/, '')
  return text === '-0' ? '0' : text
}
