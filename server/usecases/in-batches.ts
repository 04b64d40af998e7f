import { setImmediate } from 'node:timers/promises'

const BATCH = 100

/**
 * Rows some at a time, with a turn for whatever else waits between: the database gives them without a pause, and ten
 * thousand in one go would hold the server for a second.
 */
export async function* inBatches<T>(rows: AsyncIterable<T>, size: number = BATCH): AsyncGenerator<T[]> {
  let batch: T[] = []
  for await (const row of rows) {
    batch.push(row)
    if (batch.length < size) continue
    yield batch
    batch = []
    await setImmediate()
  }
  if (batch.length > 0) yield batch
}
