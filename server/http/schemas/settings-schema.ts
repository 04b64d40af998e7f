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
  })
  .partial()
  .openapi('SettingsPatch')
