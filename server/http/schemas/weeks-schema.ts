import { z } from '@hono/zod-openapi'
import { dateSchema, nullableColumn, numberColumn } from './columns-schema.ts'

/** Weeks as columns. `flat + climb + sand + other = calfKm`; the part shoes save is folded into `flat`. */
export const weeksSchema = z
  .object({
    /** 0 = Monday … 6 = Sunday. */
    weekStart: z.number(),
    firstDay: z.array(dateSchema).readonly(),
    calfKm: numberColumn,
    flat: numberColumn,
    climb: numberColumn,
    sand: numberColumn,
    other: numberColumn,
    /** All load carried on sand, not only what sand added. */
    sandCalfKm: numberColumn,
    sessions: numberColumn,
    /** Largest session of the week, calf-km. */
    longest: numberColumn,
    ascentMetres: numberColumn,
    sandMetres: numberColumn,
    distanceMetres: numberColumn,
    /** 20th to 80th percentile of the active weeks among the eight before; null with fewer than four of them. */
    usualLow: nullableColumn,
    usualHigh: nullableColumn,
    /** The worst pain told of calf, heel or Achilles, 0 to 10; null = none was told. */
    worstPain: nullableColumn,
    alerts: z.array(z.array(z.string()).readonly()).readonly(),
  })
  .openapi('Weeks')
