import { expect, test } from 'vitest'
import { overloadText } from '../../../../web/view/overload-text.ts'
import { parseOverload } from '../../../../web/view/parse-overload.ts'

const CAMP = { kind: 'camp', name: ' Coast ', fromDate: '2026-04-01', toDate: '2026-04-14' }

test('reads a camp, and a race of one day', () => {
  expect(parseOverload(CAMP)).toEqual({ ok: true, value: { ...CAMP, name: 'Coast' } })
  const race = parseOverload({ kind: 'race', fromDate: '2026-04-12', toDate: '' })
  expect(race).toMatchObject({ value: { kind: 'race', name: '', toDate: '2026-04-12' } })
})

test.each([
  ['fromDate', { fromDate: '2026-04-31' }],
  ['toDate', { toDate: '2026-03-31' }],
  ['toDate', { toDate: '2026-05-13' }],
])('says what is wrong with %s (%#)', (name, change) => {
  const parsed = parseOverload({ ...CAMP, ...change })
  expect(parsed.ok ? [] : Object.keys(parsed.error)).toEqual([name])
})

test('42 days are the most', () => {
  expect(parseOverload({ ...CAMP, toDate: '2026-05-12' }).ok).toBe(true)
})

test.each([
  [{ ...CAMP, kind: 'camp', name: '' } as const, 'Camp, 1 Apr to 14 Apr 2026'],
  [{ ...CAMP, kind: 'race', name: 'Marathon', toDate: '2026-04-01' } as const, 'Race “Marathon”, 1 Apr 2026'],
])('reads as %#', (overload, text) => {
  expect(overloadText(overload)).toBe(text)
})
