import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { sql } from 'kysely'
import { expect, it, onTestFinished } from 'vitest'
import { openStore } from '../../../../server/store/open-store.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

it('says that the disk is full, and goes on afterwards, when that ends a transaction', async () => {
  const store = await openStore(':memory:')
  onTestFinished(() => store.destroy())
  await sql`create table note (text text)`.execute(store)
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(store)
  await sql`pragma max_page_count = ${sql.lit(rows[0]?.page_count ?? 0)}`.execute(store)
  const write = store.transaction().execute(async (within) => {
    await sql`insert into note values ('first')`.execute(within)
    await sql`insert into note values (${'x'.repeat(100_000)})`.execute(within)
  })
  await expect(write).rejects.toMatchObject({ code: 'SQLITE_FULL' })
  await store.transaction().execute((within) => sql`insert into note values ('second')`.execute(within))
  expect((await sql`select text from note`.execute(store)).rows).toEqual([{ text: 'second' }])
})

it('lets a transaction that has read write, though another process would have written meanwhile', async () => {
  const path = join(temporaryFolder(), 'soleus.db')
  const store = await openStore(path)
  // As `soleus import` beside a server: a connection of its own.
  const other = new SqliteDatabase(path, { timeout: 0 })
  onTestFinished(async () => {
    other.close()
    await store.destroy()
  })
  const add = (id: string) =>
    ({ id, display_name: null, units: 'metric', week_start: 0, zone: 'UTC', created_at: 0 }) as const
  await store.insertInto('athlete').values(add('known')).execute()
  const rename = () => other.prepare(`update athlete set display_name = 'other' where id = 'known'`).run()
  await store.transaction().execute(async (within) => {
    await within.selectFrom('athlete').selectAll().execute()
    expect(rename).toThrow('locked')
    await within.insertInto('athlete').values(add('new')).execute()
  })
  rename()
  expect(await store.selectFrom('athlete').select(['id', 'display_name']).orderBy('id').execute()).toEqual([
    { id: 'known', display_name: 'other' },
    { id: 'new', display_name: null },
  ])
})
