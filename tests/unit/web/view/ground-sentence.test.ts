import { expect, test } from 'vitest'
import { groundSentence } from '../../../../web/view/ground-sentence.ts'
import { sportText } from '../../../../web/view/sport-text.ts'
import { surfaceText } from '../../../../web/view/surface-text.ts'
import { sessionItem } from '../session-item.ts'

test('the grounds, longest first, and how they are known', () => {
  const item = sessionItem({ metresBySurface: { road: 1400, dry_sand: 4600, grass: 20 }, surfaceSource: 'file' }, {})
  expect(groundSentence(item, 'metric').replaceAll('\u00a0', ' ')).toBe(
    'Ground: 4.6 km dry, soft sand, 1.4 km road (from tags in the file).',
  )
  expect(groundSentence(sessionItem({}, {}), 'metric')).toBe('Ground: unknown, scored as road.')
})

test('sports and surfaces nobody named yet are still readable', () => {
  expect(sportText('running', 'trail')).toBe('Trail run')
  expect(sportText('cross_country_skiing', null)).toBe('Cross country skiing')
  expect(surfaceText('packed_snow')).toBe('packed snow')
  expect(surfaceText('deep_water')).toBe('deep water')
})
