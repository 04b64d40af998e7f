import type { RoutePoints } from './read-route.ts'

/** A tag that matters of a route, with what stands between it and the next one. */
const TAG = /<(\/?)(?:[\w.-]+:)?(trkseg|rte|trkpt|rtept|ele)\b([^<>]*)>([^<]*)/g
const NOT_READ = /<!--[\s\S]*?-->/g

/**
 * The points of a GPX text by unbroken pieces: its tracks, else its routes; null when it is no GPX at all. Altitude is
 * NaN where none is given. Read by its tags alone: the browser's own parser trips over the page's policy where a file is
 * broken, and what is cut off at the end still has a route up to there.
 */
export function gpxPoints(text: string): RoutePoints[] | null {
  if (!/<(?:[\w.-]+:)?gpx[\s>]/.test(text)) return null
  const tracks: RoutePoints[number][][] = []
  const routes: RoutePoints[number][][] = []
  let open: { latitude: number; longitude: number; altitude: number } | null = null
  for (const [, slash, tag = '', attributes = '', content = ''] of text.replace(NOT_READ, '').matchAll(TAG)) {
    const isEnd = slash === '/'
    if (tag === 'trkseg' || tag === 'rte') {
      if (!isEnd) (tag === 'rte' ? routes : tracks).push([])
    } else if (tag === 'ele') {
      if (!isEnd && open !== null) open.altitude = numberOf(content)
    } else if (isEnd) {
      open = null
    } else {
      const point = {
        latitude: attribute(attributes, 'lat'),
        longitude: attribute(attributes, 'lon'),
        altitude: Number.NaN,
      }
      open = attributes.endsWith('/') ? null : point
      if (Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180) {
        ;(tag === 'rtept' ? routes : tracks).at(-1)?.push(point)
      }
    }
  }
  const isFilled = (points: RoutePoints) => points.length > 0
  return tracks.some(isFilled) ? tracks.filter(isFilled) : routes.filter(isFilled)
}

function attribute(text: string, name: string): number {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(text)
  return numberOf(match?.[1] ?? '')
}

function numberOf(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text)
}
