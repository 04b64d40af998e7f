import type { WaitingFile } from '../files/inbox.ts'
import { shownPath } from '../files/shown-path.ts'
import { surfaceMapProblem } from '../files/surface-map-problem.ts'
import { withoutAddresses } from '../files/without-addresses.ts'
import type { NewImportFile } from '../store/import-file-store.ts'

/** The rows of received files, in their order from the place `first` on. One that was too large has its outcome already. */
export function waitingRows(
  files: readonly WaitingFile[],
  { athleteId, importId, first }: { readonly athleteId: string; readonly importId: string; readonly first: number },
): NewImportFile[] {
  return files.map((file, i) => ({
    athlete_id: athleteId,
    import_id: importId,
    position: first + i,
    name: file.shownAs === undefined ? withoutAddresses(file.name) : shownPath(file.shownAs),
    upload_id: file.uploadId ?? null,
    ...outcomeOf(file),
  }))
}

function outcomeOf(file: WaitingFile): Pick<NewImportFile, 'status' | 'inbox_path' | 'bytes' | 'reason' | 'message'> {
  if ('path' in file) return { status: 'queued', inbox_path: file.path, bytes: file.bytes }
  const problem = surfaceMapProblem(file.name)
  if (problem !== null) return { status: 'skipped', ...problem }
  const message = `It is larger than ${file.overLimit / 1024 / 1024} MB, far beyond any activity.`
  return { status: 'failed', reason: 'too-large', message }
}
