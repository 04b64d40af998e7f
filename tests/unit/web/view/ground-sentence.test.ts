import { expect, test } from 'vitest'
import type { ActivityDetail } from '../../../../web/contract.ts'
import { groundSentence } from '../../../../web/view/ground-sentence.ts'
import { sportText } from '../../../../web/view/sport-text.ts'
import { surfaceText } from '../../../../web/view/surface-text.ts'
import { sessionItem } from '../session-item.ts'

const NOTHING_SAID = { overrides: { paint: [], surface: null } } as unknown as Pick<ActivityDetail, 'overrides'>

function sentence(item: Partial<ActivityDetail>): string {
  const whole = { ...sessionItem({}, {}), ground: [], ...NOTHING_SAID, ...item }
  return groundSentence(whole, 'metric').replaceAll('\u00a0', ' ')
}

test('the grounds, longest first, each with how it is known', () => {
  const rows = [
    { surface: 'dry_sand', source: 'file', metres: 1400, calfKm: 3 },
    { surface: 'unknown', source: 'unknown', metres: 4600, calfKm: 4.6 },
    { surface: 'grass', source: 'set', metres: 20, calfKm: 0 },
  ] as const
  expect(sentence({ ground: rows })).toBe(
    'Ground: 4.6 km unknown (scored as road), 1.4 km dry, soft sand (tags in the file).',
  )
  expect(sentence({})).toBe('Ground: unknown, scored as road.')
})

test('a session without samples has one ground, the one it was entered with', () => {
  const { activity } = sessionItem({ metresBySurface: { trail: 8000 }, surfaceSource: 'set' }, {})
  expect(sentence({ activity })).toBe('Ground: 8.0 km trail (set by you).')
})

test('sports and surfaces nobody named yet are still readable', () => {
  expect(sportText('running', 'trail')).toBe('Trail run')
  expect(sportText('cross_country_skiing', null)).toBe('Cross country skiing')
  expect(surfaceText('packed_snow')).toBe('packed snow')
  expect(surfaceText('deep_water')).toBe('deep water')
})
