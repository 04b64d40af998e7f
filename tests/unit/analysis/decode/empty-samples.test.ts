import { expect, it } from 'vitest'
import { emptySamples } from '../../../../analysis/decode/empty-samples.ts'

it('gives columns of one length with nothing in them', () => {
  const samples = emptySamples(3)
  for (const [name, column] of Object.entries(samples)) {
    if (column instanceof Float64Array) expect([...column], name).toEqual([Number.NaN, Number.NaN, Number.NaN])
  }
  expect([...samples.surfaceTag]).toEqual([-1, -1, -1])
  expect(samples.length).toBe(3)
})
