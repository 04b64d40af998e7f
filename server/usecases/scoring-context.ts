import { createHash } from 'node:crypto'
import { GROUND_MAP_VERSION } from '../../analysis/ground/ground-map-layout.ts'
import type { DatedSettings } from '../../analysis/model/dated-settings.ts'
import { boxOfTrack, type GeoBox } from '../../analysis/model/geo-box.ts'
import type { Shoe, UsualShoe } from '../../analysis/model/shoe.ts'
import type { Surface } from '../../analysis/model/surface.ts'
import { readAthlete } from '../store/athlete-store.ts'
import { type GroundMapRow, listGroundMaps } from '../store/ground-map-store.ts'
import type { Store } from '../store/open-store.ts'
import { listPlaces, type PlaceRow } from '../store/place-store.ts'
import { readSettings } from '../store/settings-store.ts'
import { listShoeDefaults, listShoes } from '../store/shoe-store.ts'

/** A surface map that can be used. */
export interface KnownMap {
  readonly id: string
  readonly box: GeoBox
}

/** A favourite place. `state` is another one whenever its ring or its surface is. */
export interface KnownPlace {
  readonly id: string
  readonly box: GeoBox
  readonly state: string
  readonly surface: Surface
  /** Longitude and latitude of each corner, degrees. */
  readonly ring: readonly (readonly [number, number])[]
}

/** What scoring needs to know of an athlete. */
export interface ScoringContext {
  readonly settings: readonly DatedSettings[]
  readonly homeClock: string
  readonly maps: readonly KnownMap[]
  readonly places: readonly KnownPlace[]
  /** Names of all maps and places by id, those of maps that were removed too. */
  readonly groundNames: ReadonlyMap<string, string>
  readonly shoes: KnownShoes
}

/** The athlete's shoes by id, and what is usually worn in each sport since when. */
export interface KnownShoes {
  readonly all: ReadonlyMap<string, Shoe>
  readonly usual: readonly UsualShoe[]
}

export async function readScoringContext(store: Store, athleteId: string): Promise<ScoringContext> {
  const athlete = await readAthlete(store, athleteId)
  const rows = await readSettings(store, athleteId)
  const maps = await listGroundMaps(store, athleteId)
  const places = await listPlaces(store, athleteId)
  const shoes = await knownShoes(store, athleteId)
  const settings = rows.map(({ valid_from, height_m, mass_kg, profile, sand }) => {
    return { validFrom: valid_from, heightM: height_m, massKg: mass_kg ?? Number.NaN, profile, sand }
  })
  return {
    settings,
    homeClock: athlete.zone,
    maps: maps.flatMap(knownMap),
    places: places.map(knownPlace),
    groundNames: new Map([...maps, ...places].map(({ id, name }) => [id, name])),
    shoes,
  }
}

async function knownShoes(store: Store, athleteId: string): Promise<KnownShoes> {
  const shoes = await listShoes(store, athleteId)
  const all = new Map(
    shoes.map(({ id, kind, drop_mm }): [string, Shoe] => [id, { kind, dropMillimetres: drop_mm ?? Number.NaN }]),
  )
  const usual = (await listShoeDefaults(store, athleteId)).map(({ sport, valid_from, shoe_id }) => {
    return { sport, validFrom: valid_from, shoe: shoe_id === null ? null : (all.get(shoe_id) ?? null) }
  })
  return { all, usual }
}

/** One of another layout cannot be read by this version of the program. */
function knownMap({ id, state, layout_version, west, south, east, north }: GroundMapRow): KnownMap[] {
  if (state !== 'ready' || layout_version !== GROUND_MAP_VERSION) return []
  if (west === null || south === null || east === null || north === null) return []
  return [{ id, box: { west, south, east, north } }]
}

function knownPlace({ id, surface, ring_json }: PlaceRow): KnownPlace {
  const ring = JSON.parse(ring_json) as [number, number][]
  const [longitude, latitude] = [0, 1].map((axis) => Float64Array.from(ring, (corner) => corner[axis]!))
  const box = boxOfTrack(longitude!, latitude!)
  if (box === null) throw new Error(`favourite place ${id} has no corners`)
  const state = createHash('sha256').update(`${surface} ${ring_json}`).digest('base64url').slice(0, 8)
  return { id, box, state, surface, ring }
}
