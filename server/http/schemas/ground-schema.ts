import { z } from '@hono/zod-openapi'
import { surfaceSchema } from './activity-figures-schema.ts'
import { numberColumn } from './columns-schema.ts'

const longitude = z.number().min(-180).max(180)
const latitude = z.number().min(-90).max(90)

/** A surface map. `box` is west, south, east, north; `ways`, `areas` and `box` are null until it is ready. */
export const groundMapSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    state: z.enum(['waiting', 'reading', 'ready', 'failed']),
    /** Why it failed, in a line. */
    message: z.string().nullable(),
    /** Of the file that was sent, and of the packed map once it is ready. */
    bytes: z.number(),
    ways: z.number().nullable(),
    areas: z.number().nullable(),
    box: z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly().nullable(),
    createdAt: z.string(),
  })
  .openapi('GroundMap')

export const groundMapListSchema = z.object({ items: z.array(groundMapSchema).readonly() }).openapi('GroundMapList')

export const removedSchema = z.object({ removed: z.string() })

export const boxQuery = z.object({
  west: z.coerce.number().min(-540).max(540),
  south: z.coerce.number().min(-90).max(90),
  east: z.coerce.number().min(-540).max(540),
  north: z.coerce.number().min(-90).max(90),
})

/** What the loaded maps hold in a box. Places are longitude and latitude in turn, degrees. */
export const groundSchema = z
  .object({
    ways: z.array(z.object({ surface: surfaceSchema, line: numberColumn })).readonly(),
    areas: z.array(z.object({ surface: surfaceSchema, rings: z.array(numberColumn).readonly() })).readonly(),
    /** True when the box holds more than is told. */
    isCut: z.boolean(),
  })
  .openapi('Ground')

const ringSchema = z
  .array(z.tuple([longitude, latitude]).readonly())
  .min(3)
  .max(500)
  .readonly()
/** What can be underfoot somewhere: all surfaces but the treadmill, and the unknown one. */
const placeSurfaceSchema = surfaceSchema.exclude(['treadmill', 'unknown'])
const name = z.string().trim().min(1).max(100)

export const placeSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    surface: surfaceSchema,
    /** Longitude and latitude of each corner, the first one not repeated. */
    ring: z.array(z.tuple([z.number(), z.number()]).readonly()).readonly(),
  })
  .openapi('Place')

export const placeListSchema = z.object({ items: z.array(placeSchema).readonly() }).openapi('PlaceList')

export const newPlaceSchema = z
  .strictObject({ name, surface: placeSurfaceSchema, ring: ringSchema })
  .openapi('NewPlace')

export const placePatchSchema = newPlaceSchema.partial().openapi('PlacePatch')

/** A privacy zone. Its centre was moved by chance when it was made, and stays where it is. */
export const zoneSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    longitude: z.number(),
    latitude: z.number(),
    radiusMetres: z.number(),
  })
  .openapi('Zone')

export const zoneListSchema = z.object({ items: z.array(zoneSchema).readonly() }).openapi('ZoneList')

export const newZoneSchema = z
  .strictObject({ name, longitude, latitude, radiusMetres: z.number().min(50).max(2000) })
  .openapi('NewZone')
