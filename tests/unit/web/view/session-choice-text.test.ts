import { expect, test } from 'vitest'
import { sessionChoiceText } from '../../../../web/view/session-choice-text.ts'
import { sessionItem } from '../session-item.ts'

const TODAY = '2026-03-01'

test('a session to choose is told by its day, its name and how far it went', () => {
  const beach = sessionItem({ localDate: '2026-02-28', distanceMetres: 6020 }, {}, { name: 'Beach' })
  expect(sessionChoiceText(beach, 'metric', TODAY)).toBe('Sat 28 Feb, Beach, 6.0\u00a0km')
  const bare = sessionItem({ localDate: null, distanceMetres: null }, {}, { name: 'Beach' })
  expect(sessionChoiceText(bare, 'metric', TODAY)).toBe('no date, Beach')
})
