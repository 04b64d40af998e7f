import { readFile, stat } from 'node:fs/promises'
import type { ArchiveMember, ArchiveProblem } from './archive-member.ts'
import { readArchive } from './archive-reader.ts'
import { gunzipWithin } from './gunzip-within.ts'
import { kindOnDisk } from './kind-on-disk.ts'
import { LIMITS } from './limits.ts'
import { isNoActivityName } from './no-activity-name.ts'
import { surfaceMapProblem } from './surface-map-problem.ts'

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
  const { size } = await stat(path)
  const content = await readPlain(path, { name, size, isGzip: kind === 'gzip' })
  yield { name: name.replace(/\.gz$/i, ''), content, readTo: size }
}

interface PlainFile {
  readonly name: string
  readonly size: number
  readonly isGzip: boolean
}

async function readPlain(path: string, { name, size, isGzip }: PlainFile): Promise<ArchiveMember['content']> {
  if (isNoActivityName(name)) return { problem: { reason: 'unsupported-format', message: 'Not an activity file.' } }
  if (size > LIMITS.activityBytes) {
    const problem = surfaceMapProblem(name)
    if (problem !== null) return { problem }
    const message = `It is larger than ${LIMITS.activityBytes / 1024 / 1024} MB, far beyond any activity.`
    return { problem: { reason: 'too-large', message } }
  }
  const bytes = new Uint8Array(await readFile(path))
  if (isGzip) return gunzipWithin(bytes)
  return /\.zip$/i.test(name) && !beginsLikeActivity(bytes) ? { problem: NO_ZIP } : { bytes }
}

const NO_ZIP: ArchiveProblem = {
  reason: 'broken-archive',
  message: 'It is named .zip and does not begin like one; download it again.',
}

/** The mark of a FIT file, or the first sign of an XML text. */
function beginsLikeActivity(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 256)).toString('latin1')
  return head.startsWith('.FIT', 8) || /^[\s\ufeff\u00ef\u00bb\u00bf]*</.test(head)
}
