import { expect, onTestFinished, test } from 'vitest'
import { insertMembers, settleEach } from '../../../../server/store/archive-member-store.ts'
import type { FileOutcome } from '../../../../server/store/import-file-store.ts'
import { openStore } from '../../../../server/store/open-store.ts'

const ODD_NAMES = ['a.fit', 'quote " and \\ and \'.fit', 'läuft\n\t🏃.fit', '[1,2].json', '  ', 'null']

async function storeWithArchive() {
  const store = await openStore(':memory:')
  onTestFinished(() => store.destroy())
  for (const athlete of ['one', 'two']) {
    const row = { id: athlete, display_name: null, units: 'metric', week_start: 1, zone: 'UTC', created_at: 0 } as const
    await store.insertInto('athlete').values(row).execute()
  }
  const owner = { athlete_id: 'one', import_id: 'import' }
  await store
    .insertInto('import')
    .values({ id: 'import', athlete_id: 'one', created_at: 0, state: 'running', finished_at: null, ...NOT_TOUCHED })
    .execute()
  const { id } = await store
    .insertInto('import_file')
    .values({ ...owner, position: 3, name: 'export.zip', status: 'running' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const members = () =>
    store.selectFrom('import_file').selectAll().where('container_id', '=', id).orderBy('member').execute()
  return { store, members, archive: { id, position: 3, ...owner } }
}

const NOT_TOUCHED = { touched_at: null, title: null }

test('gives members rows under their own names, in the order of the members', async () => {
  const { store, archive, members } = await storeWithArchive()
  const told = ODD_NAMES.map((name, i) => ({ number: 100 - i, name }))

  const ids = await insertMembers(store, archive, told)

  const rows = new Map((await members()).map((row) => [row.id, row]))
  expect(ids.map((id) => [rows.get(id)?.member, rows.get(id)?.name])).toEqual(told.map((m) => [m.number, m.name]))
  expect(rows.get(ids[0]!)).toMatchObject({ athlete_id: 'one', import_id: 'import', position: 3, attempts: 1 })
})

test('writes each outcome into its own row, and none into those of another athlete', async () => {
  const { store, archive, members } = await storeWithArchive()
  const [a, b] = await insertMembers(store, archive, [
    { number: 0, name: 'run.fit' },
    { number: 1, name: 'sleep.fit' },
  ])
  const scored = { status: 'scored', reason: null, message: null, sha256: 'ab', activityIds: ['x', 'y'] } as const
  const skipped = {
    status: 'skipped',
    reason: 'not-activity',
    message: 'Sleep',
    sha256: null,
    activityIds: [],
  } as const
  const outcomes = new Map<number, FileOutcome>([
    [a!, scored],
    [b!, skipped],
  ])

  await settleEach(store, 'two', outcomes)
  expect((await members()).map((row) => row.status)).toEqual(['running', 'running'])

  await settleEach(store, 'one', outcomes)
  expect(await members()).toMatchObject([
    { status: 'scored', reason: null, message: null, sha256: 'ab', activity_ids_json: '["x","y"]' },
    { status: 'skipped', reason: 'not-activity', message: 'Sleep', sha256: null, activity_ids_json: '[]' },
  ])
})
