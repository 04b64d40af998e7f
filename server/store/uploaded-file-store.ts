import type { Store } from './open-store.ts'

/** The file of an import that a resumable upload became, or undefined. */
export async function findUploadedFile(
  store: Store,
  athleteId: string,
  uploadId: string,
): Promise<{ readonly import_id: string; readonly inbox_path: string | null } | undefined> {
  return store
    .selectFrom('import_file')
    .select(['import_id', 'inbox_path'])
    .where('athlete_id', '=', athleteId)
    .where('upload_id', '=', uploadId)
    .executeTakeFirst()
}
