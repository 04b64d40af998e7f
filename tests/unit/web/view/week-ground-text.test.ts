import { expect, test } from 'vitest'
import { weekGroundText } from '../../../../web/view/week-ground-text.ts'

const WEEK = { sandMetres: 3200, sandBefore: 400, ascentMetres: 410, ascentBefore: 380 }
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test('a week against the four before', () => {
  expect(plain(weekGroundText(WEEK, 'metric'))).toBe(
    '3.2 km on sand, 410 m climbed; in the four weeks before 0.4 km and 380 m a week',
  )
  expect(plain(weekGroundText(WEEK, 'imperial'))).toBe(
    '2.0 mi on sand, 1,345 ft climbed; in the four weeks before 0.2 mi and 1,247 ft a week',
  )
})

test('without weeks before, and without sand', () => {
  const alone = { sandBefore: null, ascentBefore: null }
  expect(plain(weekGroundText({ ...WEEK, ...alone }, 'metric'))).toBe('3.2 km on sand, 410 m climbed')
  expect(plain(weekGroundText({ ...WEEK, ...alone, sandMetres: 0 }, 'metric'))).toBe('410 m climbed')
  expect(plain(weekGroundText({ ...WEEK, sandMetres: 0, sandBefore: 0 }, 'metric'))).toBe(
    '410 m climbed; in the four weeks before 380 m a week',
  )
  // A week off the sand after weeks on it is worth a word.
  expect(plain(weekGroundText({ ...WEEK, sandMetres: 0 }, 'metric'))).toMatch(/^0\.0 km on sand, .* 0\.4 km and/)
})
