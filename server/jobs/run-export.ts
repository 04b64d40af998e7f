import type { ArchiveMember } from '../files/archive-member.ts'
import { BrokenExportError, ExportArchive } from '../files/export-archive.ts'
import { type ImportFileRow, requeueFile, settleRows } from '../store/import-file-store.ts'
import { brokenMessage, newerMessage, restoreExport } from '../usecases/restore-export.ts'
import { runArchive } from './run-archive.ts'
import type { RunnerContext } from './runner-context.ts'

/**
 * Takes a zip for an export of ours, if it is one: restores it into an empty diary; of one that is not empty its originals
 * are read like any files, and a last row says that the rest was not taken over. Null when it is none, else whether it came
 * to the end.
 */
export async function runExport(context: RunnerContext, file: ImportFileRow, path: string): Promise<boolean | null> {
  const found = await ExportArchive.find(path)
  if (found === null) return null
  const { product, lanes } = context
  // Whatever was begun before it counts when it is asked whether there is anything here.
  await lanes.idle()
  if (found === 'broken')
    return fail(context, file, { kind: 'broken', message: brokenMessage('it is cut off or was changed') })
  if ('newer' in found) return fail(context, file, { kind: 'newer', message: newerMessage(found.newer) })
  try {
    const { athlete_id, id } = file
    const restored = await restoreExport(product, { athleteId: athlete_id, rowId: id }, found, context.isStopping)
    if (restored.ok) return true
    if (restored.error.kind === 'not-empty') return await runArchive(context, file, path, originalsOf(found))
    if (restored.error.kind !== 'stopped') return fail(context, file, restored.error)
    await requeueFile(product.store, athlete_id, id)
    return false
  } finally {
    await found.close()
  }
}

const REASONS = { newer: 'newer-export', broken: 'broken-archive' } as const

async function fail(
  { product }: RunnerContext,
  { athlete_id, id }: ImportFileRow,
  { kind, message }: { readonly kind: keyof typeof REASONS; readonly message: string },
): Promise<true> {
  const outcome = { status: 'failed', reason: REASONS[kind], message, sha256: null, activityIds: [] } as const
  await settleRows(product.store, athlete_id, [id], outcome)
  return true
}

/** The originals of an export by the names they came with, and a last member, the export itself, on what became of the rest. */
async function* originalsOf(archive: ExportArchive): AsyncGenerator<ArchiveMember> {
  const { members } = archive.manifest
  for (const member of members) {
    if (!member.path.startsWith('originals/')) continue
    yield {
      name: member.name ?? member.path,
      content: await contentOf(archive, member),
      readTo: archive.placeOf(member),
    }
  }
  yield { name: '', content: { problem: NOT_RESTORED }, readTo: 0 }
}

async function contentOf(archive: ExportArchive, member: (typeof archive.manifest.members)[number]) {
  try {
    return { bytes: await archive.readWhole(member) }
  } catch (error) {
    if (!(error instanceof BrokenExportError)) throw error
    return {
      problem: { reason: 'broken-archive', message: 'This part of the export is damaged; make it again.' },
    } as const
  }
}

const NOT_RESTORED = {
  reason: 'not-restored',
  message:
    'This is an export of Soleus and there are activities here already, so its files were imported like any others and its settings, corrections, entries by hand and alerts were not taken over. For those, import it into an empty Soleus.',
} as const
