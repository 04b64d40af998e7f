import { z } from '@hono/zod-openapi'

export const settingsSchema = z
  .object({
    heightM: z.number(),
    /** null = the file's own weight, else 75 kg. */
    massKg: z.number().nullable(),
    profile: z.enum(['weighted', 'evidence']),
    units: z.enum(['metric', 'imperial']),
    /** 0 = Monday … 6 = Sunday. */
    weekStart: z.number().int().min(0).max(6),
    /** IANA name of the athlete's home zone. */
    zone: z.string(),
    displayName: z.string().nullable(),
    /** What beach sand is usually like where this athlete runs; no map and no file says. */
    sand: z.enum(['dry', 'wet']),
    /** Address of map pictures with {z}, {x} and {y}; null = none are loaded. */
    tileAddress: z.string().nullable(),
    /** Whom they are by, to be shown with them. */
    tileCredit: z.string().nullable(),
  })
  .openapi('Settings')

export const settingsPatchSchema = z
  .strictObject({
    heightM: z.number().min(1.2).max(2.3),
    massKg: z.number().min(25).max(250).nullable(),
    profile: z.enum(['weighted', 'evidence']),
    units: z.enum(['metric', 'imperial']),
    weekStart: z.number().int().min(0).max(6),
    zone: z.string().min(1).max(64),
    displayName: z.string().trim().max(100).nullable(),
    sand: z.enum(['dry', 'wet']),
    tileAddress: z.string().trim().max(500).nullable(),
    tileCredit: z.string().trim().max(200).nullable(),
  })
  .partial()
  .openapi('SettingsPatch')
