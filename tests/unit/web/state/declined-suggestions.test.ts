import { expect, test } from 'vitest'
import {
  askSuggestionAgain,
  declinedSuggestions,
  declineSuggestion,
} from '../../../../web/state/declined-suggestions.ts'

test('a no holds without a storage too, once for each question, and can be taken back', () => {
  declineSuggestion('a beach')
  declineSuggestion('b sand')
  declineSuggestion('a beach')
  expect(declinedSuggestions.get()).toEqual(['b sand', 'a beach'])
  askSuggestionAgain('a beach')
  expect(declinedSuggestions.get()).toEqual(['b sand'])
})

test('only the last five hundred are kept', () => {
  for (let i = 0; i < 600; i++) declineSuggestion(`q ${i}`)
  expect(declinedSuggestions.get()).toHaveLength(500)
  expect(declinedSuggestions.get()[0]).toBe('q 100')
})
