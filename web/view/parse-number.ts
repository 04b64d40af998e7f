/** A number as people type it (`10.5`, `10,5`); null for anything else, also for less than nothing. */
export function parseNumber(text: string): number | null {
  const match = /^\d+(?:[.,]\d+)?$/.exec(text.trim())
  return match === null ? null : Number(match[0].replace(',', '.'))
}
