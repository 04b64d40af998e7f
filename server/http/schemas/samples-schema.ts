import { z } from '@hono/zod-openapi'
import { nullableColumn, numberColumn } from './columns-schema.ts'

/** The activity per sample, as columns of one length. Metres, seconds, metres per second, steps (or revolutions) per minute. */
export const samplesSchema = z
  .object({
    length: z.number(),
    columns: z.object({
      time: nullableColumn,
      distance: numberColumn,
      elevation: nullableColumn,
      grade: numberColumn,
      speed: nullableColumn,
      cadence: nullableColumn,
      heartRate: nullableColumn,
      latitude: nullableColumn,
      longitude: nullableColumn,
      /** Index into `surfaces`. */
      surface: nullableColumn,
      /** Index into `surfaceSources`. */
      surfaceSource: numberColumn,
      /** 0 still, 1 walk, 2 run, 3 ride, 4 stairs, 5 other. */
      gait: numberColumn,
    }),
    /** Calf-km per sample by cause; all of them together are the activity's calf-km. */
    causes: z.object({
      flat: numberColumn,
      climb: numberColumn,
      sand: numberColumn,
      ground: numberColumn,
      treadmill: numberColumn,
      shoes: numberColumn,
    }),
    surfaces: z.array(z.string()).readonly(),
    surfaceSources: z.array(z.string()).readonly(),
  })
  .openapi('Samples')
