import { expect, test } from 'vitest'
import type { GroundMap } from '../../../../web/contract.ts'
import { mapEndText } from '../../../../web/view/map-end-text.ts'
import { mapSentence } from '../../../../web/view/map-sentence.ts'

const MAP: GroundMap = {
  id: 'm',
  name: 'coast',
  state: 'ready',
  message: null,
  bytes: 3_420_000,
  ways: 15_836,
  areas: 1,
  box: [-123.28, 49.2, -122.96, 49.36],
  createdAt: '2026-03-01T12:00:00.000Z',
}

test.each([
  [MAP, '15,836 ways and 1 area · 23 km × 18 km around 49.28° N, 123.12° W · 3.4 MB'],
  [{ ...MAP, state: 'waiting' } as const, '3.4 MB, waiting to be read.'],
  [{ ...MAP, state: 'reading' } as const, '3.4 MB, being read …'],
  [{ ...MAP, state: 'failed', message: 'It is empty.' } as const, 'Not in use. It is empty.'],
])('what a map is or how far it is (%#)', (map, sentence) => {
  expect(mapSentence(map, 'metric').replaceAll('\u00a0', ' ')).toBe(sentence)
})

test('what came of reading it', () => {
  expect(mapEndText(MAP)).toBe('The map “coast” is ready: 15,836 ways and 1 area.')
  expect(mapEndText({ ...MAP, state: 'failed', message: 'It is empty.' })).toBe(
    'The map “coast” cannot be used. It is empty.',
  )
})
