import type { ArchiveMember } from '../files/archive-member.ts'
import { readArchive } from '../files/archive-reader.ts'
import { withoutAddresses } from '../files/without-addresses.ts'
import { insertMembers } from '../store/archive-member-store.ts'
import {
  beginFile,
  type FileOutcome,
  forgiveAttempts,
  type ImportFileRow,
  membersOf,
  noteBytesRead,
  requeueFile,
  settleRows,
} from '../store/import-file-store.ts'
import { transact } from '../store/transact.ts'
import { readApart } from './read-apart.ts'
import type { RunnerContext } from './runner-context.ts'
import { giveUpRepeated, MOST_ATTEMPTS, settleSafely } from './settle-safely.ts'

type KnownMember = Pick<ImportFileRow, 'id' | 'status' | 'attempts'>

interface NumberedMember {
  readonly number: number
  readonly member: ArchiveMember
}

/**
 * Most files of an account's export are small and no activities; so many at a time are read in one go. Of activities a
 * dozen: while they are stored, no request is answered.
 */
const BATCH_FILES = 48
const BATCH_BYTES = 1.5 * 1024 * 1024

/**
 * Reads the files of an uploaded zip, each with a row of its own that appears when its turn comes. After an interruption
 * it begins again, passes over the members that are settled, and reads those that were under way one at a time, each apart
 * from everything else, so that only the one that ended the process is held against. Returns whether it came to the end;
 * the archive has to be kept until then, as a power cut may undo what was stored of it.
 */
export async function runArchive(
  context: RunnerContext,
  archive: ImportFileRow,
  path: string,
  members: AsyncIterable<ArchiveMember> = readArchive(path, context.product.inbox.scratchFolder),
): Promise<boolean> {
  const { product, lanes } = context
  const known = await membersOf(product.store, archive.athlete_id, archive.id)
  let number = 0
  let fresh: NumberedMember[] = []
  let bytes = 0
  for await (const member of members) {
    if (context.isStopping()) {
      await lanes.idle()
      await requeueFile(product.store, archive.athlete_id, archive.id)
      return false
    }
    // Passed over it would come to another number when it is read again, and so would all behind it.
    if (isWithoutRoom(member)) throw Object.assign(new Error('no room to unpack an archive'), { code: 'ENOSPC' })
    const before = known.get(number)
    if (before === undefined) {
      fresh.push({ number, member })
      bytes += 'bytes' in member.content ? member.content.bytes.length : 0
    } else if (before.status === 'queued') {
      await beginAgain(context, archive, { member, before })
    }
    number += 1
    if (fresh.length < BATCH_FILES && bytes < BATCH_BYTES) continue
    await beginBatch(context, archive, fresh)
    fresh = []
    bytes = 0
  }
  await beginBatch(context, archive, fresh)
  await lanes.idle()
  await settleRows(product.store, archive.athlete_id, [archive.id], number === 0 ? EMPTY : EXPANDED)
  return true
}

async function beginBatch(
  context: RunnerContext,
  archive: ImportFileRow,
  members: readonly NumberedMember[],
): Promise<void> {
  if (members.length === 0) return
  const { store } = context.product
  const { athlete_id, import_id, id } = archive
  const named = members.map(({ number, member }) => ({
    number,
    name: nameOf(archive, member),
    content: member.content,
  }))
  const rowIds = await transact(store, 'later', async (within) => {
    await noteBytesRead(within, athlete_id, id, members.at(-1)!.member.readTo)
    return insertMembers(within, archive, named)
  })
  const files = named.map(({ name, content }, i) => ({ rowId: rowIds[i]!, name, content }))
  await context.lanes.start(async () => {
    await settleSafely(context, { athleteId: athlete_id, importId: import_id, files, lasts: 'later' })
    if (archive.attempts > 0) await forgiveAttempts(store, athlete_id, id)
  })
}

/** A member that was under way when the process ended: by itself, in a process of its own. */
async function beginAgain(
  context: RunnerContext,
  archive: ImportFileRow,
  { member, before }: { readonly member: ArchiveMember; readonly before: KnownMember },
): Promise<void> {
  const { product, lanes } = context
  const { athlete_id, import_id } = archive
  await Promise.all([lanes.idle(), context.apart.ready()])
  if (!(await beginFile(product.store, athlete_id, before.id))) return
  if (before.attempts >= MOST_ATTEMPTS) return giveUpRepeated(context, athlete_id, before.id)
  const file = { rowId: before.id, name: nameOf(archive, member), content: member.content }
  await settleSafely(readApart(context), { athleteId: athlete_id, importId: import_id, files: [file] })
  if (archive.attempts > 0) await forgiveAttempts(product.store, athlete_id, archive.id)
}

function isWithoutRoom({ content }: ArchiveMember): boolean {
  return 'problem' in content && content.problem.reason === 'unreadable'
}

function nameOf(archive: ImportFileRow, member: ArchiveMember): string {
  return member.name === '' ? archive.name : withoutAddresses(member.name)
}

const NOTHING = { reason: null, message: null, sha256: null, activityIds: [] }
const EXPANDED: FileOutcome = { ...NOTHING, status: 'expanded' }
const EMPTY: FileOutcome = {
  ...NOTHING,
  status: 'skipped',
  reason: 'unsupported-format',
  message: 'The archive holds no files.',
}
