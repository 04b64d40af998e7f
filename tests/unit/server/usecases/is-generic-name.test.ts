import { expect, it } from 'vitest'
import { isGenericName } from '../../../../server/usecases/is-generic-name.ts'

it.each([
  '',
  ' Run ',
  'Morning Run',
  'Lunch Trail Run',
  'Lauf am Nachmittag',
  'Avondloop',
  'Course à pied le midi',
  "Course à pied dans l'après-midi",
  '朝のランニング',
  '午後のウォーキング',
  'Track 012',
  'Activity #3',
  '2024-05-04T07:00:00Z',
  '04.05.2024',
  'Untitled activity',
])('%j says no more than its kind', (name) => {
  expect(isGenericName(name)).toBe(true)
})

it.each(['Beach run', 'Run with Ana', '10k', '5 × 1000', '🏃', 'Strandlauf', 'Morning Run 2', '皇居ラン', 'R'])(
  '%j is a name',
  (name) => {
    expect(isGenericName(name)).toBe(false)
  },
)
