import { describe, expect, test } from 'vitest'
import { parseSegment } from '../../../../analysis/load/parse-segment.ts'

function errorOf(value: unknown): string {
  const parsed = parseSegment(value)
  return parsed.ok ? 'no error' : parsed.error
}

const RUN = { kind: 'run', distanceM: 1000, speedMps: 3 }

test('absent and null fields take their defaults', () => {
  const expected = {
    kind: 'run',
    distanceM: 1000,
    speedMps: 3,
    grade: 0,
    surface: 'road',
    heightM: 1.75,
    cadenceSpm: Number.NaN,
    contactTimeS: Number.NaN,
    shoeFactor: 1,
    strikeFactor: 1,
    packFraction: 0,
  }
  expect(parseSegment(RUN)).toEqual({ ok: true, value: expected })
  expect(parseSegment({ ...RUN, grade: null, surface: null, cadenceSpm: null })).toEqual({ ok: true, value: expected })
})

test('the other kinds', () => {
  expect(parseSegment({ kind: 'cycle', durationS: 60, wattsPerKg: 2, cadenceRpm: 80 })).toEqual({
    ok: true,
    value: { kind: 'cycle', durationS: 60, wattsPerKg: 2, cadenceRpm: 80, standing: false, heightM: 1.75 },
  })
  expect(parseSegment({ kind: 'stairs', steps: 12 })).toEqual({
    ok: true,
    value: { kind: 'stairs', steps: 12, heightM: 1.75 },
  })
})

test('fields it does not know are left alone', () => {
  expect(parseSegment({ ...RUN, note: 'morning' })).toEqual(parseSegment(RUN))
})

test('a grade beyond what the model tells apart is taken, the model clips it', () => {
  expect(parseSegment({ ...RUN, grade: 0.6 }).ok).toBe(true)
})

describe('errors name the field, what it may be, and what it was', () => {
  test.each([
    [[], 'a segment is an object with a kind, got []'],
    [null, 'a segment is an object with a kind, got null'],
    [7, 'a segment is an object with a kind, got 7'],
    [{ distanceM: 5 }, 'kind must be run, walk, cycle or stairs, got nothing'],
    [{ kind: 'swim' }, 'kind must be run, walk, cycle or stairs, got "swim"'],
    [{ kind: 'run', distanceM: 1000 }, 'speedMps is missing'],
    [{ ...RUN, distanceM: -5 }, 'distanceM must be a number from 0 to 1000000000, got -5'],
    [{ ...RUN, distanceM: '1000' }, 'distanceM must be a number from 0 to 1000000000, got "1000"'],
    [{ ...RUN, grade: Number.NaN }, 'grade must be a number from -10 to 10, got NaN'],
    [{ ...RUN, cadenceSpm: Number.NaN }, 'cadenceSpm must be 0 or a number from 1 to 600, got NaN'],
    [{ ...RUN, cadenceSpm: -170 }, 'cadenceSpm must be 0 or a number from 1 to 600, got -170'],
    [{ ...RUN, contactTimeS: 0 }, 'contactTimeS must be a number from 0.02 to 5, got 0'],
    [{ ...RUN, shoeFactor: 0 }, 'shoeFactor must be a number from 0.1 to 3, got 0'],
    [{ ...RUN, heightM: 175 }, 'heightM must be a number from 0.5 to 3, got 175'],
    [{ ...RUN, speedMps: Number.POSITIVE_INFINITY }, 'speedMps must be a number from 0 to 1000, got Infinity'],
    [{ ...RUN, speedMps: 0 }, 'speedMps must be above 0 over 1000 m, got 0'],
    [{ kind: 'cycle', durationS: 60, wattsPerKg: 2 }, 'cadenceRpm is missing'],
    [
      { kind: 'cycle', durationS: 60, wattsPerKg: 2, cadenceRpm: 80, standing: 'yes' },
      'standing must be true or false, got "yes"',
    ],
    [{ kind: 'stairs', steps: -1 }, 'steps must be a number from 0 to 1000000000, got -1'],
  ])('%j', (value, message) => {
    expect(errorOf(value)).toBe(message)
  })

  test('an unknown surface', () => {
    expect(errorOf({ ...RUN, surface: 'beach' })).toMatch(/^surface must be one of road, .*unknown, got "beach"$/)
  })
})
