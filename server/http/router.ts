import { OpenAPIHono } from '@hono/zod-openapi'
import type { z } from 'zod'
import { FailureError } from './errors.ts'

/** What the middleware hands to the handlers. */
export interface AppEnv {
  Variables: { athleteId: string }
}

/** A router whose input errors take the contract's shape: the first wrong field, in words. */
export function createRouter(): OpenAPIHono<AppEnv> {
  return new OpenAPIHono<AppEnv>({
    defaultHook: (result) => {
      if (!result.success) throw new FailureError({ kind: 'invalid', message: describe(result.error) })
    },
  })
}

function describe(error: z.core.$ZodError): string {
  const issue = error.issues[0]
  if (issue === undefined) return 'The request is not as expected.'
  const field = issue.path.join('.')
  return field === '' ? issue.message : `${field}: ${issue.message}`
}
