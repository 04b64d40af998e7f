import { describe, expect, test } from 'vitest'
import { parseStretch } from '../../../../web/view/parse-stretch.ts'

const WAY = { metres: 6318.4, units: 'metric' } as const

function errors(from: string, to: string): Readonly<Record<string, string>> | null {
  return parseStretch({ from, to }, WAY).errors
}

test('kilometres or miles, with a point or a comma', () => {
  expect(parseStretch({ from: '1.2', to: '2,31' }, WAY)).toEqual({
    stretch: { fromMetres: 1200, toMetres: 2310 },
    errors: null,
  })
  const { stretch } = parseStretch({ from: '0', to: '1' }, { ...WAY, units: 'imperial' })
  expect(stretch?.toMetres).toBeCloseTo(1609.344, 9)
})

test('the end as the page shows it is the end of the way', () => {
  expect(parseStretch({ from: '6', to: '6.32' }, WAY).stretch).toEqual({ fromMetres: 6000, toMetres: 6318.4 })
})

describe('what is wrong is said at the field', () => {
  test('no number', () => {
    expect(errors('a', '')).toEqual({ 'paint-from': 'A number such as 6.32', 'paint-to': 'A number such as 6.32' })
    expect(errors('1', 'x')).toEqual({ 'paint-to': 'A number such as 6.32' })
  })

  test('beyond the end, and backwards', () => {
    expect(errors('1', '6.4')).toEqual({ 'paint-to': 'The session ends at 6.32 km' })
    expect(errors('2', '1')).toEqual({ 'paint-to': 'It has to end behind where it begins' })
    expect(errors('2', '2')).toEqual({ 'paint-to': 'It has to end behind where it begins' })
  })
})
