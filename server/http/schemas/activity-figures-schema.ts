import { z } from '@hono/zod-openapi'
import { SURFACES } from '../../../analysis/model/surface.ts'
import { dateSchema } from './columns-schema.ts'

const unknownable = z.number().nullable()

export const surfaceSchema = z.enum(SURFACES)

/** Where a surface is known from. */
export const surfaceSourceSchema = z.enum(['set', 'place', 'file', 'map', 'sub-sport', 'unknown'])

/** The public figures of an activity: the same as the command line's `activity`. SI units; unknown is null. */
export const activityFiguresSchema = z
  .object({
    sport: z.string(),
    subSport: z.string().nullable(),
    startedAt: z.string().nullable().openapi({ example: '2026-03-01T06:12:00Z' }),
    utcOffsetSeconds: unknownable,
    localDate: dateSchema.nullable(),
    elapsedSeconds: unknownable,
    timerSeconds: unknownable,
    distanceMetres: unknownable,
    ascentMetres: unknownable,
    descentMetres: unknownable,
    deviceAscentMetres: unknownable,
    meanCadenceSpm: unknownable,
    steps: unknownable,
    records: z.number(),
    metresBySurface: z.partialRecord(surfaceSchema, z.number()),
    surfaceSource: surfaceSourceSchema,
    device: z.string().nullable(),
  })
  .openapi('ActivityFigures')

export const causesSchema = z
  .object({
    flat: z.number(),
    climb: z.number(),
    sand: z.number(),
    ground: z.number(),
    treadmill: z.number(),
    shoes: z.number(),
  })
  .openapi('Causes')

export const loadFiguresSchema = z
  .object({
    calfKm: z.number(),
    muscle: z.number(),
    tendon: z.number(),
    causes: causesSchema,
    sandCalfKm: z.number(),
    climbCalfKm: z.number(),
    profile: z.enum(['weighted', 'evidence']),
    analysisVersion: z.number(),
  })
  .openapi('LoadFigures')

export const issueSchema = z
  .object({ id: z.string(), message: z.string(), count: z.number().optional() })
  .openapi('Issue')
