import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LIMITS } from '../../../../server/files/limits.ts'
import { BATCH_LIMITS, planUpload } from '../../../../web/state/upload-batches.ts'

const named = (count: number, size: number) => Array.from({ length: count }, (_, i) => ({ name: `${i}.fit`, size }))

test('a folder goes up in parts, in its order, and nothing is lost', () => {
  const files = named(900, 1000)
  const { batches, large } = planUpload(files)
  expect(batches.map((batch) => batch.length)).toEqual([400, 400, 100])
  expect(batches.flat()).toEqual(files)
  expect(large).toEqual([])
  expect(planUpload([])).toEqual({ batches: [], large: [] })
})

test('a watch with 3,000 runs of 136 kB takes one request for six of them', () => {
  expect(planUpload(named(3000, 136_000)).batches).toHaveLength(500)
})

test('a file too large for a form goes by itself, and the small ones beside it stay together', () => {
  const [small, huge] = [
    { name: 'a.fit', size: 1 },
    { name: 'all.zip', size: BATCH_LIMITS.bytes },
  ]
  expect(planUpload([small, huge, small])).toEqual({ batches: [[small, small]], large: [huge] })
})

test('no form is larger than what a web server takes as it comes, whatever the files are called', async () => {
  const file = fc.record({
    name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    size: fc.oneof(fc.nat(3000), fc.nat(BATCH_LIMITS.bytes)),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(file, { maxLength: 40 }), async (files) => {
      const { batches, large } = planUpload(files)
      expect([...batches.flat(), ...large]).toHaveLength(files.length)
      for (const batch of batches) {
        const form = new FormData()
        for (const { name, size } of batch) form.append('files', new File([new Uint8Array(size)], name))
        const { byteLength } = await new Response(form).arrayBuffer()
        expect(byteLength).toBeLessThan(1_000_000)
      }
    }),
    { numRuns: 30 },
  )
})

test('the server takes every part', () => {
  expect(BATCH_LIMITS.files).toBeLessThanOrEqual(LIMITS.filesPerUpload)
  expect(BATCH_LIMITS.bytes).toBeLessThan(LIMITS.uploadBytes)
})
