import type { ArchiveMember } from '../files/archive-member.ts'
import { readArchive } from '../files/archive-reader.ts'
import { withoutAddresses } from '../files/without-addresses.ts'
import {
  beginFile,
  type FileOutcome,
  forgiveAttempts,
  type ImportFileRow,
  insertImportFiles,
  membersOf,
  requeueFile,
  settleFile,
} from '../store/import-file-store.ts'
import type { RunnerContext } from './runner-context.ts'
import { giveUpRepeated, MOST_ATTEMPTS, settleSafely } from './settle-safely.ts'

type KnownMember = Pick<ImportFileRow, 'id' | 'status' | 'attempts'>

/**
 * Reads the files of an uploaded zip, each with a row of its own that appears when its turn comes. After an interruption
 * it begins again and passes over the members that are settled. Returns whether it came to the end.
 */
export async function runArchive(context: RunnerContext, archive: ImportFileRow, path: string): Promise<boolean> {
  const { product, lanes } = context
  const { athlete_id, id } = archive
  const known = await membersOf(product.store, athlete_id, id)
  let number = 0
  for await (const member of readArchive(path)) {
    if (context.isStopping()) {
      await lanes.idle()
      await requeueFile(product.store, athlete_id, id)
      return false
    }
    await beginMember(context, archive, { member, number, before: known.get(number) })
    number += 1
  }
  await lanes.idle()
  await settleFile(product.store, athlete_id, id, number === 0 ? EMPTY : EXPANDED)
  return true
}

async function beginMember(
  context: RunnerContext,
  archive: ImportFileRow,
  { member, number, before }: { member: ArchiveMember; number: number; before: KnownMember | undefined },
): Promise<void> {
  const { product, lanes } = context
  const { athlete_id, id, import_id } = archive
  if (before !== undefined && before.status !== 'queued') return
  if (before !== undefined && before.attempts >= MOST_ATTEMPTS) {
    await giveUpRepeated(context, { athleteId: athlete_id, rowId: before.id })
    return
  }
  const name = member.name === '' ? archive.name : withoutAddresses(member.name)
  const rowId = before?.id ?? (await insertMember(context, archive, { name, number }))
  if (before !== undefined) await beginFile(product.store, athlete_id, rowId)
  await lanes.start(async () => {
    await settleSafely(context, { athleteId: athlete_id, importId: import_id, rowId, name, content: member.content })
    if (number === 0) await forgiveAttempts(product.store, athlete_id, id)
  })
}

async function insertMember(
  { product }: RunnerContext,
  { athlete_id, import_id, position, id }: ImportFileRow,
  { name, number }: { readonly name: string; readonly number: number },
): Promise<number> {
  const row = { athlete_id, import_id, position, name, container_id: id, member: number }
  const [rowId] = await insertImportFiles(product.store, [{ ...row, status: 'running', attempts: 1 }])
  if (rowId === undefined) throw new Error(`member ${number} of archive ${id} got no row`)
  return rowId
}

const NOTHING = { reason: null, message: null, sha256: null, activityIds: [] }
const EXPANDED: FileOutcome = { ...NOTHING, status: 'expanded' }
const EMPTY: FileOutcome = {
  ...NOTHING,
  status: 'skipped',
  reason: 'unsupported-format',
  message: 'The archive holds no files.',
}
