import { z } from '@hono/zod-openapi'
import { SAFETY_LEVELS } from '../../../analysis/model/check-in.ts'
import { signsSchema } from './check-in-schema.ts'
import { dateSchema } from './columns-schema.ts'

const level = z.enum(SAFETY_LEVELS)

export const safetySchema = z
  .object({
    /** The episode that lasts; null = none does. */
    episode: z
      .object({
        id: z.string(),
        level,
        /** All that hold, the highest first. */
        levels: z.array(level).readonly(),
        /** What was ticked, as far as it may be kept. */
        signs: signsSchema,
        /** ISO 8601 UTC. */
        since: z.string(),
        /** E2: when it is asked again, and when it becomes E1 unless reported better. */
        nextQuestionAt: z.string().nullable(),
        escalatesAt: z.string().nullable(),
      })
      .nullable(),
    country: z.string().nullable(),
    numbers: z.object({
      country: z.string().nullable(),
      /** The first is dialled; empty = none is known, and none is guessed. */
      emergency: z.array(z.string()).readonly(),
      advice: z.string().nullable(),
      source: z.string(),
      mark: z.enum(['seen', 'verify', 'own']),
    }),
    keepsHistory: z.boolean(),
  })
  .openapi('Safety')

export const tickedSchema = z.strictObject({ signs: signsSchema }).openapi('TickedSigns')

export const safetyAnswerSchema = z
  .strictObject({ signs: signsSchema, isBetter: z.boolean().nullable() })
  .openapi('SafetyAnswer')

export const safetyEndSchema = z
  .discriminatedUnion('how', [
    z.strictObject({ how: z.literal('seen'), date: dateSchema, outcome: z.enum(['cleared', 'treated']) }),
    z.strictObject({ how: z.literal('mistake'), signs: signsSchema }),
  ])
  .openapi('SafetyEnd')

const gapAnswer = z.enum(['rested', 'injured', 'ill', 'trained'])

export const questionSchema = z
  .object({
    /** Ten and more days without an activity that nobody told of; null = nothing is asked. */
    question: z
      .object({
        /** The last day with an activity before them; names the question. */
        afterDate: dateSchema,
        fromDate: dateSchema,
        toDate: dateSchema,
        days: z.number(),
        /** Nothing came after it yet. */
        isOpen: z.boolean(),
      })
      .nullable(),
  })
  .openapi('Question')

export const questionAnswerSchema = z
  .strictObject({ afterDate: dateSchema, answer: gapAnswer })
  .openapi('QuestionAnswer')
