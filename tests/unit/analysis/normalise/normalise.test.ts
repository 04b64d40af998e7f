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
const START = Date.UTC(2026, 4, 4, 6, 0) / 1000
const METRE = 180 / Math.PI / 6_371_008.8

const activitiesOf = (part: DecodedPart, format: 'fit' | 'gpx' | 'tcx' = 'fit', context = PLAIN_CONTEXT) =>
  normalise(decodedFile([part], format), context)

function only(part: DecodedPart, format: 'fit' | 'gpx' | 'tcx' = 'fit', context = PLAIN_CONTEXT): Activity {
  const activities = activitiesOf(part, format, context)
  expect(activities).toHaveLength(1)
  return activities[0]!
}
const ids = (activity: Activity) => activity.issues.map((issue) => issue.id)
const last = (column: Float64Array) => column[column.length - 1]!

/** Ten minutes at 3 m/s and 82 steps a leg, a record a second. */
const run = (known: Partial<Parameters<typeof rawSamples>[0]> = {}, from = START, count = 601) =>
  rawSamples({
    time: steps(count, 1, from),
    distance: steps(count, 3),
    cadence: new Array(count).fill(82),
    altitude: steps(count, 0.01, 200),
    ...known,
  })
const session = (known: Parameters<typeof decodedSession>[0] = {}) =>
  decodedSession({ startTime: START, elapsedSeconds: 600, timerSeconds: 600, distanceMetres: 1800, ...known })

describe('normalise, an ordinary run', () => {
  const activity = only(decodedPart(run(), { sessions: [session({ ascentMetres: 6 })], utcOffsetSeconds: 7200 }))

  it('has its totals, its day and its steps', () => {
    expect(activity).toMatchObject({
      sport: 'running',
      family: 'foot',
      startedAt: START,
      utcOffsetSeconds: 7200,
      offsetSource: 'file',
      elapsedSeconds: 600,
      timerSeconds: 600,
      distanceMetres: 1800,
      deviceAscentMetres: 6,
      cadenceUnit: 'per-leg',
      issues: [],
    })
  })

  it('has columns of one length that say what happened in each second', () => {
    const { samples } = activity
    expect(samples.length).toBe(601)
    expect([samples.time[0], samples.seconds[0], samples.distance[0]]).toEqual([0, 0, 0])
    expect(samples.time[300]).toBe(300)
    expect(samples.speed[300]).toBeCloseTo(3, 9)
    expect(samples.cadence[300]).toBe(164)
    expect(samples.gait[300]).toBe(GAIT.run)
    expect(samples.seconds.reduce((a, b) => a + b)).toBe(600)
  })
})

describe('normalise, sessions', () => {
  it('makes an activity of each session of a file', () => {
    const samples = rawSamples({
      time: steps(1200, 1, START),
      // The counter starts again with the second session.
      distance: [...steps(600, 8), ...steps(600, 3)],
    })
    const sessions = [
      decodedSession({ sport: 'running', startTime: START + 600, elapsedSeconds: 599, distanceMetres: 1797 }),
      decodedSession({ sport: 'cycling', startTime: START, elapsedSeconds: 600, distanceMetres: 4792 }),
    ]
    const [ride, jog] = activitiesOf(decodedPart(samples, { sessions }))
    expect(ride).toMatchObject({ sport: 'cycling', family: 'ride', distanceMetres: 4792, startedAt: START })
    expect(jog).toMatchObject({ sport: 'running', family: 'foot', distanceMetres: 1797, startedAt: START + 600 })
    expect(jog!.samples.distance[0]).toBe(0)
    expect(jog!.issues).toEqual([])
  })

  it('makes one of records without a session, and one of each part', () => {
    expect(only(decodedPart(run(), { sessions: [] }))).toMatchObject({ sport: 'running', distanceMetres: 1800 })
    expect(normalise(decodedFile([decodedPart(run()), decodedPart(run())]), PLAIN_CONTEXT)).toHaveLength(2)
  })

  it('gives a transition a family of its own and no gait', () => {
    const activity = only(decodedPart(run(), { sessions: [session({ sport: 'transition' })] }))
    expect(activity.family).toBe('transition')
    expect(new Set(activity.samples.gait)).toEqual(new Set([GAIT.other]))
  })

  it('scores a session without records by its totals', () => {
    const totals = session({ meanCadence: 83, timerSeconds: 580 })
    const activity = only(decodedPart(rawSamples({}), { sessions: [totals] }))
    expect(activity).toMatchObject({ startedAt: START, elapsedSeconds: 600, timerSeconds: 580, distanceMetres: 1800 })
    expect(activity.samples.length).toBe(2)
    expect([...activity.samples.seconds]).toEqual([0, 580])
    expect(activity.samples.speed[1]).toBeCloseTo(1800 / 580, 9)
    expect(activity.samples.cadence[1]).toBe(166)
    expect(activity.samples.gait[1]).toBe(GAIT.run)
    expect(ids(activity)).toEqual(['from-totals'])
  })

  it('scores a session of a single record by its totals too, and says what it has', () => {
    const messageOf = (samples: Parameters<typeof rawSamples>[0]) => {
      const totals = session({ meanCadence: 83, timerSeconds: 580 })
      const activity = only(decodedPart(rawSamples(samples), { sessions: [totals] }))
      expect([...activity.samples.seconds]).toEqual([0, 580])
      return activity.issues.find(({ id }) => id === 'from-totals')
    }
    expect(messageOf({})!.message).toMatch(/has no records/)
    expect(messageOf({})!.count).toBeUndefined()
    expect(messageOf({ time: [START], distance: [0] })).toMatchObject({
      message: expect.stringMatching(/has a single record/),
      count: 1,
    })
  })

  it('scores them by steps and time alone, too', () => {
    const totals = decodedSession({ startTime: START, timerSeconds: 600, steps: 1640 })
    const activity = only(decodedPart(rawSamples({}), { sessions: [totals] }))
    expect([...activity.samples.seconds]).toEqual([0, 600])
    expect(activity.samples.cadence[1]).toBe(164)
    expect(activity.samples.gait[1]).toBe(GAIT.run)
    expect(activity.distanceMetres).toBeNaN()
    expect(ids(activity)).toEqual(['from-totals', 'speed-assumed'])
  })

  it('makes nothing of a part with neither records nor totals', () => {
    expect(activitiesOf(decodedPart(rawSamples({}), { sessions: [] }))).toEqual([])
    expect(activitiesOf(decodedPart(rawSamples({})))).toEqual([])
  })

  it('bears a single record', () => {
    const activity = only(decodedPart(rawSamples({ time: [START], distance: [0] }), { sessions: [] }))
    expect(activity).toMatchObject({ startedAt: START, elapsedSeconds: 0, timerSeconds: 0 })
    expect([...activity.samples.seconds]).toEqual([0])
  })

  it('gives each session its own laps', () => {
    const lap = (startTime: number) => ({
      startTime,
      endTime: startTime + 60,
      timerSeconds: 60,
      distanceMetres: 1,
      name: null,
    })
    const sessions = [session(), session({ startTime: START + 300 })]
    const laps = [lap(START), lap(START + 120), lap(START + 300)]
    expect(activitiesOf(decodedPart(run(), { sessions, laps })).map((a) => a.laps.length)).toEqual([2, 1])
  })
})

describe('normalise, time', () => {
  it('takes pauses out of the seconds, marked or not', () => {
    const time = [...steps(301, 1, START), ...steps(300, 1, START + 420)]
    const distance = [...steps(301, 3), ...steps(300, 3, 903)]
    const unmarked = only(decodedPart(rawSamples({ time, distance }), { sessions: [] }))
    expect(unmarked.timerSeconds).toBe(599)
    expect(unmarked.elapsedSeconds).toBe(719)
    expect(unmarked.samples.seconds[301]).toBe(0)
    expect(unmarked.samples.speed[301]).toBe(0)
    expect(ids(unmarked)).toContain('long-gaps')

    const timerEvents = [
      { time: START + 301, kind: 'stop' },
      { time: START + 419, kind: 'start' },
    ] as const
    const marked = only(decodedPart(rawSamples({ time, distance }), { timerEvents }))
    expect(marked.timerSeconds).toBe(601)
    expect(marked.issues).toEqual([])
  })

  it('takes smart recording for recording', () => {
    const time = steps(100, 7, START)
    const activity = only(decodedPart(rawSamples({ time, distance: steps(100, 20) })))
    expect(activity.timerSeconds).toBe(99 * 7)
    expect(activity.samples.speed[50]).toBeCloseTo(20 / 7, 9)
  })

  it('asks the place, then the home, for the local day', () => {
    // 22:30 UTC on 4 May.
    const late = START + 16.5 * 3600
    const samples = run({ latitude: [_, ...new Array(600).fill(48)], longitude: [_, ...new Array(600).fill(11)] }, late)
    const context = {
      ...PLAIN_CONTEXT,
      placeOffset: (lat: number, lon: number) => (lat === 48 && lon === 11 ? 7200 : _),
    }
    const abroad = only(decodedPart(samples), 'fit', context)
    expect(abroad).toMatchObject({ offsetSource: 'place', utcOffsetSeconds: 7200 })
    expect(abroad.localDay).toBe(Math.floor(START / 86400) + 1)
    const home = only(decodedPart(run({}, late)), 'fit', { ...context, homeOffset: () => -3600 })
    expect(home).toMatchObject({ offsetSource: 'athlete', localDay: Math.floor(START / 86400) })
  })

  it('scores a way without times as if run, and knows no day', () => {
    const latitude = Array.from({ length: 101 }, (_v, i) => 45 + i * 10 * METRE)
    const samples = rawSamples({ latitude, longitude: new Array(101).fill(7) })
    const activity = only(decodedPart(samples, { sessions: [decodedSession({ sport: 'generic' })] }), 'gpx')
    expect(activity.startedAt).toBeNaN()
    expect(activity.localDay).toBeNaN()
    expect(activity.timerSeconds).toBeNaN()
    expect(activity.distanceMetres).toBeCloseTo(1000, 6)
    expect(activity.samples.speed[50]).toBeCloseTo(10 / 3.6, 6)
    expect(activity.samples.gait[50]).toBe(GAIT.run)
    expect(ids(activity)).toEqual(['sport-assumed', 'no-time'])
  })
})

describe('normalise, records without times', () => {
  it('spreads them over the session, with nothing taken for a pause', () => {
    const samples = rawSamples({ cadence: [83, 84, 83, 84] })
    const activity = only(decodedPart(samples, { sessions: [session({ distanceMetres: _ })] }))
    expect(activity).toMatchObject({ startedAt: START, timerSeconds: 600 })
    expect([...activity.samples.seconds]).toEqual([0, 200, 200, 200])
    expect(ids(activity)).toEqual(['untimed-records', 'speed-assumed'])
  })

  it('asks no zone for a start that nobody knows', () => {
    const homeOffset = (unixSeconds: number) => {
      if (Number.isNaN(unixSeconds)) throw new Error('no zone knows the time NaN')
      return 0
    }
    const activity = only(decodedPart(rawSamples({ distance: [0, 100] })), 'fit', { ...PLAIN_CONTEXT, homeOffset })
    expect(activity.offsetSource).toBe('none')
  })
})

describe('normalise, where the file is silent', () => {
  const treadmill = (columns: Parameters<typeof rawSamples>[0]) =>
    only(
      decodedPart(rawSamples({ time: steps(600, 1, START), ...columns }), {
        sessions: [session({ distanceMetres: _ })],
      }),
    )

  it('runs on a treadmill by the cadence, at the speed the unit is made for', () => {
    const activity = treadmill({ cadence: new Array(600).fill(84) })
    expect(activity.samples.gait[300]).toBe(GAIT.run)
    expect(activity.samples.speed[300]).toBeCloseTo(10 / 3.6, 12)
    expect(activity.distanceMetres).toBeNaN()
    expect(ids(activity)).toEqual(['speed-assumed'])
  })

  it('counts no steps where nothing moved', () => {
    const activity = treadmill({ heartRate: new Array(600).fill(140) })
    expect(new Set(activity.samples.gait)).toEqual(new Set([GAIT.still]))
    expect(ids(activity)).toEqual(['no-movement'])
  })

  it("lets the device's mean cadence stand for missing ones", () => {
    const activity = only(decodedPart(run({ cadence: [] }), { sessions: [session({ meanCadence: 81 })] }))
    expect(activity.samples.cadence[300]).toBe(162)
    expect(ids(activity)).toEqual(['cadence-from-total'])
  })

  it('takes a GPX without a type for running only at a speed on foot', () => {
    const track = (metres: number) =>
      decodedPart(
        rawSamples({
          time: steps(300, 1, START),
          latitude: Array.from({ length: 300 }, (_v, i) => 45 + i * metres * METRE),
          longitude: new Array(300).fill(7),
        }),
        { sessions: [decodedSession({ sport: 'generic' })] },
      )
    expect(only(track(3), 'gpx')).toMatchObject({ sport: 'running', family: 'foot' })
    // Faster than anyone runs: the positions are believed again, as of some other sport.
    const ride = only(track(20), 'gpx')
    expect(ride).toMatchObject({ sport: 'generic', family: 'other' })
    expect(ride.distanceMetres).toBeCloseTo(299 * 20, 3)
    expect(only(track(3), 'fit')).toMatchObject({ sport: 'generic', family: 'other' })
  })

  it('does not score a ride in a car with the watch on', () => {
    const activity = only(
      decodedPart(run({ distance: [...steps(301, 3), ...steps(300, 20, 920)] }), { sessions: [] }),
      'fit',
      {
        ...PLAIN_CONTEXT,
        overrides: { ...PLAIN_CONTEXT.overrides, sport: 'running' },
      },
    )
    expect(activity.samples.gait[450]).toBe(GAIT.other)
    expect(ids(activity)).toContain('too-fast')
  })
})

describe('normalise, what the athlete says', () => {
  const said = (overrides: Partial<typeof PLAIN_CONTEXT.overrides>) => ({
    ...PLAIN_CONTEXT,
    overrides: { ...PLAIN_CONTEXT.overrides, ...overrides },
  })

  it('changes the sport, the cadence and the clock', () => {
    const part = decodedPart(run(), { sessions: [session({ sport: 'training' })], utcOffsetSeconds: 7200 })
    expect(only(part).family).toBe('other')
    const activity = only(part, 'fit', said({ sport: 'running', cadenceUnit: 'steps', utcOffsetSeconds: -36000 }))
    expect(activity).toMatchObject({ family: 'foot', cadenceUnit: 'steps', offsetSource: 'athlete' })
    expect(activity.samples.cadence[300]).toBe(82)
    expect(activity.localDay).toBe(Math.floor(START / 86400) - 1)
  })
})

describe('normalise, the ground', () => {
  it('puts a tag, which holds from its record to the next, on the stretch that ends in the next', () => {
    const samples = rawSamples({ time: steps(4, 1, START), distance: steps(4, 3) }, [
      'asphalt',
      'sand',
      'sand',
      'grass',
    ])
    const { surfaceTag, surfaceTags } = only(decodedPart(samples)).samples
    expect([...surfaceTag].map((tag) => surfaceTags[tag] ?? null)).toEqual([null, 'asphalt', 'sand', 'sand'])
  })

  it('repairs altitude and keeps it unsmoothed', () => {
    const altitude = steps(601, 0.01, 200)
    altitude[300] = 0
    const activity = only(decodedPart(run({ altitude })))
    expect(activity.samples.altitude[300]).toBeCloseTo(203, 9)
    expect(ids(activity)).toEqual(['altitude-zeros'])
  })

  it('takes a spike out of the track and out of the distance', () => {
    const latitude = Array.from({ length: 101 }, (_v, i) => 45 + i * 3 * METRE)
    latitude[50] = 46
    const samples = rawSamples({ time: steps(101, 1, START), latitude, longitude: new Array(101).fill(7) })
    const activity = only(decodedPart(samples), 'gpx')
    expect(activity.samples.latitude[50]).toBeNaN()
    expect(activity.distanceMetres).toBeCloseTo(300, 6)
    expect(ids(activity)).toEqual(['position-spikes'])
  })
})

describe('normalise, what it promises of every activity', () => {
  it('never falls, never goes back and has equal columns, whatever the file holds', () => {
    const samples = rawSamples({
      time: [START + 5, START, _, START + 2, START + 2, START + 900, START + 901],
      distance: [9, 0, 4, _, 3, 12, 8],
      latitude: [45, 0, 45, 95, 45, 45, 45],
      longitude: [7, 0, 7, 7, 7, 7, 7],
      altitude: [100, -500, 0, 9999, 101, 101, 100],
      cadence: [80, 0, 255, _, 82, 81, 80],
    })
    const { samples: columns, timerSeconds, elapsedSeconds } = only(decodedPart(samples))
    for (const [name, column] of Object.entries(columns)) {
      if (ArrayBuffer.isView(column)) expect((column as Float64Array).length, name).toBe(columns.length)
    }
    for (let i = 1; i < columns.length; i++) {
      expect(columns.time[i]).toBeGreaterThan(columns.time[i - 1]!)
      expect(columns.distance[i]).toBeGreaterThanOrEqual(columns.distance[i - 1]!)
      expect(columns.seconds[i]).toBeGreaterThanOrEqual(0)
      expect(columns.speed[i]).toBeGreaterThanOrEqual(0)
    }
    expect(last(columns.time)).toBe(elapsedSeconds)
    expect(timerSeconds).toBeLessThanOrEqual(elapsedSeconds)
  })
})
