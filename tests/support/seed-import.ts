import { insertImportFiles } from '../../server/store/import-file-store.ts'
import { insertImport } from '../../server/store/import-store.ts'
import type { Product } from '../../server/usecases/product.ts'

/** An import as a Garmin account's export leaves it: nearly nothing in it is an activity. */
export interface SeededImport {
  readonly id: string
  readonly files: number
  /** Of the files, in their order: every so many is scored, every so many failed; the others are skipped. */
  readonly scoredEvery: number
  readonly failedEvery: number
  /** The sessions of the scored files, in their order and over again. */
  readonly activityIds?: readonly string[]
  readonly minutesAgo?: number
}

const ROWS_AT_ONCE = 500

/** Puts an import with the outcomes of its files straight into the database: what the page shows is as after the real one. */
export async function seedImport(product: Product, shape: SeededImport): Promise<void> {
  const now = product.clock() - (shape.minutesAgo ?? 0) * 60
  const base = { athlete_id: 'local', import_id: shape.id }
  await product.store.transaction().execute(async (store) => {
    await insertImport(store, {
      id: shape.id,
      athlete_id: 'local',
      created_at: now - 600,
      state: 'done',
      finished_at: now - 60,
      title: 'garmin-export.zip',
    })
    for (let first = 0; first < shape.files; first += ROWS_AT_ONCE) {
      const count = Math.min(ROWS_AT_ONCE, shape.files - first)
      const rows = Array.from({ length: count }, (_, i) => ({ ...base, ...fileOf(first + i, shape) }))
      await insertImportFiles(store, rows)
    }
  })
}

function fileOf(position: number, { scoredEvery, failedEvery, activityIds = [] }: SeededImport) {
  const name = `UploadedFiles_0-_Part1/${100_000_000 + position * 37}.fit`
  const file = { position, name, reason: null, message: null, activity_ids_json: '[]' }
  if (position % failedEvery === failedEvery - 1) {
    const message = 'The file is damaged before its first record; export it again from where it came from.'
    return { ...file, status: 'failed' as const, reason: 'broken-fit', message }
  }
  if (position % scoredEvery === scoredEvery - 1) {
    const session = activityIds[Math.floor(position / scoredEvery) % activityIds.length]
    return {
      ...file,
      status: 'scored' as const,
      activity_ids_json: JSON.stringify(session === undefined ? [] : [session]),
    }
  }
  const message = 'This FIT file holds daily monitoring, not an activity.'
  return { ...file, status: 'skipped' as const, reason: 'not-activity', message }
}
