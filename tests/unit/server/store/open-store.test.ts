import { sql } from 'kysely'
import { expect, it, onTestFinished } from 'vitest'
import { openStore } from '../../../../server/store/open-store.ts'

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
