import { expect, test } from 'vitest'
import type { InjuryItem } from '../../../../web/contract.ts'
import { followedText } from '../../../../web/view/followed-text.ts'
import { carefulText, carefulUntil, injuryName, isAtMoreRisk } from '../../../../web/view/injury-words.ts'
import { lastingAdvice } from '../../../../web/view/lasting-advice.ts'

const INJURY: InjuryItem = {
  id: 'i',
  date: '2026-02-20',
  side: 'both',
  kind: 'achilles',
  easedDate: null,
  healedDate: null,
}

test('an injury is careful for 56 days, its own day counted, or until it has healed', () => {
  expect(injuryName(INJURY)).toBe('Both Achilles tendons')
  expect(injuryName({ side: 'left', kind: 'calf' })).toBe('Left calf')
  expect(carefulUntil(INJURY, '2026-03-01')).toBe('2026-04-16')
  expect(carefulUntil(INJURY, '2026-04-16')).toBe('2026-04-16')
  expect(carefulUntil(INJURY, '2026-04-17')).toBeNull()
  expect(carefulUntil({ ...INJURY, healedDate: '2026-03-01' }, '2026-03-01')).toBeNull()
  expect(carefulText(INJURY, '2026-04-16')).toContain('no sand or hills until you or your physio tick')
  expect(carefulText({ ...INJURY, easedDate: '2026-03-01' }, '2026-04-16')).not.toContain('sand')
})

test('the line on risk stands from 40 on, or with an injury', () => {
  expect(isAtMoreRisk(null, [])).toBe(false)
  expect(isAtMoreRisk('30-39', [])).toBe(false)
  expect(isAtMoreRisk('40-49', [])).toBe(true)
  expect(isAtMoreRisk(null, [INJURY])).toBe(true)
})

test('what followed: unknown, too few, or a share with its interval', () => {
  const few = { cases: 5, followed: 2, share: 0.4, low: 0.12, high: 0.77, isTooFew: true }
  expect(followedText({ ...few, cases: 0, share: null, low: null, high: null })).toBe('not known')
  expect(followedText(few)).toBe('2 of 5, too few to say')
  expect(followedText({ cases: 24, followed: 6, share: 0.25, low: 0.12, high: 0.449, isTooFew: false })).toBe(
    '6 of 24, 25 % (12 to 45 %)',
  )
})

test('the lasting advice is of shoes and sleep, each with its evidence', () => {
  expect(lastingAdvice().map(({ id }) => id)).toEqual([
    'face-down',
    'new-shoes',
    'stiff-shoes',
    'unstable-shoes',
    'barefoot',
  ])
  expect(lastingAdvice().every(({ evidence, grade }) => evidence !== '' && grade === 'D')).toBe(true)
})
