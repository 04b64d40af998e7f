import { z } from '@hono/zod-openapi'

/** Every failure the server answers with. `code` is stable; `message` says what, where and what to do. */
export const errorSchema = z
  .object({ error: z.object({ code: z.string(), message: z.string(), hint: z.string().optional() }) })
  .openapi('Error')

/** The error responses of a route by status, for its OpenAPI entry. */
export function errorResponse(description: string) {
  return { description, content: { 'application/json': { schema: errorSchema } } }
}
