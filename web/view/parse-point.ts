/** A place on the globe, degrees. */
export interface Point {
  readonly latitude: number
  readonly longitude: number
}

const NUMBER = String.raw`([+\-−]?\d{1,3}(?:[.,]\d+)?)\s*°?`
/** Its letter stands before the number or after it. */
const HALF = String.raw`(?:([NSEW])\s*${NUMBER}|${NUMBER}(?:\s*([NSEW]))?)`
const BOTH = new RegExp(String.raw`^${HALF}(?:\s*[,;/]\s*|\s+)${HALF}$`, 'i')

interface Half {
  readonly degrees: number
  /** What its letter says it is. */
  readonly axis: keyof Point | null
}

/**
 * A place as maps show and people type it, latitude first: `52.11, 4.27`, `52.11 4.27`, `52,11; 4,27`,
 * `52.11° N, 4.27° E`. Null for anything else, and for what lies on no globe.
 */
export function parsePoint(text: string): Point | null {
  const found = BOTH.exec(text.trim())
  const first = parseHalf(found?.slice(1, 5))
  const second = parseHalf(found?.slice(5, 9))
  if (first === null || second === null) return null
  if (first.axis !== null && first.axis === second.axis) return null
  const isTurned = first.axis === 'longitude' || second.axis === 'latitude'
  const [latitude, longitude] = isTurned ? [second.degrees, first.degrees] : [first.degrees, second.degrees]
  return Math.abs(latitude) > 90 || Math.abs(longitude) > 180 ? null : { latitude, longitude }
}

function parseHalf([before, lettered, plain, after]: readonly (string | undefined)[] = []): Half | null {
  const digits = lettered ?? plain
  if (digits === undefined) return null
  const letter = (before ?? after ?? '').toUpperCase()
  const value = Number(digits.replace(',', '.').replace('−', '-'))
  if (letter === '') return { degrees: value, axis: null }
  const degrees = letter === 'S' || letter === 'W' ? -value : value
  return { degrees, axis: letter === 'N' || letter === 'S' ? 'latitude' : 'longitude' }
}
