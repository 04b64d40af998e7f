import { describe, expect, it } from 'vitest'
import { type Activity, GAIT } from '../../../../analysis/model/activity.ts'
import type { DecodedPart } from '../../../../analysis/model/decoded-file.ts'
import { normalise } from '../../../../analysis/normalise/normalise.ts'
import {
  decodedFile,
  decodedPart,
  decodedSession,
  PLAIN_CONTEXT,
  rawSamples,
  steps,
} from '../../../support/decoded-part.ts'

const _ = Number.NaN
/** 2026-05-04T06:00:00Z. */
const START = Date.UTC(2026, 4, 4, 6, 0) / 1000
const SWITCHED_ON = 631_065_600 + 40
const METRE = 180 / Math.PI / 6_371_008.8

const activitiesOf = (part: DecodedPart, format: 'fit' | 'gpx' | 'tcx' = 'fit', context = PLAIN_CONTEXT) =>
  normalise(decodedFile([part], format), context)

function only(...args: Parameters<typeof activitiesOf>): Activity {
  const activities = activitiesOf(...args)
  expect(activities).toHaveLength(1)
  return activities[0]!
}
const ids = (activity: Activity) => activity.issues.map(({ id }) => id)
const session = (known: Parameters<typeof decodedSession>[0] = {}) =>
  decodedSession({ startTime: START, elapsedSeconds: 600, timerSeconds: 600, ...known })
/** Ten minutes at 3 m/s, a record a second, without places. */
const run = (known: Parameters<typeof rawSamples>[0] = {}) =>
  rawSamples({ time: steps(601, 1, START), distance: steps(601, 3), cadence: new Array(601).fill(82), ...known })

describe('normalise, a run indoors', () => {
  it('is as long and as fast as the total that was corrected on saving', () => {
    const activity = only(decodedPart(run(), { sessions: [session({ distanceMetres: 2000 })] }))
    expect(activity.distanceMetres).toBe(2000)
    expect(activity.samples.distance[600]).toBeCloseTo(2000, 9)
    expect(activity.samples.speed[300]).toBeCloseTo(3 * (2000 / 1800), 9)
    expect(ids(activity)).toEqual(['distance-calibrated'])
  })

  it('keeps its records outdoors, where the positions bear them out, and on a ride', () => {
    const places = { latitude: steps(601, 3 * METRE, 45), longitude: new Array(601).fill(7) }
    const outdoors = only(decodedPart(run(places), { sessions: [session({ distanceMetres: 2000 })] }))
    expect(outdoors.samples.speed[300]).toBeCloseTo(3, 9)
    expect(ids(outdoors)).toEqual(['distance-disagrees'])
    const ride = only(decodedPart(run(), { sessions: [session({ sport: 'cycling', distanceMetres: 2000 })] }))
    expect(ids(ride)).toEqual(['distance-disagrees'])
  })

  it('runs evenly though the belt counts in lumps of 100 m', () => {
    const lumps = steps(601, 3).map((metres) => metres - (metres % 100))
    const activity = only(decodedPart(run({ distance: lumps }), { sessions: [session({ distanceMetres: 1800 })] }))
    // A lump shows with the first record behind it, up to 3 m late.
    for (const i of [100, 250, 400, 550]) expect(activity.samples.speed[i]).toBeCloseTo(3, 0)
    expect(new Set(activity.samples.gait.subarray(20, 590))).toEqual(new Set([GAIT.run]))
    expect(ids(activity)).toEqual(['distance-lumps'])
  })
})

describe('normalise, few positions', () => {
  it('make the way where there is no distance, and the mean speed where steps went on without them', () => {
    // A fix every ten seconds for the first 500 s, none after it.
    const fixes = steps(601, 3).map((metres, i) => (i % 10 === 0 && i <= 500 ? 45 + metres * METRE : _))
    const longitude = fixes.map((latitude) => (Number.isNaN(latitude) ? _ : 7))
    const activity = only(decodedPart(run({ distance: [], latitude: fixes, longitude }), { sessions: [session()] }))
    expect(activity.distanceMetres).toBeCloseTo(1800, 3)
    expect(activity.samples.speed[590]).toBeCloseTo(3, 6)
    expect(activity.samples.gait[590]).toBe(GAIT.run)
    expect(ids(activity)).toEqual(['distance-derived', 'positions-partial'])
  })
})

describe('normalise, time', () => {
  it('takes the records’ time where the laps that were written cover a part of them only', () => {
    const totals = session({ timerSeconds: 300, distanceMetres: 900 })
    const places = { latitude: steps(601, 3 * METRE, 45), longitude: new Array(601).fill(7) }
    const activity = only(decodedPart(run(places), { sessions: [totals] }), 'tcx')
    expect(activity).toMatchObject({ elapsedSeconds: 600, timerSeconds: 600, distanceMetres: 1800 })
    expect(ids(activity)).toEqual(['time-disagrees', 'cadence-doubled', 'distance-disagrees'])
  })

  it('gives a watch that set its clock a minute after the start the day it was set to', () => {
    const time = [...steps(60, 1, SWITCHED_ON), ...steps(541, 1, START + 60)]
    const activity = only(decodedPart(run({ time }), { sessions: [session({ startTime: SWITCHED_ON })] }))
    expect(activity).toMatchObject({ startedAt: START, elapsedSeconds: 600, timerSeconds: 600 })
    expect(activity.localDay).toBe(Math.floor(START / 86_400))
    expect(ids(activity)).toEqual(['clock-not-set'])
  })

  it('gives a cut file of such a watch its day as well', () => {
    const time = [...steps(60, 1, SWITCHED_ON), ...steps(541, 1, START + 60)]
    const activity = only(decodedPart(run({ time }), { sessions: [] }))
    expect(activity).toMatchObject({ startedAt: START, elapsedSeconds: 600 })
    expect(ids(activity)).toEqual(['clock-not-set', 'sport-assumed'])
  })

  it('leaves a run over midnight on the day of its start', () => {
    const late = START + 15 * 3600 + 3300 // 21:55 UTC, 23:55 two hours ahead
    const part = decodedPart(run({ time: steps(601, 1, late) }), {
      sessions: [session({ startTime: late })],
      utcOffsetSeconds: 7200,
    })
    expect(only(part).localDay).toBe(Math.floor(START / 86_400))
  })
})

describe('normalise, place', () => {
  it('asks no place of a virtual world for its zone', () => {
    const places = { latitude: steps(601, 3 * METRE, -11), longitude: new Array(601).fill(166) }
    const context = { ...PLAIN_CONTEXT, placeOffset: () => 11 * 3600, homeOffset: () => -6 * 3600 }
    const zwift = only(
      decodedPart(run(places), { sessions: [session({ subSport: 'virtual_activity' })] }),
      'fit',
      context,
    )
    expect(zwift).toMatchObject({ utcOffsetSeconds: -6 * 3600, offsetSource: 'athlete' })
    const outdoors = only(decodedPart(run(places), { sessions: [session()] }), 'fit', context)
    expect(outdoors).toMatchObject({ utcOffsetSeconds: 11 * 3600, offsetSource: 'place' })
  })

  it('goes over the date line without a leap', () => {
    const longitude = steps(601, 3 * METRE, 180 - 900 * METRE).map((degrees) =>
      degrees > 180 ? degrees - 360 : degrees,
    )
    const samples = run({ distance: [], latitude: new Array(601).fill(0.001), longitude })
    const activity = only(decodedPart(samples, { sessions: [session()] }), 'gpx')
    expect(activity.distanceMetres).toBeCloseTo(1800, 2)
    expect(activity.samples.speed.every((speed) => speed < 3.01)).toBe(true)
    expect(ids(activity)).toEqual(['cadence-doubled'])
  })
})

describe('normalise, sessions and totals', () => {
  it('takes a ride that was recorded as a run for no run at all', () => {
    const activity = only(decodedPart(run({ distance: steps(601, 7.5), cadence: [] }), { sessions: [session()] }))
    expect(new Set(activity.samples.gait.subarray(1))).toEqual(new Set([GAIT.other]))
    expect(ids(activity)).toContain('too-fast')
  })

  it('takes a count of no steps for none', () => {
    expect(only(decodedPart(run(), { sessions: [session({ steps: 0 })] })).deviceSteps).toBeNaN()
    expect(only(decodedPart(run(), { sessions: [session({ steps: 1640 })] })).deviceSteps).toBe(1640)
  })

  it('gives the five sessions of a triathlon, the changes without a step', () => {
    const sports = ['swimming', 'transition', 'cycling', 'transition', 'running']
    const sessions = sports.map((sport, k) =>
      decodedSession({ sport, startTime: START + 120 * k, elapsedSeconds: 120, timerSeconds: 120 }),
    )
    const activities = activitiesOf(decodedPart(run(), { sessions }))
    expect(activities.map(({ sport, samples }) => [sport, samples.length])).toEqual([
      ['swimming', 120],
      ['transition', 120],
      ['cycling', 120],
      ['transition', 120],
      ['running', 121],
    ])
    for (const change of [1, 3]) {
      expect(activities[change]!.family).toBe('transition')
      expect(activities[change]!.samples.gait.every((code) => code === GAIT.other)).toBe(true)
    }
  })
})
