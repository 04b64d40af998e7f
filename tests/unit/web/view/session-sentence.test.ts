import { expect, test } from 'vitest'
import type { ActivityItem } from '../../../../web/contract.ts'
import { sessionSentence } from '../../../../web/view/session-sentence.ts'
import { sessionItem } from '../session-item.ts'

function sentence(item: ActivityItem, units: 'metric' | 'imperial' = 'metric'): string {
  return sessionSentence(item, units, true)
    .map((part) => part.text)
    .join('')
    .replaceAll('\u00a0', ' ')
}

test('sand that nearly doubled it, underlined as sand', () => {
  const item = sessionItem(
    { distanceMetres: 6020, metresBySurface: { dry_sand: 4600 } },
    { flat: 5.9, climb: 0.3, sand: 4.6 },
  )
  expect(sentence(item)).toBe('6.0 km that cost your calves 10.8: soft sand nearly doubled it.')
  expect(sessionSentence(item, 'metric', true)[1]).toEqual({ text: '10.8', cause: 'sand' })
  expect(sentence(item, 'imperial')).toMatch(/^3\.7 mi that cost/)
})

test('climbs run down again: six kilometres for nine are half as much again, though the flat part is less', () => {
  const item = sessionItem({ distanceMetres: 6010 }, { flat: 5.27, climb: 3.86 })
  expect(sentence(item)).toBe('6.0 km that cost your calves 9.1: the climbing added half as much again.')
})

test.each([
  [12, 'the climbing more than doubled it'],
  [5, 'the climbing added half as much again'],
  [2.5, 'the climbing added a good quarter'],
  [1, 'the climbing added a little'],
])('%s calf-km of climb on ten flat ones: %s', (climb, text) => {
  expect(sentence(sessionItem({ distanceMetres: 10_000 }, { flat: 10, climb }))).toMatch(new RegExp(`: ${text}\\.$`))
})

test.each([
  [10, 'much as a flat road would'],
  [11.5, 'the pace added to it'],
  [9, 'gentler than a flat road'],
  [3.3, 'walking asks less than running'],
])('%s flat calf-km over ten kilometres: %s', (flat, text) => {
  expect(sentence(sessionItem({ distanceMetres: 10_000 }, { flat }))).toMatch(new RegExp(`: ${text}\\.$`))
})

test('rides, stairs and sessions without a distance', () => {
  expect(sentence(sessionItem({ sport: 'cycling', distanceMetres: 60_000 }, { flat: 0.2 }))).toBe(
    '60.0 km that cost your calves 0.2: riding asks little of the soleus.',
  )
  expect(
    sentence(sessionItem({ sport: 'stair_climbing', distanceMetres: null, timerSeconds: 1200 }, { climb: 0.4 })),
  ).toBe('20:00 of work that cost your calves 0.4: steps up, one after another.')
})

test('a sport that is not scored says so', () => {
  const parts = sessionSentence(sessionItem({ sport: 'swimming' }, {}), 'metric', false)
  expect(parts.map((part) => part.text).join('')).toBe(
    'Swim: kept, but not scored. It says too little about your calves.',
  )
})
