import { expect, test } from 'vitest'
import type { Alert, Weeks } from '../../../../web/contract.ts'
import { weekBars } from '../../../../web/view/week-bars.ts'
import { weekSentence } from '../../../../web/view/week-sentence.ts'

const WEEKS: Weeks = {
  weekStart: 0,
  firstDay: ['2025-12-15', '2025-12-22'],
  calfKm: [0, 41.2],
  flat: [0, 16.5],
  climb: [0, 4.1],
  sand: [0, 19],
  other: [0, 1.6],
  sandCalfKm: [0, 22],
  sessions: [0, 4],
  longest: [0, 15],
  ascentMetres: [0, 300],
  sandMetres: [0, 9000],
  distanceMetres: [0, 32_000],
  usualLow: [null, 26],
  usualHigh: [null, 34],
  worstPain: [0, 4],
  alerts: [['gone'], ['small', 'big']],
}

function alert(id: string, tier: Alert['tier'], state: Alert['state']): Alert {
  return {
    id,
    tier,
    state,
    date: '2025-12-23',
    rule: 'S2',
    ratio: 2,
    reference: 1,
    referenceDate: null,
    activityIds: [],
    message: '',
    title: '',
    why: '',
    whatToDo: '',
    evidence: '',
    grade: 'D',
  }
}

const BARS = weekBars(WEEKS, [
  alert('small', 'notice', 'new'),
  alert('big', 'high', 'past'),
  alert('gone', 'high', 'withdrawn'),
])

test('the highest alert that stands marks the week; a withdrawn one leaves no mark', () => {
  expect(BARS.map((bar) => bar.tier)).toEqual([null, 'high'])
  expect(BARS[1]?.alertIds).toEqual(['small', 'big'])
})

test('a bar in words', () => {
  expect(BARS.map((bar) => weekSentence(bar, 'metric'))).toEqual([
    '15–21 Dec 2025: no sessions; worst pain 0 of 10',
    '22–28 Dec 2025: 41.2 calf-km in 4 sessions; flat 16.5, climb 4.1, sand 19.0, other ground 1.6; 9.0\u00a0km on sand, 300\u00a0m climbed; worst pain 4 of 10. High alert',
  ])
})

test('sand and climb are held against the mean of the four weeks before, where somebody ran in them', () => {
  const columns = (values: readonly number[]) => ({ sandMetres: values, ascentMetres: values.map((v) => v / 10) })
  const weeks = (sessions: readonly number[], values: readonly number[]): Weeks => ({
    ...WEEKS,
    firstDay: ['2025-11-24', '2025-12-01', '2025-12-08', '2025-12-15', '2025-12-22'],
    sessions,
    ...columns(values),
    alerts: [],
  })
  const [first, ...others] = weekBars(weeks([1, 0, 2, 1, 3], [1000, 0, 3000, 2000, 9000]), [])
  expect(first?.sandBefore).toBeNull()
  expect(others.slice(0, 3).map((bar) => bar.ascentBefore)).toEqual([null, null, null])
  expect(others.at(-1)).toMatchObject({ sandMetres: 9000, sandBefore: 1500, ascentMetres: 900, ascentBefore: 150 })
  expect(weekBars(weeks([0, 0, 0, 0, 3], [0, 0, 0, 0, 9000]), []).at(-1)?.sandBefore).toBeNull()
})
