import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Store } from '../../server/store/open-store.ts'
import { chooseRecordings, type Recording } from '../../server/usecases/choose-recordings.ts'
import { correctActivity } from '../../server/usecases/correct-activity.ts'
import { deleteActivity, restoreActivity } from '../../server/usecases/delete-activity.ts'
import { LOCAL_ATHLETE } from '../../server/usecases/local-athlete.ts'
import type { Product } from '../../server/usecases/product.ts'
import { insertRecording } from '../support/insert-recording.ts'
import { randomRecordings } from '../support/random-recordings.ts'
import { testSoleus } from '../support/test-soleus.ts'

/** What an athlete may do with an activity, and what may be said of it then. */
const DEEDS = {
  delete: (product: Product, id: string) => deleteActivity(product, LOCAL_ATHLETE, id),
  restore: (product: Product, id: string) => restoreActivity(product, LOCAL_ATHLETE, id),
  exclude: (product: Product, id: string) => correct(product, id, { excluded: true }),
  include: (product: Product, id: string) => correct(product, id, { excluded: false }),
  keepBoth: (product: Product, id: string) => correct(product, id, { duplicateOf: null }),
  joinAgain: (product: Product, id: string) => correct(product, id, { joinAgain: true }),
}

function correct(product: Product, id: string, patch: Parameters<typeof correctActivity>[2]['patch']) {
  return correctActivity(product, LOCAL_ATHLETE, { id, patch })
}

const deeds = fc.array(
  fc.tuple(fc.constantFrom(...(Object.keys(DEEDS) as (keyof typeof DEEDS)[])), fc.nat({ max: 13 })),
  { maxLength: 12 },
)

async function clear(store: Store): Promise<void> {
  await store.deleteFrom('alert').execute()
  await store.updateTable('activity').set({ duplicate_of: null }).execute()
  await store.deleteFrom('activity').execute()
  await store.deleteFrom('raw_file').execute()
}

async function links(store: Store) {
  const rows = await store.selectFrom('activity').select(['id', 'duplicate_of']).orderBy('id').execute()
  return Object.fromEntries(rows.map((row) => [row.id, row.duplicate_of]))
}

/** The links as they must be, from the recordings and what was said of them. */
async function linksDue(store: Store, recordings: readonly Recording[]) {
  const rows = await store.selectFrom('activity').selectAll().orderBy('id').execute()
  const takingPart = new Set(
    rows.filter((row) => row.deleted_at === null && row.excluded === 0 && row.kept_apart === 0).map((row) => row.id),
  )
  const chosen = chooseRecordings(recordings.filter(({ id }) => takingPart.has(id)))
  return Object.fromEntries(rows.map(({ id }) => [id, chosen.get(id) ?? null]))
}

describe('recordings that come in one by one', () => {
  it('are linked as if all had been there at once, in any order', async () => {
    const { product } = await testSoleus({ runs: false })
    const inSomeOrder = randomRecordings.chain((list) => fc.shuffledSubarray(list, { minLength: list.length }))
    await fc.assert(
      fc.asyncProperty(inSomeOrder, async (list) => {
        await clear(product.store)
        for (const recording of list) await insertRecording(product.store, LOCAL_ATHLETE, recording)
        expect(await links(product.store)).toEqual(Object.fromEntries(chooseRecordings(list)))
      }),
      { numRuns: 300 },
    )
  })

  it('stay so whatever the athlete does with them', async () => {
    const { product } = await testSoleus({ runs: false })
    await fc.assert(
      fc.asyncProperty(randomRecordings, deeds, async (list, done) => {
        await clear(product.store)
        for (const recording of list) await insertRecording(product.store, LOCAL_ATHLETE, recording)
        for (const [deed, which] of done) {
          const recording = list[which]
          if (recording !== undefined) await DEEDS[deed](product, recording.id)
          expect(await links(product.store)).toEqual(await linksDue(product.store, list))
        }
      }),
      { numRuns: 200 },
    )
  })
})
