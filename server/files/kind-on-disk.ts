import { open } from 'node:fs/promises'
import { archiveKind } from './archive-kind.ts'

/** What a file on disk is, by its first bytes. Throws what the operating system says when it cannot be read. */
export async function kindOnDisk(path: string): Promise<'zip' | 'gzip' | 'plain'> {
  const handle = await open(path, 'r')
  try {
    const head = Buffer.alloc(4)
    const { bytesRead } = await handle.read(head, 0, head.length, 0)
    return archiveKind(head.subarray(0, bytesRead)) ?? 'plain'
  } finally {
    await handle.close()
  }
}
