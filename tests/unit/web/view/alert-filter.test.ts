import { expect, test } from 'vitest'
import { alertFilter, alertFilterAddress } from '../../../../web/view/alert-filter.ts'

test.each([
  ['', { rule: null, state: null }, '/alerts'],
  ['rule=S2&state=withdrawn', { rule: 'S2', state: 'withdrawn' }, '/alerts?rule=S2&state=withdrawn'],
  ['state=new', { rule: null, state: 'new' }, '/alerts?state=new'],
  ['rule=E0&state=sent', { rule: null, state: null }, '/alerts'],
] as const)('%s', (query, filter, address) => {
  expect(alertFilter(new URLSearchParams(query))).toEqual(filter)
  expect(alertFilterAddress(filter)).toBe(address)
})
