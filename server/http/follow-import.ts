import type { SSEStreamingApi } from 'hono/streaming'
import type { ImportSummary } from '../usecases/import-progress.ts'
import { isOver } from '../usecases/is-over.ts'

/** The id of the last event. A browser that comes back with it is told not to come again. */
export const LAST_EVENT = 'end'

export interface Watch {
  readonly look: () => Promise<ImportSummary>
  /** Whether the browser has gone, or the server is about to. */
  readonly isLeft: () => boolean
  readonly lookEveryMs: number
  /** A comment is sent after so long without an event. */
  readonly heartbeatMs: number
}

/** Writes an import's summary to a stream whenever it changes, until it is over or nobody listens. */
export async function followImport(
  stream: SSEStreamingApi,
  first: ImportSummary,
  { look, isLeft, lookEveryMs, heartbeatMs }: Watch,
): Promise<void> {
  let told = ''
  let quietMs = 0
  for (let summary = first; ; summary = await look()) {
    const data = JSON.stringify(summary)
    if (data !== told) {
      await stream.writeSSE({ event: 'progress', data, ...(isOver(summary) ? { id: LAST_EVENT } : {}) })
      told = data
      quietMs = 0
    } else if (quietMs >= heartbeatMs) {
      await stream.write(': still here\n\n')
      quietMs = 0
    }
    if (isOver(summary)) return
    await stream.sleep(lookEveryMs)
    quietMs += lookEveryMs
    if (isLeft()) return
  }
}
