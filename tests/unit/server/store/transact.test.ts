import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { openStore, type Store } from '../../../../server/store/open-store.ts'
import { transact } from '../../../../server/store/transact.ts'

const FULL = 2
const NORMAL = 1

async function openedStore(): Promise<Store> {
  const store = await openStore(':memory:')
  onTestFinished(() => store.destroy())
  return store
}

async function waits(store: Store): Promise<number | undefined> {
  const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(store)
  return rows[0]?.synchronous
}

async function addAthlete(store: Store, id: string): Promise<void> {
  const row = { id, display_name: null, units: 'metric', week_start: 1, zone: 'UTC', created_at: 0 } as const
  await store.insertInto('athlete').values(row).execute()
}

test('waits for the disk at each change but those that may last later', async () => {
  const store = await openedStore()
  expect(await waits(store)).toBe(FULL)
  for (const _time of ['first', 'second']) {
    expect(await transact(store, 'later', waits)).toBe(NORMAL)
    expect(await transact(store, 'at-once', waits)).toBe(FULL)
    expect(await waits(store)).toBe(FULL)
  }
})

test('undoes a transaction that fails, and waits for the disk again after it', async () => {
  const store = await openedStore()
  const failing = transact(store, 'later', async (within) => {
    await addAthlete(within, 'one')
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await store.selectFrom('athlete').selectAll().execute()).toEqual([])
  expect(await waits(store)).toBe(FULL)
})

test('keeps what comes at the same time from lasting later too', async () => {
  const store = await openedStore()
  const later = transact(store, 'later', async (within) => {
    await addAthlete(within, 'one')
    return waits(within)
  })
  const meanwhile = store.transaction().execute(waits)
  expect(await Promise.all([later, meanwhile])).toEqual([NORMAL, FULL])
})
