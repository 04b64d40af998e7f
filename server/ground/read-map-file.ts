import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { GroundFeature } from '../../analysis/model/ground.ts'
import { MapFileError } from './map-file-error.ts'
import type { MapBytes } from './osm-blobs.ts'
import { GEOJSON_BYTES, readGeoJson } from './read-geojson.ts'
import { readOsmPbf } from './read-osm-pbf.ts'

/**
 * The ground in a map file on disk: an OpenStreetMap extract or GeoJSON, told apart by its first byte. Blocks while it
 * reads, so it belongs into a worker. Throws MapFileError with one line for the owner of the file.
 */
export function readMapFile(path: string): GroundFeature[] {
  const handle = openSync(path, 'r')
  try {
    const file: MapBytes = { size: fstatSync(handle).size, read: (offset, length) => readPart(handle, offset, length) }
    if (file.size === 0) throw new MapFileError('It is empty.')
    const features = isText(file.read(0, 256)) ? readText(file) : readOsmPbf(file)
    if (features.length === 0) throw new MapFileError('It holds no ways, surfaces or beaches.')
    return features
  } finally {
    closeSync(handle)
  }
}

function readPart(handle: number, offset: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let filled = 0
  while (filled < length) {
    const read = readSync(handle, bytes, filled, length - filled, offset + filled)
    if (read === 0) break
    filled += read
  }
  return bytes.subarray(0, filled)
}

/** GeoJSON begins with a brace, after white space or a byte order mark; an extract with a length below 64 KiB, so with a zero. */
function isText(head: Uint8Array): boolean {
  const text = new TextDecoder().decode(head).trimStart()
  return text.startsWith('{')
}

function readText(file: MapBytes): GroundFeature[] {
  if (file.size > GEOJSON_BYTES) {
    throw new MapFileError(`GeoJSON is read up to ${GEOJSON_BYTES / 1024 / 1024} MB; take the region as .osm.pbf.`)
  }
  return readGeoJson(new TextDecoder().decode(file.read(0, file.size)))
}
