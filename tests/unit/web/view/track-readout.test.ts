import { expect, test } from 'vitest'
import { trackReadout } from '../../../../web/view/track-readout.ts'
import { northwards, waySamples } from './way-samples.ts'

const samples = waySamples({
  places: northwards(3),
  step: 1155,
  columns: {
    elevation: [null, 34.2, 34.2],
    grade: [0, 0.04, -0.04],
    surface: [null, 0, 0],
    surfaceSource: [5, 3, 0],
  },
  surfaces: ['dry_sand'],
})
const rate = Float64Array.from([Number.NaN, 1.9, 1.9])

test('a place of the track in words, and how its ground is known', () => {
  expect(trackReadout({ samples, rate, units: 'metric' }, 1)).toBe(
    '1.16\u00a0km · 34\u00a0m · +4\u00a0% · 1.90 calf-km per km · dry, soft sand (from the surface map)',
  )
  expect(trackReadout({ samples, rate, units: 'imperial' }, 2)).toBe(
    '1.44\u00a0mi · 112\u00a0ft · −4\u00a0% · 3.06 calf-km per mile · dry, soft sand (as you set it)',
  )
})

test('what is not known is left out, unknown ground is called so', () => {
  expect(trackReadout({ samples, rate, units: 'metric' }, 0)).toBe('0.00\u00a0km · unknown ground')
})
