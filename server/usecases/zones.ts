import { randomInt } from 'node:crypto'
import type { Result } from '../../analysis/model/result.ts'
import { newId } from '../store/new-id.ts'
import { deleteZone, insertZone, listZones, type ZoneRow } from '../store/zone-store.ts'
import type { Failure } from './failure.ts'
import type { Product } from './product.ts'

/** A circle that is cut from tracks that are given to others. */
export interface PrivacyZone {
  readonly id: string
  readonly name: string
  readonly longitude: number
  readonly latitude: number
  readonly radiusMetres: number
}

const MOST_ZONES = 50
const METRES_PER_DEGREE = 111_195
/** How far the centre is moved, in shares of the radius: never onto the place itself, never so far that it lies at the edge. */
const MOVED = { least: 0.2, most: 0.5 }
const STEPS = 1_000_000

export async function zones(
  { store }: Product,
  athleteId: string,
): Promise<{ readonly items: readonly PrivacyZone[] }> {
  return { items: (await listZones(store, athleteId)).map(zoneView) }
}

/**
 * Keeps a new zone. Its centre is moved by chance, once and before it is stored: who lays the ends of many tracks side by
 * side finds the centre of a circle, and that is not where somebody lives. Where it was set is not kept.
 */
export async function addZone(
  product: Product,
  athleteId: string,
  { name, longitude, latitude, radiusMetres }: Omit<PrivacyZone, 'id'>,
): Promise<Result<PrivacyZone, Failure>> {
  if ((await listZones(product.store, athleteId)).length >= MOST_ZONES) return FULL
  const centre = moved({ longitude, latitude }, radiusMetres)
  const about = { id: newId(), athlete_id: athleteId, name, radius_m: radiusMetres, created_at: product.clock() }
  const row = { ...about, ...centre }
  await insertZone(product.store, row)
  return { ok: true, value: zoneView(row) }
}

export async function removeZone(
  { store }: Product,
  athleteId: string,
  id: string,
): Promise<Result<{ readonly removed: string }, Failure>> {
  if (await deleteZone(store, athleteId, id)) return { ok: true, value: { removed: id } }
  return { ok: false, error: { kind: 'not-found', message: 'There is no such zone.' } }
}

interface Centre {
  readonly longitude: number
  readonly latitude: number
}

function moved({ longitude, latitude }: Centre, radiusMetres: number): Centre {
  const chance = () => randomInt(STEPS) / STEPS
  const metres = radiusMetres * (MOVED.least + (MOVED.most - MOVED.least) * chance())
  const angle = 2 * Math.PI * chance()
  const north = latitude + (metres * Math.sin(angle)) / METRES_PER_DEGREE
  const across = METRES_PER_DEGREE * Math.max(0.01, Math.cos((latitude * Math.PI) / 180))
  const east = longitude + (metres * Math.cos(angle)) / across
  // A centimetre is finer than any zone; over the antimeridian it comes in again on the other side.
  const rounded = (degrees: number) => Math.round(degrees * 1e7) / 1e7
  return {
    longitude: rounded(east - 360 * Math.round(east / 360)),
    latitude: rounded(Math.max(-90, Math.min(90, north))),
  }
}

function zoneView({ id, name, longitude, latitude, radius_m }: ZoneRow): PrivacyZone {
  return { id, name, longitude, latitude, radiusMetres: radius_m }
}

const FULL = {
  ok: false,
  error: { kind: 'conflict', message: `There are ${MOST_ZONES} zones already.`, hint: 'Remove one first.' },
} as const
