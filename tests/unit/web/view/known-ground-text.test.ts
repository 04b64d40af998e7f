import { expect, test } from 'vitest'
import { knownGroundText } from '../../../../web/view/known-ground-text.ts'

test('only all of it reads as all, and only none as none', () => {
  expect(knownGroundText(1)).toBe('All of the ground is known.')
  expect(knownGroundText(0.999)).toBe('99 % of the way is known; the rest is scored as road.')
  expect(knownGroundText(0.416)).toBe('42 % of the way is known; the rest is scored as road.')
  expect(knownGroundText(0.0001)).toBe('1 % of the way is known; the rest is scored as road.')
  expect(knownGroundText(0)).toBe('Nothing is known of the ground, so all of it is scored as road.')
})
