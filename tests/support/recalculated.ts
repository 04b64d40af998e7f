import type { Json, TestSoleus } from './test-soleus.ts'

/** Waits until nothing is worked out anew any more; the last recalculation, if there is one. */
export async function recalculated(soleus: TestSoleus): Promise<Json> {
  for (let i = 0; i < 1200; i++) {
    const { items } = await soleus.get('/api/recalculations')
    const jobs = await soleus.product.store.selectFrom('job').selectAll().where('kind', '=', 'rescore').execute()
    if (items.every((item: Json) => item.finishedAt !== null) && jobs.length === 0) {
      return items.length === 0 ? undefined : soleus.get(`/api/recalculations/${items[0].id}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('the recalculation did not end')
}
