import { describe, expect, it } from 'vitest'
import { decodeFit } from '../../../../analysis/decode/decode-fit.ts'
import type { DecodedPart } from '../../../../analysis/model/decoded-file.ts'
import {
  encodeFitActivity,
  type FitActivityInput,
  type FitRecordInput,
} from '../../../../data-samples/generate/encode-fit.ts'

/** 2024-05-04T07:00:00Z. */
const START = 1_714_806_000

const RECORDS: readonly FitRecordInput[] = [
  { time: START, latitude: 52.5, longitude: -13.4, altitude: 34.2, distance: 0, speed: 0, cadence: 0, heartRate: 98 },
  { time: START + 1, altitude: -3.6, distance: 2.85, speed: 2.85, cadence: 82.5, power: 251, contactTime: 0.2431 },
  { time: START + 9, latitude: 52.5001, longitude: 179.9999, distance: 25.6, speed: 2.844, cadence: 83.25 },
]

const RUN: FitActivityInput = {
  records: RECORDS,
  sessions: [
    {
      sport: 1,
      subSport: 3,
      startTime: START,
      endTime: START + 12,
      elapsedSeconds: 11.5,
      timerSeconds: 9.25,
      distanceMetres: 25.6,
      ascentMetres: 7,
      descentMetres: 3,
      steps: 34,
      meanCadence: 82.875,
      meanPowerWatts: 251,
      name: 'Trail Läufe',
    },
  ],
  laps: [{ startTime: START, endTime: START + 12, timerSeconds: 9.25, distanceMetres: 25.6 }],
  timerEvents: [
    { time: START, kind: 'start' },
    { time: START + 2, kind: 'stop' },
    { time: START + 4, kind: 'start' },
    { time: START + 12, kind: 'stop' },
  ],
  device: { manufacturer: 1, product: 3290, barometer: true },
  utcOffsetSeconds: 7200,
  massKg: 71.5,
  heightM: 1.78,
}

function decodePart(activity: FitActivityInput): DecodedPart {
  const decoded = decodeFit(encodeFitActivity(activity))
  if (!decoded.ok) throw new Error(decoded.error.message)
  expect(decoded.value.parts).toHaveLength(1)
  return decoded.value.parts[0]!
}

describe('decodeFit on a run', () => {
  const part = decodePart(RUN)
  const { samples } = part

  it('counts records and sessions', () => {
    const decoded = decodeFit(encodeFitActivity(RUN))
    expect(decoded).toMatchObject({ ok: true, value: { format: 'fit', records: 3, sessions: 1, issues: [] } })
    expect(part.issues).toEqual([])
  })

  it('reads columns in SI units, cadence per leg with its fraction, missing as NaN', () => {
    expect([...samples.time]).toEqual([START, START + 1, START + 9])
    expect(samples.latitude[0]).toBeCloseTo(52.5, 6)
    expect(samples.latitude[1]).toBeNaN()
    expect(samples.longitude[0]).toBeCloseTo(-13.4, 6)
    expect(samples.longitude[2]).toBeCloseTo(179.9999, 6)
    expect([...samples.altitude]).toEqual([34.200000000000045, -3.6000000000000227, Number.NaN])
    expect([...samples.distance]).toEqual([0, 2.85, 25.6])
    expect([...samples.speed]).toEqual([0, 2.85, 2.844])
    expect([...samples.cadence]).toEqual([0, 82.5, 83.25])
    expect([...samples.heartRate]).toEqual([98, Number.NaN, Number.NaN])
    expect([...samples.power]).toEqual([Number.NaN, 251, Number.NaN])
    expect([...samples.contactTime]).toEqual([Number.NaN, 0.2431, Number.NaN])
    expect([...samples.surfaceTag]).toEqual([-1, -1, -1])
  })

  it('reads the session and its totals', () => {
    expect(part.sessions).toEqual([
      {
        sport: 'running',
        subSport: 'trail',
        name: 'Trail Läufe',
        startTime: START,
        endTime: START + 12,
        elapsedSeconds: 11.5,
        timerSeconds: 9.25,
        distanceMetres: 25.6,
        ascentMetres: 7,
        descentMetres: 3,
        steps: 34,
        meanPowerWatts: 251,
        meanCadence: 82.875,
      },
    ])
    expect(part.laps).toEqual([
      { startTime: START, endTime: START + 12, timerSeconds: 9.25, distanceMetres: 25.6, name: null },
    ])
  })

  it('reads starts and stops of the clock, device, wearer and offset', () => {
    expect(part.timerEvents).toEqual(RUN.timerEvents)
    expect(part.device).toBe('Garmin fenix 6')
    expect(part.barometric).toBe(true)
    expect(part.utcOffsetSeconds).toBe(7200)
    expect(part.massKg).toBe(71.5)
    expect(part.heightM).toBe(1.78)
    expect(part.segmentStarts).toEqual([])
  })
})

describe('decodeFit on what a file leaves out', () => {
  it('leaves unknown figures NaN and unknown words null', () => {
    const part = decodePart({ records: RECORDS, sessions: [{ sport: 1, startTime: START, endTime: START + 9 }] })
    expect(part.utcOffsetSeconds).toBeNaN()
    expect(part.massKg).toBeNaN()
    expect(part.heightM).toBeNaN()
    expect(part.barometric).toBeNull()
    expect(part.sessions[0]).toMatchObject({ name: null, steps: Number.NaN, meanCadence: Number.NaN })
    expect(part.sessions[0]?.ascentMetres).toBeNaN()
  })

  it('takes records without a session and sessions without records', () => {
    const bare = decodePart({ records: RECORDS, sessions: [] })
    expect(bare.sessions).toEqual([])
    expect(bare.samples.length).toBe(3)
    const strength = decodePart({
      records: [],
      sessions: [{ sport: 10, subSport: 20, startTime: START, endTime: START + 9 }],
    })
    expect(strength.samples.length).toBe(0)
    expect(strength.sessions[0]).toMatchObject({ sport: 'training', subSport: 'strength_training' })
  })

  it('keeps the number of a sport the profile does not name', () => {
    const part = decodePart({
      records: [],
      sessions: [{ sport: 199, subSport: 201, startTime: START, endTime: START + 9 }],
    })
    expect(part.sessions[0]).toMatchObject({ sport: 'sport_199', subSport: 'sub_sport_201' })
  })

  it('ends a session that is stamped with its start by its elapsed time', () => {
    const session = { sport: 1, startTime: START, endTime: START, elapsedSeconds: 600 }
    expect(decodePart({ records: RECORDS, sessions: [session] }).sessions[0]?.endTime).toBe(START + 600)
  })

  it('takes a mass no person has for unset', () => {
    expect(decodePart({ ...RUN, massKg: 0, heightM: 0 }).massKg).toBeNaN()
    expect(decodePart({ ...RUN, massKg: 0, heightM: 0 }).heightM).toBeNaN()
  })
})
