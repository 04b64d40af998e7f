import { expect, it } from 'vitest'
import { chartCauses } from '../../../../server/usecases/activity-columns.ts'

const load = (causes: { shoes: number }) => ({
  calfKm: 0,
  muscle: 0,
  tendon: 0,
  causes: { flat: 5, climb: 1, sand: 2, ground: 0.25, treadmill: 0.5, ...causes },
  sandCalfKm: 0,
  climbCalfKm: 1,
  profile: 'weighted' as const,
  analysisVersion: 1,
})

it('puts what shoes add with the other ground, and what they save into the flat part', () => {
  expect(chartCauses(load({ shoes: 0.125 }))).toEqual({ flat: 5, climb: 1, sand: 2, other: 0.875 })
  expect(chartCauses(load({ shoes: -0.125 }))).toEqual({ flat: 4.875, climb: 1, sand: 2, other: 0.75 })
})
