import { sql } from 'kysely'
import type { FileOutcome, ImportFileRow } from './import-file-store.ts'
import type { Store } from './open-store.ts'

/** A member of an archive whose turn has come. */
export interface NewMember {
  readonly number: number
  /** As it is shown. */
  readonly name: string
}

/**
 * Gives members of an archive rows of their own, being read for the first time, and returns their ids in the order of the
 * members. Handed over as one value, so that the statement is the same for any number of them and is prepared once.
 */
export async function insertMembers(
  store: Store,
  archive: Pick<ImportFileRow, 'id' | 'athlete_id' | 'import_id' | 'position'>,
  members: readonly NewMember[],
): Promise<number[]> {
  const rows = JSON.stringify(members.map(({ number, name }) => [number, name]))
  const made = await sql<{ id: number; member: number }>`
    insert into import_file (athlete_id, import_id, position, container_id, member, name, status, attempts)
    select ${archive.athlete_id}, ${archive.import_id}, ${archive.position}, ${archive.id},
      value ->> 0, value ->> 1, 'running', 1
    from json_each(${rows})
    returning id, member`.execute(store)
  const ids = new Map(made.rows.map(({ id, member }) => [member, id]))
  return members.map(({ number }) => ids.get(number)!)
}

/** Writes the outcomes of many files, by the ids of their rows. */
export async function settleEach(
  store: Store,
  athleteId: string,
  outcomes: ReadonlyMap<number, FileOutcome>,
): Promise<void> {
  const rows = [...outcomes].map(([id, { status, reason, message, sha256, activityIds }]) => {
    return [id, status, reason, message, sha256, JSON.stringify(activityIds)]
  })
  // The plus keeps the athlete out of the choice of an index: by the athlete, the database would walk all their files.
  await sql`
    update import_file set status = value ->> 1, reason = value ->> 2, message = value ->> 3, sha256 = value ->> 4,
      activity_ids_json = value ->> 5, inbox_path = null
    from json_each(${JSON.stringify(rows)})
    where import_file.id = value ->> 0 and +import_file.athlete_id = ${athleteId}`.execute(store)
}
