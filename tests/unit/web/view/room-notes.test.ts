import { expect, test } from 'vitest'
import { scoreSegment } from '../../../../analysis/load/score-segment.ts'
import type { Overview } from '../../../../web/contract.ts'
import { roomNotes } from '../../../../web/view/room-notes.ts'
import { overviewRoom } from '../../../support/overview-room.ts'

const SETTINGS = { profile: 'weighted', heightM: 1.75, sand: 'dry', units: 'metric' } as const

function notes(change: Partial<Overview['room']> = {}, doneToday = 0, plannedToWeekEnd = 0): string {
  const overview = { room: overviewRoom(change), doneToday, plannedToWeekEnd } as Overview
  return roomNotes(overview, SETTINGS).join(' ').replaceAll('\u00a0', ' ')
}

test('an ordinary day: the session that holds it down, and what of it may be sand and climbing', () => {
  const even = { kind: 'run', distanceM: 1000, speedMps: 10 / 3.6, grade: 0, heightM: 1.75, shoeFactor: 1 } as const
  const rest = { cadenceSpm: Number.NaN, contactTimeS: Number.NaN, strikeFactor: 1, packFraction: 0 }
  const perKm = scoreSegment({ ...even, ...rest, surface: 'dry_sand' }, 'weighted').calfKm
  expect(notes()).toContain(
    'Sunday 21 December, with 14.0 calf-km, is still inside the seven days to Saturday 27 December.',
  )
  expect(notes()).toContain(`at most 1.5 on sand (about ${(1.5 / perKm).toFixed(1)} km of soft sand)`)
  expect(notes()).toMatch(/at most 3\.0 from climbing \(about \d+0 m\)\.$/)
})

test('no sand the day after sand, no climbing before it is ticked', () => {
  expect(notes({ sand: 0, climb: 0 })).toContain('Of today’s room nothing on sand, no climbing.')
})

test('after a run, and without any room, sand and climbing are not split off', () => {
  expect(notes({}, 5)).not.toContain('on sand')
  expect(notes({ familiar: 0, stretch: 0, sand: 0, climb: 0 })).not.toContain('on sand')
})

test('pain says what it leaves, why, since when and what ends it', () => {
  const since = { sinceDate: '2025-12-26', cleanWanted: 2 }
  expect(notes({ pain: { factor: 0.8, reason: 'P2', ...since } })).toMatch(
    /^Not settled by morning \(Friday\): the room is 80 % of what it would be until two check-ins in a row are clean\. Sunday 21/,
  )
  const none = notes({ familiar: 0, stretch: 0, pain: { factor: 0, reason: 'P1', sinceDate: null, cleanWanted: 1 } })
  expect(none).toBe('Pain above the 5/10 line: no room for running until one more check-in is clean.')
})

test('empty days nobody told of, what a newcomer said, and what is planned', () => {
  expect(notes({ gap: 'unknown' })).toContain('Until you say what they were, the room takes them for rest.')
  expect(notes({ basis: 'declared' })).toContain('what you said of your last month')
  expect(notes({}, 0, 12)).toContain('12.0 calf-km are planned for later this week and already taken off.')
})
