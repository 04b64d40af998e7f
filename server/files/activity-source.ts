import { open, readFile } from 'node:fs/promises'
import { archiveKind } from './archive-kind.ts'
import type { ArchiveMember } from './archive-member.ts'
import { readArchive } from './archive-reader.ts'
import { gunzipWithin } from './gunzip-within.ts'
import { LIMITS } from './limits.ts'

/** What a file on disk is, by its first bytes. Throws what the operating system says when it cannot be read. */
export async function kindOnDisk(path: string): Promise<'zip' | 'gzip' | 'plain'> {
  const handle = await open(path, 'r')
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0)
    return archiveKind(buffer) ?? 'plain'
  } finally {
    await handle.close()
  }
}

/**
 * The one file at `path`, unpacked if it is a `.gz`, as a member named `name`; or, from a zip, all its members, named from
 * within. Throws only what the operating system says.
 */
export async function* readActivitySource(path: string, name: string): AsyncGenerator<ArchiveMember> {
  const kind = await kindOnDisk(path)
  if (kind === 'zip') {
    yield* readArchive(path)
    return
  }
  yield { name: name.replace(/\.gz$/i, ''), content: await readPlain(path, kind === 'gzip') }
}

async function readPlain(path: string, isGzip: boolean): Promise<ArchiveMember['content']> {
  const handle = await open(path, 'r')
  const { size } = await handle.stat().finally(() => handle.close())
  if (size > LIMITS.activityBytes) {
    const message = `It is larger than ${LIMITS.activityBytes / 1024 / 1024} MB, far beyond any activity.`
    return { problem: { reason: 'too-large', message } }
  }
  const bytes = new Uint8Array(await readFile(path))
  return isGzip ? gunzipWithin(bytes) : { bytes }
}
