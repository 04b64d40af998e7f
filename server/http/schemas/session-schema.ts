import { z } from '@hono/zod-openapi'

/** Whether a password guards this server, and whether this browser has given it. */
export const sessionSchema = z.object({ required: z.boolean(), signedIn: z.boolean() }).openapi('Session')

export const signInSchema = z.strictObject({ password: z.string().min(1).max(1024) }).openapi('SignIn')
