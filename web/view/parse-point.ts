/** A place on the globe, degrees. */
export interface Point {
  readonly latitude: number
  readonly longitude: number
}

const NUMBER = String.raw`[+\-−]?\d{1,3}(?:[.,]\d+)?`
const HALF = new RegExp(`^(?:([NSEW])\\s*)?(${NUMBER})\\s*°?\\s*([NSEW])?$`, 'i')

/**
 * A place as maps show and people type it, latitude first: `52.11, 4.27`, `52.11 4.27`, `52,11; 4,27`,
 * `52.11° N, 4.27° E`. Null for anything else, and for what lies on no globe.
 */
export function parsePoint(text: string): Point | null {
  const halves = splitInTwo(text.trim())
  const [first, second] = (halves ?? []).map(parseHalf)
  if (!first || !second) return null
  const isTurned = first.axis === 'longitude' || second.axis === 'latitude'
  if (isTurned && (first.axis === 'latitude' || second.axis === 'longitude')) return null
  const [latitude, longitude] = isTurned ? [second.degrees, first.degrees] : [first.degrees, second.degrees]
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null
  return { latitude, longitude }
}

/** Between the two numbers: a semicolon or a slash, else a comma before a space, else the only comma or space there is. */
function splitInTwo(text: string): readonly string[] | null {
  for (const between of [/\s*[;/]\s*/, /\s*,\s+/, /(?<=[\dNSEW°])\s+(?=[NSEW]?\s*[+\-−\d])/i, /\s*,\s*/]) {
    const parts = text.split(between).filter((part) => part !== '')
    if (parts.length === 2) return parts
  }
  return null
}

function parseHalf(text: string): { readonly degrees: number; readonly axis: keyof Point | null } | null {
  const [, before, digits, after] = HALF.exec(text.trim()) ?? []
  if (digits === undefined || (before !== undefined && after !== undefined)) return null
  const letter = (before ?? after ?? '').toUpperCase()
  const value = Number(digits.replace(',', '.').replace('−', '-'))
  if (letter === '') return { degrees: value, axis: null }
  const degrees = letter === 'S' || letter === 'W' ? -value : value
  return { degrees, axis: letter === 'N' || letter === 'S' ? 'latitude' : 'longitude' }
}
