import { expect, test } from 'vitest'
import { LIMITS } from '../../../../server/files/limits.ts'
import { BATCH_LIMITS, uploadBatches } from '../../../../web/state/upload-batches.ts'

const sizes = (count: number, size: number) => Array.from({ length: count }, () => ({ size }))

test('a folder goes up in parts, in its order, and nothing is lost', () => {
  const files = sizes(900, 40_000)
  const batches = uploadBatches(files)
  expect(batches.map((batch) => batch.length)).toEqual([400, 400, 100])
  expect(batches.flat()).toEqual(files)
  expect(uploadBatches(sizes(400, 1))).toHaveLength(1)
  expect(uploadBatches([])).toEqual([])
})

test('large files go in fewer at a time, and one over any limit alone', () => {
  const half = BATCH_LIMITS.bytes / 2
  expect(uploadBatches(sizes(5, half)).map((batch) => batch.length)).toEqual([2, 2, 1])
  const [small, huge] = [{ size: 1 }, { size: 3 * BATCH_LIMITS.bytes }]
  expect(uploadBatches([small, huge, small])).toEqual([[small], [huge], [small]])
})

test('the server takes every part', () => {
  expect(BATCH_LIMITS.files).toBeLessThanOrEqual(LIMITS.filesPerUpload)
  expect(BATCH_LIMITS.bytes).toBeLessThan(LIMITS.uploadBytes)
})
