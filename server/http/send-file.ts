import { ReadableStream } from 'node:stream/web'
import type { Context } from 'hono'
import type { StreamedFile } from '../usecases/export-diary.ts'

/**
 * Answers with a file that is made while it is sent, no faster than it is taken. Nothing of it is begun before it is read
 * (a HEAD request reads nothing), and it ends when the reader leaves.
 */
export function sendFile(c: Context, { name, chunks }: StreamedFile, contentType: string) {
  // The web's stream and Node's are one; their types are not.
  const body = ReadableStream.from(chunks) as unknown as globalThis.ReadableStream
  return c.body(body, 200, { 'Content-Type': contentType, 'Content-Disposition': `attachment; filename="${name}"` })
}
