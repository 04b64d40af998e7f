import { createRoute, z } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import type { Failure } from '../usecases/failure.ts'
import { isOver } from '../usecases/is-over.ts'
import type { ApiVerbs } from './api-verbs.ts'
import { FailureError, unwrap } from './errors.ts'
import { followImport, LAST_EVENT } from './follow-import.ts'
import { createRouter } from './router.ts'
import { errorResponse } from './schemas/error-schema.ts'

/** Four events a second at most: no eye follows more. */
const LOOK_EVERY_MS = 250
/** Proxies end what is silent for a minute. */
const HEARTBEAT_MS = 15_000
/** A browser opens six connections to a host at most; more than some windows' worth is a fault somewhere. */
const MOST_STREAMS = 24
/** Then the browser comes back by itself, and is asked again who it is. */
const LONGEST_MS = 600_000

const events = createRoute({
  method: 'get',
  path: '/api/imports/{id}/events',
  summary: 'Server-sent events: `progress` with an ImportSummary whenever it changes, until the import is over',
  request: { params: z.object({ id: z.string() }) },
  responses: {
    200: { description: 'The events', content: { 'text/event-stream': { schema: z.string() } } },
    204: { description: 'It is over and was told so; do not come again' },
    404: errorResponse('No such import'),
    429: errorResponse('Too many streams are open'),
  },
})

/** Following an import without asking again and again. */
export function importEventsRoutes(verbs: ApiVerbs, logError: (error: Error) => void) {
  let openStreams = 0
  return createRouter().openapi(events, async (c) => {
    const { id } = c.req.valid('param')
    const athleteId = c.get('athleteId')
    const look = async () => unwrap(await verbs.importSummary(athleteId, id))
    const first = await look()
    if (isOver(first) && c.req.header('last-event-id') === LAST_EVENT) return c.body(null, 204)
    // Nobody would read a stream, and so nobody end it.
    if (c.req.raw.method === 'HEAD') return c.body(null, 200, { 'Content-Type': 'text/event-stream' }) as never
    if (openStreams >= MOST_STREAMS) throw new FailureError(TOO_MANY)
    openStreams += 1
    // For proxies that gather an answer before they pass it on.
    c.header('X-Accel-Buffering', 'no')
    return streamSSE(c, async (stream) => {
      const until = performance.now() + LONGEST_MS
      const isLeft = () => stream.aborted || stream.closed || verbs.closing.aborted || performance.now() > until
      try {
        await followImport(stream, first, { look, isLeft, lookEveryMs: LOOK_EVERY_MS, heartbeatMs: HEARTBEAT_MS })
      } catch (error) {
        // The browser comes back by itself; what went wrong is not for it to read.
        logError(error instanceof Error ? error : new Error(String(error)))
      } finally {
        openStreams -= 1
      }
    }) as never
  })
}

const TOO_MANY: Failure = {
  kind: 'too-many',
  message: 'Too many imports are being followed.',
  hint: 'Close some windows, or ask for the import itself now and then.',
}
