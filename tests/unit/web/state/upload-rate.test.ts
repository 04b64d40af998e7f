import { expect, test } from 'vitest'
import { UploadRate } from '../../../../web/state/upload-rate.ts'

test('says nothing until a second of sending is behind it', () => {
  const rate = new UploadRate()
  expect(rate.pace(100)).toEqual({ bytesPerSecond: null, secondsLeft: null })
  rate.note(0, 0)
  rate.note(900, 50)
  expect(rate.pace(100)).toEqual({ bytesPerSecond: null, secondsLeft: null })
  rate.note(2000, 50)
  expect(rate.pace(100)).toEqual({ bytesPerSecond: 25, secondsLeft: 2 })
})

test('follows the line: what was long ago no longer counts', () => {
  const rate = new UploadRate()
  for (let second = 0; second <= 20; second++) rate.note(second * 1000, second * 100)
  expect(rate.pace(4000).bytesPerSecond).toBe(100)
  for (let second = 21; second <= 31; second++) rate.note(second * 1000, 2000 + (second - 20) * 10)
  expect(rate.pace(4000).bytesPerSecond).toBeCloseTo(10)
})

test('a cut that has bytes sent again gives no rate below nothing', () => {
  const rate = new UploadRate()
  rate.note(0, 0)
  rate.note(1000, 100)
  rate.note(2000, 60)
  expect(rate.pace(100)).toEqual({ bytesPerSecond: 30, secondsLeft: 40 / 30 })
})
