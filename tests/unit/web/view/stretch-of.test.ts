import { expect, test } from 'vitest'
import { stretchOf } from '../../../../web/view/stretch-of.ts'

const WAY = [0, 100, 200, 300].map((metres) => ({ latitude: metres, longitude: 0, metres }))

test('the points between two distances, whichever comes first', () => {
  expect(stretchOf(WAY, 90, 210).map(({ metres }) => metres)).toEqual([100, 200])
  expect(stretchOf(WAY, 210, 90).map(({ metres }) => metres)).toEqual([100, 200])
  expect(stretchOf(WAY, 400, 500)).toEqual([])
})
