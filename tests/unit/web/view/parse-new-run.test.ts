import { expect, test } from 'vitest'
import { parseNewRun } from '../../../../web/view/parse-new-run.ts'

const FIELDS = {
  sport: 'running',
  date: '2025-12-23',
  distance: '8.2',
  duration: '48:30',
  ascent: '',
  surface: '',
  name: ' ',
}

test('a run in kilometres; what was left empty is left out', () => {
  expect(parseNewRun(FIELDS, 'metric')).toEqual({
    ok: true,
    value: { sport: 'running', date: '2025-12-23', distanceMetres: 8200, durationSeconds: 2910 },
  })
})

test('miles and feet', () => {
  const parsed = parseNewRun(
    { ...FIELDS, distance: '5', ascent: '100', surface: 'dry_sand', name: 'Beach' },
    'imperial',
  )
  expect(parsed.ok && parsed.value.distanceMetres).toBeCloseTo(8046.72, 6)
  expect(parsed.ok && parsed.value.ascentMetres).toBeCloseTo(30.48, 6)
  expect(parsed.ok && parsed.value.surface).toBe('dry_sand')
  expect(parsed.ok && parsed.value.name).toBe('Beach')
})

test('a treadmill has an incline', () => {
  const belt = { ...FIELDS, ascent: undefined, surface: 'treadmill' }
  const parsed = parseNewRun({ ...belt, incline: '6,5 %' }, 'imperial')
  expect(parsed.ok && parsed.value).toMatchObject({ surface: 'treadmill', grade: 0.065 })
  expect(parsed.ok && 'ascentMetres' in parsed.value).toBe(false)
  const flat = parseNewRun({ ...belt, incline: '' }, 'metric')
  expect(flat.ok && 'grade' in flat.value).toBe(false)
  for (const incline of ['steep', '60']) {
    const wrong = parseNewRun({ ...belt, incline }, 'metric')
    expect(wrong.ok ? [] : Object.keys(wrong.error)).toEqual(['incline'])
  }
})

test('stairs need no distance', () => {
  const parsed = parseNewRun({ sport: 'stairs', date: '2025-12-23', duration: '10', steps: '600' }, 'metric')
  expect(parsed).toEqual({
    ok: true,
    value: { sport: 'stairs', date: '2025-12-23', distanceMetres: 0, durationSeconds: 600, steps: 600 },
  })
})

test('every field that is not as expected gets a sentence', () => {
  const parsed = parseNewRun(
    { ...FIELDS, date: '2025-02-30', distance: '0', duration: 'long', ascent: 'high' },
    'metric',
  )
  expect(parsed.ok ? [] : Object.keys(parsed.error)).toEqual(['date', 'distance', 'duration', 'ascent'])
})
