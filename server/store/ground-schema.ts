import type { Generated } from 'kysely'
import type { Surface } from '../../analysis/model/surface.ts'

/**
 * A map is `ready` or `failed` once it was read. Of a `removed` one the row stays, so that what was scored with it is
 * known to be out of date; what was scored with a map that never was here (in the diary it was restored from) is not.
 */
export type GroundMapState = 'waiting' | 'reading' | 'ready' | 'failed' | 'removed'

/** The tables of the ground, a part of the schema. */
export interface GroundTables {
  ground_map: GroundMapTable
  favourite_place: FavouritePlaceTable
  privacy_zone: PrivacyZoneTable
}

/** An offline map of the ground; the map itself is a file named by the id. */
interface GroundMapTable {
  id: string
  athlete_id: string
  name: string
  /** Of the file that was sent, and once it is ready of the packed map. */
  bytes: number
  /** Null until it is ready, like the box and the version. */
  ways: number | null
  areas: number | null
  west: number | null
  south: number | null
  east: number | null
  north: number | null
  layout_version: number | null
  state: GroundMapState
  /** Why it failed. */
  message: string | null
  /** How often reading was begun; one that ended the process time and again is given up. */
  attempts: Generated<number>
  created_at: number
}

interface FavouritePlaceTable {
  id: string
  athlete_id: string
  name: string
  surface: Surface
  /** Longitude and latitude of each corner, the first one not repeated. */
  ring_json: string
  created_at: number
}

interface PrivacyZoneTable {
  id: string
  athlete_id: string
  name: string
  longitude: number
  latitude: number
  radius_m: number
  created_at: number
}
