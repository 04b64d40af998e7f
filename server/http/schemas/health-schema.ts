import { z } from '@hono/zod-openapi'

export const healthSchema = z
  .object({ status: z.literal('ok'), version: z.string(), database: z.literal('ok') })
  .openapi('Health')
