import { groundOfTags, type Tags } from '../../analysis/ground/ground-of-tags.ts'
import { GROUND_UNITS, type GroundFeature } from '../../analysis/model/ground.ts'
import { MapFileError } from './map-file-error.ts'

/** Beyond this GeoJSON is the wrong format: it is read whole. */
export const GEOJSON_BYTES = 128 * 1024 * 1024
const MOST_PLACES = 10_000_000

interface Shape {
  readonly type: string
  readonly coordinates: unknown
}

/**
 * The ground in a GeoJSON file whose properties are OpenStreetMap tags: lines and polygons; points say nothing. Throws
 * MapFileError with one line when it is no GeoJSON; a feature without a usable shape is left out.
 */
export function readGeoJson(text: string): GroundFeature[] {
  const budget = { places: MOST_PLACES }
  return featuresOf(parse(text)).flatMap((feature) => {
    const tags = tagsOf(feature['properties'])
    return shapesOf(feature['geometry'], 0).flatMap((shape) => readShape(shape, tags, budget))
  })
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (isRecord(value)) return value
  } catch {
    // Told below.
  }
  throw new MapFileError('It is no GeoJSON: the text is no JSON object.')
}

function featuresOf(root: Record<string, unknown>): Record<string, unknown>[] {
  if (root['type'] === 'Feature') return [root]
  const list = root['features']
  if (root['type'] !== 'FeatureCollection' || !Array.isArray(list)) {
    throw new MapFileError('It is no GeoJSON of features: a FeatureCollection is expected.')
  }
  return list.filter(isRecord)
}

/** The simple shapes of a geometry; collections one level deep, deeper ones are nobody's map. */
function shapesOf(geometry: unknown, depth: number): Shape[] {
  if (!isRecord(geometry)) return []
  const { type, coordinates, geometries } = geometry
  if (type === 'GeometryCollection' && Array.isArray(geometries) && depth === 0) {
    return geometries.flatMap((part) => shapesOf(part, 1))
  }
  if (type === 'MultiLineString' && Array.isArray(coordinates)) {
    return coordinates.map((line) => ({ type: 'LineString', coordinates: line }))
  }
  if (type === 'MultiPolygon' && Array.isArray(coordinates)) {
    return coordinates.map((polygon) => ({ type: 'Polygon', coordinates: polygon }))
  }
  return typeof type === 'string' ? [{ type, coordinates }] : []
}

function readShape({ type, coordinates }: Shape, tags: Tags, budget: { places: number }): GroundFeature[] {
  if (!Array.isArray(coordinates)) return []
  if (type === 'LineString') {
    const line = readLine(coordinates, budget)
    const kind = groundOfTags(tags, isClosed(line))
    return kind === null || line.length < 4 ? [] : [{ ...kind, lines: [line] }]
  }
  if (type !== 'Polygon') return []
  const kind = groundOfTags({ ...tags, type: 'multipolygon' }, true)
  const lines = coordinates.filter(Array.isArray).map((ring) => closed(readLine(ring, budget)))
  const rings = lines.filter((line) => line.length >= 8)
  return kind?.kind !== 'area' || rings.length === 0 ? [] : [{ ...kind, lines: rings }]
}

const HALF_TURN = 180 * GROUND_UNITS

/** Places that are none are left out; a line over the antimeridian goes on beyond ±180°. */
function readLine(places: readonly unknown[], budget: { places: number }): Int32Array {
  budget.places -= places.length
  if (budget.places < 0) throw new MapFileError('It is too large for one map; take a smaller region.')
  const line: number[] = []
  for (const place of places) {
    const [lon, lat] = Array.isArray(place) ? (place as unknown[]) : []
    if (typeof lon !== 'number' || typeof lat !== 'number') continue
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) continue
    const longitude = Math.round(lon * GROUND_UNITS)
    const before = line.at(-2) ?? longitude
    const turns = Math.abs(longitude - before) > HALF_TURN ? Math.sign(before - longitude) : 0
    line.push(longitude + turns * 2 * HALF_TURN, Math.round(lat * GROUND_UNITS))
  }
  return Int32Array.from(line)
}

function isClosed(line: Int32Array): boolean {
  return line.length >= 8 && line[0] === line.at(-2) && line[1] === line.at(-1)
}

/** Some writers leave out the last place of a ring. */
function closed(line: Int32Array): Int32Array {
  return line.length < 6 || isClosed(line) ? line : Int32Array.of(...line, line[0]!, line[1]!)
}

function tagsOf(properties: unknown): Tags {
  if (!isRecord(properties)) return {}
  const tags = Object.entries(properties).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return Object.fromEntries(tags)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
