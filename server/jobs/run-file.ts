import { readActivitySource } from '../files/activity-source.ts'
import { archiveKind } from '../files/archive-kind.ts'
import { isDiskFull } from '../files/disk-room.ts'
import { gunzipWithin } from '../files/gunzip-within.ts'
import { kindOnDisk } from '../files/kind-on-disk.ts'
import {
  beginFile,
  failArchive,
  failFile,
  type ImportFileRow,
  keepCopy,
  needsArchive,
} from '../store/import-file-store.ts'
import type { FileAtHand } from '../usecases/settle-files.ts'
import { readApart } from './read-apart.ts'
import { runArchive } from './run-archive.ts'
import { runExport } from './run-export.ts'
import type { RunnerContext } from './runner-context.ts'
import { giveUpRepeated, MOST_ATTEMPTS, settleSafely } from './settle-safely.ts'

/** Begins a file that waits: what was sent, from the inbox, or what is read again, from the originals. */
export async function runFile(context: RunnerContext, file: ImportFileRow): Promise<void> {
  const { product, lanes } = context
  const { athlete_id, id, inbox_path, sha256 } = file
  // What was under way when the process ended is read by itself and apart, so that none is blamed for another.
  const isAgain = file.attempts > 0
  if (isAgain) await Promise.all([lanes.idle(), context.apart.ready()])
  const reading = isAgain ? readApart(context) : context
  if (!(await beginFile(product.store, athlete_id, id))) return
  if (file.attempts >= MOST_ATTEMPTS) return giveUpRepeated(context, athlete_id, id)
  if (sha256 !== null) await lanes.start(() => settleOriginal(reading, file, sha256))
  else {
    const path = product.inbox.pathOf(inbox_path ?? '')
    const kind = await kindOnDisk(path).catch(() => 'unknown')
    if (kind === 'zip') return runZip(context, { ...file, attempts: file.attempts + 1 }, path)
    await lanes.start(() => settlePlain(reading, file, path))
  }
  if (isAgain) await lanes.idle()
}

/**
 * Reads an archive and drops it, unless a member was lost by a fault of ours that it alone still has. Where the disk has no
 * room for what is inside it, it fails, to be read on from there once there is.
 */
async function runZip(context: RunnerContext, archive: ImportFileRow, path: string): Promise<void> {
  const { store, inbox } = context.product
  const { athlete_id, id, inbox_path } = archive
  try {
    const isComplete = (await runExport(context, archive, path)) ?? (await runArchive(context, archive, path))
    if (!isComplete || inbox_path === null) return
    if (await needsArchive(store, athlete_id, id)) await keepCopy(store, athlete_id, id, inbox_path)
    else await inbox.remove(inbox_path)
  } catch (error) {
    if (!isDiskFull(error)) throw error
    context.log.error({ err: error, importFile: id }, 'an archive could not be unpacked')
    await context.lanes.idle()
    await failArchive(store, athlete_id, id, NO_ROOM)
  }
}

async function settlePlain(context: RunnerContext, file: ImportFileRow, path: string): Promise<void> {
  const { inbox_path, name } = file
  let content: FileAtHand['content'] = { problem: GONE }
  try {
    for await (const only of readActivitySource(path, name)) content = only.content
  } catch (error) {
    if (!isMissing(error)) return leaveUnread(context, file, error)
  }
  const isSafe = await settle(context, file, content)
  if (inbox_path !== null && isSafe) await context.product.inbox.remove(inbox_path)
}

async function settleOriginal(context: RunnerContext, file: ImportFileRow, sha256: string): Promise<void> {
  let content: FileAtHand['content'] = { problem: GONE }
  try {
    const bytes = await context.product.originals.get(sha256)
    content = archiveKind(bytes) === 'gzip' ? await gunzipWithin(bytes) : { bytes }
  } catch (error) {
    if (isOfSystem(error) && !isMissing(error)) return leaveUnread(context, file, error)
  }
  await settle(context, file, content)
}

/** What the system refuses now (too many open files, a disk that is away) it may give later: the bytes stay where they are. */
async function leaveUnread({ product, log }: RunnerContext, file: ImportFileRow, error: unknown): Promise<void> {
  const { athlete_id, id, sha256 } = file
  log.error({ err: error, importFile: id }, 'a copy could not be read')
  await failFile(product.store, athlete_id, id, { message: UNREAD, sha256 })
}

function isOfSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error
}

function isMissing(error: unknown): boolean {
  return isOfSystem(error) && error.code === 'ENOENT'
}

function settle(context: RunnerContext, file: ImportFileRow, content: FileAtHand['content']): Promise<boolean> {
  const { athlete_id, import_id, id, name } = file
  return settleSafely(context, { athleteId: athlete_id, importId: import_id, files: [{ rowId: id, name, content }] })
}

const NO_ROOM = 'The disk has no room for what is inside it; make room and retry it. What was read before stays.'
const UNREAD = 'Its copy in the data folder cannot be read at the moment; see that it can be, and retry it.'
const GONE = { reason: 'unreadable', message: 'Its copy in the data folder is gone or damaged; send it again.' }
