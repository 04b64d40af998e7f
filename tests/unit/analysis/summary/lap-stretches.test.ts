import { expect, test } from 'vitest'
import type { DecodedLap } from '../../../../analysis/model/decoded-file.ts'
import { lapStretches } from '../../../../analysis/summary/lap-stretches.ts'
import { footActivity } from '../../../support/foot-activity.ts'

const { activity } = footActivity([{ gait: 'run', seconds: 600, speed: 2.5 }], 2)

/** Laps of the activity by seconds from its start. */
function lapsOf(...spans: readonly (readonly [number, number, string?])[]): readonly DecodedLap[] {
  return spans.map(([from, to, name]) => ({
    startTime: activity.startedAt + from,
    endTime: activity.startedAt + to,
    timerSeconds: to - from,
    distanceMetres: Number.NaN,
    name: name ?? null,
  }))
}

test('laps lie along the way by their times, also between two records', () => {
  const laps = lapsOf([0, 200], [200, 401, 'Strand'], [401, 600])
  expect(lapStretches({ ...activity, laps })).toEqual([
    { fromMetres: 0, toMetres: 500, name: null },
    { fromMetres: 500, toMetres: 1002.5, name: 'Strand' },
    { fromMetres: 1002.5, toMetres: 1500, name: null },
  ])
})

test('laps reach no farther than the way', () => {
  expect(lapStretches({ ...activity, laps: lapsOf([-20, 300], [300, 900]) })).toEqual([
    { fromMetres: 0, toMetres: 750, name: null },
    { fromMetres: 750, toMetres: 1500, name: null },
  ])
})

test('more than a thousand laps are none', () => {
  const pair = lapsOf([0, 300], [300, 600])
  expect(lapStretches({ ...activity, laps: Array.from({ length: 1000 }, (_, i) => pair[i % 2]!) })).toHaveLength(1000)
  expect(lapStretches({ ...activity, laps: Array.from({ length: 1001 }, (_, i) => pair[i % 2]!) })).toEqual([])
})

test('a single lap, laps of no length and of unknown times are none', () => {
  expect(lapStretches({ ...activity, laps: lapsOf([0, 600]) })).toEqual([])
  expect(lapStretches({ ...activity, laps: lapsOf([0, 600], [600, 600], [700, 800]) })).toEqual([])
  expect(lapStretches({ ...activity, laps: lapsOf([0, Number.NaN], [Number.NaN, 600]) })).toEqual([])
  expect(lapStretches({ ...activity, startedAt: Number.NaN, laps: lapsOf([0, 300], [300, 600]) })).toEqual([])
  expect(lapStretches({ ...activity, laps: [] })).toEqual([])
})
