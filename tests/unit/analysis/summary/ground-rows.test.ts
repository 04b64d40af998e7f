import { expect, test } from 'vitest'
import { soleusLoad } from '../../../../analysis/load/soleus-load.ts'
import { NOTHING_SAID } from '../../../../analysis/model/nothing-said.ts'
import type { GroundRow } from '../../../../analysis/model/summary.ts'
import { SURFACE_SOURCES } from '../../../../analysis/model/terrain.ts'
import { groundRows } from '../../../../analysis/summary/ground-rows.ts'
import { ATHLETE, footActivity, type Stretch } from '../../../support/foot-activity.ts'

/** Rows of stretches whose surface the map knows from sample `mapFrom` on. */
function rowsOf(stretches: readonly Stretch[], mapFrom = Number.POSITIVE_INFINITY): GroundRow[] {
  const { activity, terrain } = footActivity(stretches)
  const surfaceSource = terrain.surfaceSource.map((code, i) => (i >= mapFrom ? SURFACE_SOURCES.indexOf('map') : code))
  const load = soleusLoad(activity, terrain, ATHLETE, NOTHING_SAID)
  return groundRows(activity.samples.distance, { ...terrain, surfaceSource }, load)
}

const ROAD: Stretch = { gait: 'run', seconds: 360, speed: 10 / 3.6, cadence: 165 }

test('a kilometre of road is a calf-km, and sand stands above it', () => {
  const rows = rowsOf([ROAD, { ...ROAD, surface: 'dry_sand' }])
  expect(rows).toMatchObject([
    { surface: 'dry_sand', source: 'set', metres: expect.closeTo(1000, 9) },
    { surface: 'road', source: 'set', metres: expect.closeTo(1000, 9), calfKm: expect.closeTo(1, 9) },
  ])
  expect(rows[0]!.calfKm).toBeGreaterThan(1.5)
})

test('one surface known from two sources is two rows', () => {
  const rows = rowsOf([ROAD], 91)
  expect(rows).toMatchObject([
    { surface: 'road', source: 'map', metres: expect.closeTo(750, 9), calfKm: expect.closeTo(0.75, 9) },
    { surface: 'road', source: 'set', metres: expect.closeTo(250, 9), calfKm: expect.closeTo(0.25, 9) },
  ])
})

test('what has neither metres nor load is left out; metres without load stay', () => {
  expect(rowsOf([])).toEqual([])
  expect(rowsOf([{ gait: 'other', seconds: 10, speed: 20, surface: 'mud' }])).toEqual([
    { surface: 'mud', source: 'set', metres: 200, calfKm: 0 },
  ])
})
