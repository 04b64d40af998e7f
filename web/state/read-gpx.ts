import type { PlanRoute } from '../../analysis/model/plan.ts'
import type { Result } from '../../analysis/model/result.ts'
import { type RoutePoints, readRoute } from '../view/read-route.ts'

const MOST_BYTES = 30_000_000

/** Reads a GPX file in the page: its tracks, else its routes. Nothing of it leaves the browser but its slopes, when it is kept. */
export async function readGpx(file: File): Promise<Result<PlanRoute, string>> {
  if (file.size > MOST_BYTES) return { ok: false, error: 'It is larger than 30 MB.' }
  const text = await file.text()
  if (/<!DOCTYPE/i.test(text)) return { ok: false, error: 'It holds a document type, which a route has no use for.' }
  const document = new DOMParser().parseFromString(text, 'application/xml')
  if (document.querySelector('parsererror') !== null || document.documentElement.localName !== 'gpx') {
    return { ok: false, error: 'It is no GPX file.' }
  }
  const tracks = pointsOf(document, 'trkseg', 'trkpt')
  return readRoute(tracks.length > 0 ? tracks : pointsOf(document, 'rte', 'rtept'))
}

function pointsOf(document: Document, piece: string, point: string): RoutePoints[] {
  return [...document.getElementsByTagNameNS('*', piece)]
    .map((element) => [...element.getElementsByTagNameNS('*', point)].map(pointOf).filter(isPlaced))
    .filter((points) => points.length > 0)
}

function pointOf(element: Element) {
  const altitude = element.getElementsByTagNameNS('*', 'ele')[0]?.textContent ?? ''
  return {
    latitude: numberOf(element.getAttribute('lat')),
    longitude: numberOf(element.getAttribute('lon')),
    altitude: numberOf(altitude),
  }
}

function isPlaced({ latitude, longitude }: RoutePoints[number]): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
}

function numberOf(text: string | null): number {
  return text === null || text.trim() === '' ? Number.NaN : Number(text)
}
