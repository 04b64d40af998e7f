import { expect, test } from 'vitest'
import { isoInstant } from '../../../../analysis/summary/iso-instant.ts'

test.each([0, 1_750_000_000, 951_782_399, 4_102_444_800, -1, -86_400.25, 1_700_000_000.5, 1_700_000_000.9996])(
  '%f s reads as the host writes it',
  (seconds) => {
    const host = new Date(Math.round(seconds * 1000)).toISOString().replace('.000Z', 'Z')
    expect(isoInstant(seconds)).toBe(host)
  },
)

test('an unknown instant is null', () => {
  expect(isoInstant(Number.NaN)).toBeNull()
})
