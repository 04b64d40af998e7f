import { z } from '@hono/zod-openapi'
import { AGE_BANDS } from '../../usecases/diary-settings.ts'

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
    /** Two letters (ISO 3166), for the numbers to call; null = none is guessed. */
    country: z.string().nullable(),
    /** Numbers the athlete rather calls. */
    ownEmergency: z.string().nullable(),
    ownAdvice: z.string().nullable(),
    ageBand: z.enum(AGE_BANDS).nullable(),
    /** Whether travel, operations and other history among warning signs may be kept. */
    keepsHistory: z.boolean(),
    /** Quiet hours, in minutes of the local day; from 21:00 to 07:00 unless said otherwise. Warning signs pass. */
    quietFromMinute: z.number().int(),
    quietToMinute: z.number().int(),
    /** What a newcomer says of the month before the first file; it holds for 28 days. */
    startReference: z.object({ longestMetres: z.number(), weekMetres: z.number() }).nullable(),
  })
  .openapi('Settings')

const minute = z.number().int().min(0).max(1439)
const phone = z
  .string()
  .trim()
  .regex(/^[0-9+ ()-]{0,30}$/, 'a number has digits, spaces, +, - and brackets')

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
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'a country is two capital letters such as NL')
      .nullable(),
    ownEmergency: phone.nullable(),
    ownAdvice: phone.nullable(),
    ageBand: z.enum(AGE_BANDS).nullable(),
    keepsHistory: z.boolean(),
    quietFromMinute: minute,
    quietToMinute: minute,
    startReference: z
      .strictObject({ longestMetres: z.number().min(0).max(200_000), weekMetres: z.number().min(0).max(500_000) })
      .nullable(),
  })
  .partial()
  .openapi('SettingsPatch')
