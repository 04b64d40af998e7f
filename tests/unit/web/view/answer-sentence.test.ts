import { expect, test } from 'vitest'
import type { Overview } from '../../../../web/contract.ts'
import { answerSentence } from '../../../../web/view/answer-sentence.ts'
import { overviewRoom } from '../../../support/overview-room.ts'

const OVERVIEW: Overview = {
  today: '2025-12-28',
  state: 'ok',
  historyDays: 370,
  historyNeeded: 28,
  last7CalfKm: 30,
  doneToday: 0,
  usualWeek: { low: 26, high: 34 },
  bestOfFiveWeeks: 32,
  causesLast7: { flat: 28, climb: 1.5, sand: 0, other: 0.5 },
  room: overviewRoom(),
  roomToWeekEnd: { familiar: 3, stretch: 7.5 },
  weekEnd: '2025-12-28',
  stale: 0,
  lastChange: null,
  nextRoom: null,
  lastImport: null,
  plannedToWeekEnd: 0,
}

function sentence(change: Partial<Overview>): string {
  const { parts } = answerSentence({ ...OVERVIEW, ...change })
  return parts
    .map((part) => part.text)
    .join('')
    .replaceAll('\u00a0', ' ')
}

function note(change: Partial<Overview>): string {
  return answerSentence({ ...OVERVIEW, ...change }).note.replaceAll('\u00a0', ' ')
}

test('a usual week on flat ground, with room', () => {
  expect(sentence({})).toBe('A usual week for your calves, nearly all of it on flat ground. 8.5 calf-km fit today.')
  expect(note({})).toBe('30.0 calf-km in seven days, 6 % below the best of the five weeks before.')
})

test('a week far above the best names its cause and the next day with room', () => {
  const change: Partial<Overview> = {
    last7CalfKm: 41.2,
    bestOfFiveWeeks: 32.4,
    causesLast7: { flat: 16, climb: 4, sand: 20.7, other: 0.5 },
    room: overviewRoom({ familiar: 0, stretch: 0 }),
    nextRoom: { date: '2026-01-01', familiar: 3 },
  }
  expect(sentence(change)).toBe(
    'A heavier week than your calves know, most of it from sand. Nothing more today; 3.0 calf-km fit on Thursday.',
  )
  expect(note(change)).toBe('41.2 calf-km in seven days, 27 % above the best of the five weeks before.')
  expect(answerSentence({ ...OVERVIEW, ...change }).parts.find((part) => part.cause !== null)).toEqual({
    text: 'sand',
    cause: 'sand',
  })
})

test('more than a tenth over the best, but by less than three calf-km, is only a full week', () => {
  expect(sentence({ last7CalfKm: 6, bestOfFiveWeeks: 5, usualWeek: { low: 3, high: 5 } })).toMatch(
    /^A full week for your calves/,
  )
})

test('light weeks, rest and the time after quiet weeks', () => {
  expect(sentence({ last7CalfKm: 12 })).toMatch(/^A light week for your calves/)
  expect(sentence({ last7CalfKm: 0 })).toMatch(/^Seven days of rest for your calves\. 8\.5/)
  expect(sentence({ last7CalfKm: 4, bestOfFiveWeeks: 0 })).toMatch(/^The first load after quiet weeks/)
  expect(note({ last7CalfKm: 4, bestOfFiveWeeks: 0 })).toBe('4.0 calf-km in seven days.')
})

test('what was run today is taken off the room', () => {
  expect(sentence({ doneToday: 7 })).toMatch(/Only 1\.5 calf-km fit today\.$/)
  expect(sentence({ doneToday: 7.5 })).toMatch(/Only 1\.0 calf-km fits today\.$/)
  expect(sentence({ doneToday: 20 })).toMatch(/Nothing more today\.$/)
})

test('after a break the room says that it is narrower', () => {
  expect(sentence({ room: overviewRoom({ limitedBy: 'return' }) })).toMatch(
    /8\.5 calf-km fit today, on the way back from your break\.$/,
  )
})

test('a week at the old level so soon after a break is no usual week', () => {
  const room = overviewRoom({ familiar: 0, stretch: 0, limitedBy: 'return' })
  expect(sentence({ room, nextRoom: { date: '2025-12-30', familiar: 11 } })).toBe(
    'A heavy week so soon after your break, nearly all of it on flat ground. Nothing more today; 11.0 calf-km fit on Tuesday.',
  )
  expect(sentence({ room, last7CalfKm: 12 })).toMatch(/^A light week for your calves/)
  expect(sentence({ room: { ...room, familiar: 4 } })).toMatch(/^A usual week for your calves/)
})

test('a cold start says how far it is', () => {
  expect(sentence({ state: 'cold-start', historyDays: 12, last7CalfKm: 18.4 })).toBe(
    '18.4 calf-km in seven days, nearly all of it on flat ground. Day 12 of the 28 it takes to know what is usual for you.',
  )
})
