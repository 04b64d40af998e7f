import { z } from '@hono/zod-openapi'
import { SHOE_KINDS } from '../../../analysis/model/shoe.ts'
import { dateSchema } from './columns-schema.ts'

const kind = z.enum(SHOE_KINDS)
const sport = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'a sport is a FIT profile name such as running')

export const shoeSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    /** `plated` = a plate or a very stiff sole; `stability` = against rolling inwards. */
    kind,
    /** Heel to toe; null = not known. */
    dropMillimetres: z.number().nullable(),
    /** Run before it was entered here. */
    startMetres: z.number(),
    /** That and what was run in it since. */
    distanceMetres: z.number(),
    sessions: z.number(),
    /** What an export calls it. */
    gear: z.string().nullable(),
    retired: z.boolean(),
    /** Sports it is worn in where nothing else is said: from when, null = on all days; until when, null = still. */
    usualFor: z
      .array(z.object({ sport: z.string(), from: dateSchema.nullable(), until: dateSchema.nullable() }))
      .readonly(),
    /** What it does to the peak force; +5 % of force is about +26 % of a run's score. */
    factors: z.object({ run: z.number(), walk: z.number() }),
    /** How good the evidence for that is. */
    evidence: z.enum(['strong', 'moderate', 'weak', 'none', 'definition', 'product choice']),
  })
  .openapi('Shoe')

export const shoeListSchema = z
  .object({
    items: z.array(shoeSchema).readonly(),
    /** What exports call other shoes (or anything else runs were tagged with), most used first. */
    gear: z.array(z.object({ name: z.string(), sessions: z.number() })).readonly(),
  })
  .openapi('ShoeList')

const name = z.string().trim().min(1).max(100)
const said = {
  dropMillimetres: z.number().min(-10).max(60).nullable().optional(),
  startMetres: z.number().min(0).max(20_000_000).optional(),
  gear: z.string().min(1).max(200).nullable().optional(),
  retired: z.boolean().optional(),
  usualFor: z
    .array(z.strictObject({ sport, from: dateSchema.nullable().optional() }))
    .max(10)
    .readonly()
    .optional(),
  notUsualFor: z
    .array(z.strictObject({ sport, from: dateSchema }))
    .max(10)
    .readonly()
    .optional(),
}

export const newShoeSchema = z.strictObject({ name, kind, ...said }).openapi('NewShoe')

export const shoePatchSchema = z
  .strictObject({ name: name.optional(), kind: kind.optional(), ...said })
  .openapi('ShoePatch')
