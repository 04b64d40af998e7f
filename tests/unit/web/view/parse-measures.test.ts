import { expect, test } from 'vitest'
import { athleteToday } from '../../../../web/view/athlete-today.ts'
import { parseMeasures } from '../../../../web/view/parse-measures.ts'
import { parsePace } from '../../../../web/view/parse-pace.ts'
import { parseStartLevel } from '../../../../web/view/parse-start-level.ts'

test('height and weight from a day on, in either units; what is empty is not said', () => {
  expect(parseMeasures({ measureDate: '2026-02-01', newCm: '174,5', newKg: '' }, 'metric')).toEqual({
    ok: true,
    value: { date: '2026-02-01', heightM: 1.745 },
  })
  expect(
    parseMeasures({ measureDate: '2026-02-01', newFeet: '5', newInches: '9', newPounds: '160' }, 'imperial'),
  ).toEqual({
    ok: true,
    value: { date: '2026-02-01', heightM: 1.753, massKg: 72.6 },
  })
})

test('nothing said, a wrong day and impossible measures are told apart', () => {
  expect(parseMeasures({ measureDate: '', newCm: '', newKg: '' }, 'metric')).toEqual({
    ok: false,
    error: { measureDate: 'The day from which it holds.', newCm: 'A height, a weight or both.' },
  })
  expect(parseMeasures({ measureDate: '2026-02-01', newCm: '17', newKg: 'x' }, 'metric')).toEqual({
    ok: false,
    error: { newCm: 'Between 120 and 230.', newKg: 'Between 25 and 250.' },
  })
})

test('a newcomer’s month: the week holds its longest run', () => {
  expect(parseStartLevel({ longest: '15', week: '40' }, 'metric')).toEqual({
    ok: true,
    value: { longestMetres: 15_000, weekMetres: 40_000 },
  })
  const miles = parseStartLevel({ longest: '10', week: '10' }, 'imperial')
  expect(miles.ok && miles.value.longestMetres).toBeCloseTo(16_093.44, 6)
  expect(parseStartLevel({ longest: '15', week: '10' }, 'metric')).toMatchObject({
    error: { week: 'A week holds at least its longest run.' },
  })
  expect(parseStartLevel({ longest: '', week: '900' }, 'metric')).toMatchObject({
    error: { longest: expect.any(String), week: expect.any(String) },
  })
})

test.each([
  ['5:45', 345],
  ['6', 360],
  ['12:05', 725],
  ['5:7', null],
  ['5:75', null],
  ['', null],
])('a pace of %s', (text, seconds) => {
  expect(parsePace(text)).toBe(seconds)
})

test('today is the athlete’s, whatever zone the reader is in', () => {
  const now = Date.now()
  const dayIn = (hours: number) => new Date(now + hours * 3_600_000).toISOString().slice(0, 10)
  expect(athleteToday('Etc/GMT-14')).toBe(dayIn(14))
  expect(athleteToday('Etc/GMT+12')).toBe(dayIn(-12))
})
