import { expect, test } from 'vitest'
import type { Samples } from '../../../../web/contract.ts'
import type { ProfileBins } from '../../../../web/view/profile-bins.ts'
import { profileReadout } from '../../../../web/view/profile-readout.ts'

const BINS: ProfileBins = {
  axis: 'distance',
  length: 1,
  size: 1000,
  elevation: Float64Array.of(34.4),
  flat: Float64Array.of(1),
  climb: Float64Array.of(0.1),
  sand: Float64Array.of(0.8),
  other: Float64Array.of(0),
  surface: Int16Array.of(1),
}
const SAMPLES = { surfaces: ['road', 'dry_sand'] } as unknown as Samples

function readout(bins: ProfileBins, units: 'metric' | 'imperial'): string {
  return profileReadout({ bins, samples: SAMPLES, units }, 0).replaceAll('\u00a0', ' ')
}

test('place, height, load and ground of a stretch', () => {
  expect(readout(BINS, 'metric')).toBe('0.50 km · 34 m · 1.90 calf-km per km · dry, soft sand')
  expect(readout(BINS, 'imperial')).toBe('0.31 mi · 113 ft · 3.06 calf-km per mi · dry, soft sand')
})

test('what is unknown is left out', () => {
  const bins: ProfileBins = {
    ...BINS,
    axis: 'time',
    elevation: Float64Array.of(Number.NaN),
    surface: Int16Array.of(-1),
  }
  expect(readout(bins, 'metric')).toBe('8:20 · 1.90 calf-km per 10 min')
})
