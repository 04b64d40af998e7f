import { z } from '@hono/zod-openapi'
import { dateSchema } from './columns-schema.ts'

export const bodyListSchema = z
  .object({
    /** Oldest first. */
    items: z
      .array(
        z.object({
          date: dateSchema,
          /** Holds on all days before it as well. */
          isFirst: z.boolean(),
          heightM: z.number(),
          massKg: z.number().nullable(),
        }),
      )
      .readonly(),
  })
  .openapi('BodyList')

/** What is absent stays as it was. */
export const newBodySchema = z
  .strictObject({
    date: dateSchema,
    heightM: z.number().min(1.2).max(2.3).optional(),
    massKg: z.number().min(25).max(250).nullable().optional(),
  })
  .refine(({ heightM, massKg }) => heightM !== undefined || massKg !== undefined, 'give a height, a weight or both')
  .openapi('NewBody')

const side = z.enum(['left', 'right', 'both'])
const kind = z.enum(['calf', 'achilles'])

export const injurySchema = z
  .object({
    id: z.string(),
    date: dateSchema,
    side,
    kind,
    /** From when on sand and hills may come back, as the athlete or the physio ticked. */
    easedDate: dateSchema.nullable(),
    healedDate: dateSchema.nullable(),
  })
  .openapi('Injury')

export const injuryListSchema = z.object({ items: z.array(injurySchema).readonly() }).openapi('InjuryList')

export const newInjurySchema = z.strictObject({ date: dateSchema, side, kind }).openapi('NewInjury')

export const injuryPatchSchema = z
  .strictObject({ easedDate: dateSchema.nullable(), healedDate: dateSchema.nullable() })
  .partial()
  .openapi('InjuryPatch')
