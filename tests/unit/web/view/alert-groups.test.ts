import { expect, test } from 'vitest'
import type { Alert } from '../../../../web/contract.ts'
import { alertGroups } from '../../../../web/view/alert-groups.ts'
import { isStillAdvised } from '../../../../web/view/is-still-advised.ts'

function alert(id: string, date: string, tier: Alert['tier']): Alert {
  return { id, date, tier } as Alert
}

test('newest day first, the highest tier of a day first', () => {
  const groups = alertGroups([
    alert('a', '2025-12-20', 'notice'),
    alert('b', '2025-12-23', 'caution'),
    alert('c', '2025-12-23', 'high'),
  ])
  expect(groups.map((group) => [group.date, group.alerts.map((item) => item.id)])).toEqual([
    ['2025-12-23', ['c', 'b']],
    ['2025-12-20', ['a']],
  ])
})

test('the advice of an alert is meant for two weeks', () => {
  expect(isStillAdvised({ date: '2025-12-15' }, '2025-12-28')).toBe(true)
  expect(isStillAdvised({ date: '2025-12-14' }, '2025-12-28')).toBe(false)
})
