import { expect, test } from 'vitest'
import { isMapFile } from '../../../../web/view/is-map-file.ts'

test.each([
  ['coast.osm.pbf', true],
  ['COAST.PBF', true],
  ['park.geojson', true],
  ['activities.json', false],
  ['run.fit', false],
  ['pbf', false],
])('%s: %s', (name, is) => {
  expect(isMapFile(name)).toBe(is)
})
