import { civilDayOf, formatCivilDay } from '../../analysis/model/civil-day.ts'
import type { Result } from '../../analysis/model/result.ts'
import type { WaitingFile } from '../files/inbox.ts'
import { zoneOffset } from '../place/zone-offset.ts'
import { hasActivities } from '../store/activity-store.ts'
import { readAthlete } from '../store/athlete-store.ts'
import { newId } from '../store/new-id.ts'
import type { Failure } from './failure.ts'
import { enqueueImport } from './import-upload.ts'
import type { Product } from './product.ts'

/** Makes the sample season up to today and imports its files like any others. Only into an empty diary. */
export async function loadDemo(
  product: Product,
  athleteId: string,
): Promise<Result<{ readonly importId: string }, Failure>> {
  if (await hasActivities(product.store, athleteId)) {
    const message = 'There are activities already; the sample season would mix with them.'
    return { ok: false, error: { kind: 'conflict', message, hint: 'Run `soleus demo` for a diary of its own.' } }
  }
  const { zone } = await readAthlete(product.store, athleteId)
  const now = product.clock()
  const season = await product.demoSeason(formatCivilDay(civilDayOf(now, zoneOffset(zone, now))))
  const importId = newId()
  const files: WaitingFile[] = []
  for (const { name, bytes } of season) {
    files.push(await product.inbox.receive(importId, { name, chunks: once(bytes) }))
  }
  await product.inbox.secure(importId)
  await enqueueImport(product, athleteId, { importId, files })
  return { ok: true, value: { importId } }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
