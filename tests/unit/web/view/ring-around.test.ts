import { expect, test } from 'vitest'
import { ringAround } from '../../../../web/view/ring-around.ts'
import { ringBox } from '../../../../web/view/ring-box.ts'

test('a circle is as wide as it is high, in metres', () => {
  const box = ringBox(ringAround({ latitude: 60, longitude: 10 }, 1000))
  if (box === null) throw new Error('no circle')
  expect((box.north - box.south) * 111_195).toBeCloseTo(2000, 0)
  expect((box.east - box.west) * 111_195 * 0.5).toBeCloseTo(2000, 0)
})

test('it stays on the globe', () => {
  const ring = [...ringAround({ latitude: 0, longitude: 180 }, 500), ...ringAround({ latitude: 90, longitude: 0 }, 500)]
  expect(ring.every(([longitude, latitude]) => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)).toBe(true)
})
