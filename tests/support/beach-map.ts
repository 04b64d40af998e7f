import { makeOsmPbf } from './make-osm-pbf.ts'

/** Corners of the beach, degrees: the track of gpxTrack runs through the middle of it from 1,112 m to 3,336 m. */
export const BEACH = { west: 4.2675, south: 52.11, east: 4.2725, north: 52.13 } as const

/** An OpenStreetMap extract of a path that comes to a beach 340 m wide and goes on behind it, beneath the track of gpxTrack. */
export function beachMap(): Uint8Array {
  const nodes = [
    { id: 1, lon: 4.27, lat: 52.09 },
    { id: 2, lon: 4.27, lat: 52.1099 },
    { id: 3, lon: 4.27, lat: 52.1301 },
    { id: 4, lon: 4.27, lat: 52.15 },
    { id: 5, lon: BEACH.west, lat: BEACH.south },
    { id: 6, lon: BEACH.east, lat: BEACH.south },
    { id: 7, lon: BEACH.east, lat: BEACH.north },
    { id: 8, lon: BEACH.west, lat: BEACH.north },
  ]
  const ways = [
    { id: 1, tags: { highway: 'path', surface: 'asphalt' }, members: [1, 2] },
    { id: 2, tags: { highway: 'path', surface: 'asphalt' }, members: [3, 4] },
    { id: 3, tags: { natural: 'beach' }, members: [5, 6, 7, 8, 5] },
  ]
  return makeOsmPbf({ nodes, ways })
}
