import { z } from '@hono/zod-openapi'
import { dateSchema } from './columns-schema.ts'

const gap = z.enum(['none', 'unknown', 'rested', 'injured', 'ill', 'trained'])

/** What holds a room down; what is not known of it is null. */
const roomLimitSchema = z.object({
  kind: z.enum(['session', 'week', 'month', 'return', 'recovery', 'pain', 'injury']),
  /** The session behind it, its load, and whether it is only planned. */
  date: dateSchema.nullable(),
  calfKm: z.number().nullable(),
  isPlanned: z.boolean(),
  /** Last of the seven (28) days that hold it down, what they hold already, and what they may hold. */
  endingDate: dateSchema.nullable(),
  done: z.number().nullable(),
  known: z.number().nullable(),
})

/** What still fits on a day, in calf-km, before any session of that day; planned sessions have taken their part. */
export const roomSchema = z
  .object({
    date: dateSchema,
    familiar: z.number(),
    stretch: z.number(),
    /** Of these, what may be on sand, and what climbing may add. */
    sand: z.number(),
    climb: z.number(),
    limitedBy: z.enum(['session', 'week', 'month', 'return']),
    limit: roomLimitSchema,
    /** What pain leaves of it, why, since when, and how many clean check-ins end that. */
    pain: z.object({
      factor: z.number(),
      reason: z.enum(['none', 'pain', 'P2', 'P2-twice', 'P1', 'safety']),
      sinceDate: dateSchema.nullable(),
      cleanWanted: z.number(),
    }),
    /** What was said of the last ten and more empty days, while that matters. */
    gap,
    /** What it rests on: the diary, or what a newcomer said of the month before. */
    basis: z.enum(['diary', 'declared']),
    state: z.enum(['ok', 'cold-start']),
  })
  .openapi('Room')

/** While warning signs stand there is no room, and no figure of training. */
export const hiddenRoomSchema = z.object({ date: dateSchema, state: z.literal('safety') }).openapi('HiddenRoom')

export const roomAnswerSchema = z.discriminatedUnion('state', [roomSchema, hiddenRoomSchema])
