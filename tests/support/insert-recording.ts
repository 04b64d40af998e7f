import { insertActivity } from '../../server/store/activity-store.ts'
import type { Store } from '../../server/store/open-store.ts'
import { putRawFile } from '../../server/store/raw-file-store.ts'
import type { Recording } from '../../server/usecases/choose-recordings.ts'
import { linkDuplicates } from '../../server/usecases/link-duplicates.ts'

const CAUSES = { flat: 10, climb: 0, sand: 0, other: 0 }
const NO_FIGURES = {
  figures_json: '{}',
  load_json: '{}',
  issues_json: '[]',
  splits_json: '{"kilometres":[],"miles":[]}',
  provenance_json: '{}',
  overrides_json: '{}',
}

/** Puts a recording into a diary as an import does, without a file behind it: what it weighs is the same for all. */
export async function insertRecording(store: Store, athleteId: string, recording: Recording): Promise<void> {
  const { id, sha256, part, start, end, family, sport, format, measured, records } = recording
  await putRawFile(store, { athlete_id: athleteId, sha256, bytes: 1, name: sha256, format, created_at: 0 })
  await store.transaction().execute(async (transaction) => {
    await insertActivity(transaction, {
      ...{ id, athlete_id: athleteId, sha256, part, import_id: null, created_at: 0, name: null },
      ...{ sport, family, started_at: start, ended_at: end, local_day: Math.floor(start / 86_400), scored: 1 },
      ...{ calf_km: 10, ...CAUSES, sand_calf_km: 0, climb_calf_km: 0, distance_m: 10_000, ascent_m: 0, sand_m: 0 },
      ...NO_FIGURES,
      records,
      has_cadence: measured > 0 ? 1 : 0,
      has_heart_rate: measured > 1 ? 1 : 0,
      has_surface_tags: measured > 2 ? 1 : 0,
      manual_json: null,
      scored_with: '',
      analysis_version: 0,
      excluded: 0,
      deleted_at: null,
      duplicate_of: null,
      kept_apart: 0,
    })
    await linkDuplicates(transaction, athleteId, id)
  })
}
