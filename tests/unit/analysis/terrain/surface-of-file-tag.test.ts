import { expect, it } from 'vitest'
import { surfaceOfFileTag } from '../../../../analysis/terrain/surface-of-file-tag.ts'

it('reads names as the map has them', () => {
  expect(surfaceOfFileTag('sand')).toBe('dry_sand')
  expect(surfaceOfFileTag('concrete:plates')).toBe('concrete')
  expect(surfaceOfFileTag('jelly')).toBe('unknown')
})

it.each([
  ['0', 'unknown'],
  ['1', 'road'],
  ['2', 'trail'],
  ['4', 'concrete'],
  ['8', 'gravel'],
  ['12', 'trail'],
  ['13', 'packed_snow'],
  ['15', 'dry_sand'],
  ['17', 'grass'],
  ['18', 'concrete'],
  ['19', 'unknown'],
  ['99', 'unknown'],
  ['150', 'unknown'],
  ['-15', 'unknown'],
  ['1.5', 'unknown'],
])('reads the number %s as openrouteservice’s: %s', (code, surface) => {
  expect(surfaceOfFileTag(code)).toBe(surface)
})

it('reads no number of another maker', () => {
  expect(surfaceOfFileTag('code 15')).toBe('unknown')
})
