import { z } from '@hono/zod-openapi'
import { CHECK_IN_KINDS, COURSES, SAFETY_SIGNS, SITES } from '../../../analysis/model/check-in.ts'
import { dateSchema } from './columns-schema.ts'

const pain = z.number().min(0).max(10)
const cut = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])
const side = z.enum(['left', 'right', 'both'])
const raises = z.number().int().min(0).max(200).nullable()
const centimetres = z.number().min(-5).max(40).nullable()

export const signsSchema = z.array(z.enum(SAFETY_SIGNS)).max(SAFETY_SIGNS.length).readonly()

/** About the seven days up to its date, as far as calf, heel and Achilles go. */
export const weeklySchema = z
  .strictObject({
    took: z.enum(['full', 'reduced', 'none']),
    /** Not, a little, moderately, a lot. */
    cutTraining: cut,
    cutPerformance: cut,
    worstPain: pain.nullable(),
    heelRaisesLeft: raises,
    heelRaisesRight: raises,
    kneeToWallLeftCm: centimetres,
    kneeToWallRightCm: centimetres,
    tenderTop: z.boolean(),
    shoes: z
      .array(z.enum(['usual', 'new', 'stiff', 'barefoot', 'unstable']))
      .max(5)
      .readonly(),
    sand: z.enum(['none', 'walk', 'run']),
    faceDown: z.boolean(),
    next: z
      .array(z.enum(['travel', 'beach', 'race']))
      .max(3)
      .readonly(),
  })
  .openapi('WeeklyAnswers')

const said = {
  /** 0 to 10; null = not answered. */
  painBefore: pain.nullable(),
  painDuring: pain.nullable(),
  painAfter: pain.nullable(),
  painMorning: pain.nullable(),
  stiffnessMinutes: z.number().min(0).max(1440).nullable(),
  course: z.enum(COURSES).nullable(),
  side: side.nullable(),
  sites: z.array(z.enum(SITES)).max(SITES.length).readonly(),
  /** Warning signs; history (a trip, an operation …) is kept only where `keepsHistory` of the settings is on. */
  signs: signsSchema,
  isReportedBetter: z.boolean().nullable(),
  weekly: weeklySchema.nullable(),
}

export const checkInSchema = z
  .object({
    id: z.string(),
    kind: z.enum(CHECK_IN_KINDS),
    date: dateSchema,
    /** When it was said, ISO 8601 UTC. */
    at: z.string(),
    activityId: z.string().nullable(),
    ...said,
  })
  .openapi('CheckIn')

export const checkInListSchema = z.object({ items: z.array(checkInSchema).readonly() }).openapi('CheckInList')

export const checkInPatchSchema = z.strictObject(said).partial().openapi('CheckInPatch')

/** What is absent was not answered. */
export const newCheckInSchema = checkInPatchSchema
  .extend({
    kind: z.enum(CHECK_IN_KINDS),
    /** Today when absent; that of the activity where one is named. */
    date: dateSchema.optional(),
    /** When it was said, if it had to wait. */
    at: z.iso.datetime().optional(),
    activityId: z.string().max(64).nullable().optional(),
    /** Sent again with the same key it is kept once. */
    key: z
      .string()
      .regex(/^[\w-]{8,64}$/)
      .optional(),
  })
  .openapi('NewCheckIn')
