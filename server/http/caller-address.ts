import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/** The address a request came from, for the limit on wrong passwords; `local` where there is no socket (in-process calls). */
export function callerAddress(c: Context): string {
  if (c.env?.incoming === undefined) return 'local'
  return getConnInfo(c).remote.address ?? 'unknown'
}
