import { expect, test } from 'vitest'
import { alertFigures } from '../../../../web/view/alert-figures.ts'

type Told = Parameters<typeof alertFigures>[0]

const LOAD = { ratio: 1.5, reference: 14, referenceDate: '2026-02-22' }
const PAIN = { ratio: 1.4, reference: 5, referenceDate: null }
const textOf = (told: Told) => alertFigures(told).map(({ label, value, detail }) => `${label}: ${value} ${detail}`)

test.each<[string, Told, readonly string[]]>([
  [
    'a session with its distance',
    { ...LOAD, rule: 'S1', figures: { value: 21, kmRatio: 1.2, driver: { climb: null, sand: null } } },
    [
      'That day: 21.0 calf-km',
      'Compared with: 14.0 calf-km, on 22 Feb',
      'That is: 1.50 times as much',
      'In distance: 1.20 times as far',
    ],
  ],
  [
    'a week with what drove it, against a floor',
    {
      ...LOAD,
      referenceDate: null,
      rule: 'W1',
      figures: { value: 21, kmRatio: null, driver: { climb: 0.61, sand: 0 } },
    },
    [
      'Seven days: 21.0 calf-km',
      'Compared with: 14.0 calf-km, the least it is compared with',
      'That is: 1.50 times as much',
      'Of the rise, climbing: 61 %',
    ],
  ],
  [
    'pain above the line',
    { ...PAIN, rule: 'P1', figures: { value: 7, reference: 5 } },
    ['Worst pain: 7 of 10', 'The line: 5 of 10'],
  ],
  [
    'a morning without a mark before',
    { ...PAIN, rule: 'P2', figures: { value: 6, reference: null } },
    ['That morning: 6 of 10'],
  ],
  [
    'a pattern',
    { ...PAIN, rule: 'P4', figures: { value: 2, reference: 3 } },
    ['It fades and comes back: 2 of 3 sessions'],
  ],
  [
    'pain and load together, whose load is known by its ratio',
    { ...LOAD, referenceDate: null, rule: 'PL', figures: { value: 1.5, reference: 14 } },
    [
      'That day: 21.0 calf-km',
      'Compared with: 14.0 calf-km, the least it is compared with',
      'That is: 1.50 times as much',
    ],
  ],
  ['a form', { ...PAIN, rule: 'P5', figures: { value: 2 } }, []],
])('%s', (_, told, lines) => {
  expect(textOf(told)).toEqual(lines)
})
