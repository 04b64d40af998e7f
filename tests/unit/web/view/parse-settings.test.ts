import { expect, test } from 'vitest'
import type { Settings } from '../../../../web/contract.ts'
import { bodyFields, parseSettings } from '../../../../web/view/parse-settings.ts'

const SETTINGS: Settings = {
  heightM: 1.753,
  massKg: 68.24,
  profile: 'weighted',
  units: 'metric',
  weekStart: 0,
  zone: 'Europe/Madrid',
  displayName: null,
  sand: 'dry',
  tileAddress: null,
  tileCredit: null,
  country: null,
  ownEmergency: null,
  ownAdvice: null,
  ageBand: null,
  keepsHistory: false,
  quietFromMinute: 1260,
  quietToMinute: 420,
  startReference: null,
}

const REST = { profile: 'evidence', weekStart: '6', zone: 'Pacific/Auckland' }

function shown(units: Settings['units'], settings = SETTINGS): Record<string, string> {
  return Object.fromEntries(bodyFields(settings, units).map((field) => [field.name, field.value]))
}

test('height and mass in the units chosen', () => {
  expect(shown('metric')).toEqual({ heightCm: '175', massKg: '68.2' })
  expect(shown('imperial')).toEqual({ heightFt: '5', heightIn: '9', massLb: '150.4' })
  expect(shown('metric', { ...SETTINGS, massKg: null })).toEqual({ heightCm: '175', massKg: '' })
})

test.each(['metric', 'imperial'] as const)('what was not touched keeps its exact value (%s)', (units) => {
  const parsed = parseSettings({ ...REST, units, ...shown(units) }, SETTINGS)
  expect(parsed).toEqual({
    ok: true,
    value: { heightM: 1.753, massKg: 68.24, units, profile: 'evidence', weekStart: 6, zone: 'Pacific/Auckland' },
  })
})

test('feet and inches, pounds', () => {
  const parsed = parseSettings({ ...REST, units: 'imperial', heightFt: '6', heightIn: '0', massLb: '180' }, SETTINGS)
  expect(parsed.ok && parsed.value.heightM).toBe(1.829)
  expect(parsed.ok && parsed.value.massKg).toBe(81.6)
})

test('an emptied mass is unknown again', () => {
  const parsed = parseSettings({ ...REST, units: 'metric', heightCm: '180', massKg: '' }, SETTINGS)
  expect(parsed.ok && [parsed.value.heightM, parsed.value.massKg]).toEqual([1.8, null])
})

test.each([
  [{ units: 'metric', heightCm: '17.5', massKg: '68' }, ['heightCm']],
  [{ units: 'metric', heightCm: '180', massKg: 'heavy' }, ['massKg']],
  [{ units: 'imperial', heightFt: 'tall', heightIn: '', massLb: '9' }, ['heightFt', 'massLb']],
])('%o is refused with a sentence a field', (fields, names) => {
  const parsed = parseSettings({ ...REST, ...fields }, SETTINGS)
  expect(parsed.ok ? [] : Object.keys(parsed.error)).toEqual(names)
})
