import { expect, it } from 'vitest'
import { believedPulse } from '../../../../analysis/normalise/believed-pulse.ts'

it('leaves out heart rates that no heart has, and says how many', () => {
  const { perMinute, issues } = believedPulse(Float64Array.of(60, Number.NaN, 251, 250, -1, 0))
  expect([...perMinute]).toEqual([60, Number.NaN, Number.NaN, 250, Number.NaN, 0])
  expect(issues).toMatchObject([{ id: 'heart-rate-impossible', count: 2 }])
})

it('gives the same column back where there is nothing to leave out', () => {
  const recorded = Float64Array.of(60, Number.NaN, 200)
  expect(believedPulse(recorded)).toEqual({ perMinute: recorded, issues: [] })
})
