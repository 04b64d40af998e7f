import { expect, it } from 'vitest'
import { fitFileKind } from '../../../../analysis/decode/fit-file-kind.ts'

it('has a word for every kind a Garmin archive holds, and a number for the rest', () => {
  expect(fitFileKind(2)).toBe('device settings')
  expect(fitFileKind(32)).toBe('all-day monitoring')
  expect(fitFileKind(49)).toBe('a night of sleep')
  expect(fitFileKind(0xf8)).toBe('data only its maker can read')
  expect(fitFileKind(200)).toBe('FIT data of type 200')
})
