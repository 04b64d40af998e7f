import { describe, expect, it } from 'vitest'
import { decodeFit } from '../../../../analysis/decode/decode-fit.ts'
import type { DecodedPart } from '../../../../analysis/model/decoded-file.ts'
import { byte, FIT_EPOCH, text, uint16, uint32 } from '../../../../data-samples/generate/fit-field.ts'
import { type RawField, rawDefinition } from '../../../../data-samples/generate/fit-raw-message.ts'
import { type FitSection, fitFile, fitSection } from '../../../../data-samples/generate/fit-section.ts'

/** FIT seconds of 2024-05-04T07:00:00Z; its low five bits are 16. */
const START = 1_714_806_000 - FIT_EPOCH
const ENUM = 0
const UINT8 = 2
const UINT16 = 0x84
const UINT32 = 0x86
const BYTES = 0x0d

const ACTIVITY = fitSection((encoder) => encoder.writeMessage(0, [byte(0, 4), uint16(1, 1), uint16(2, 3290)]))

function decodePart(...sections: readonly FitSection[]): DecodedPart {
  const decoded = decodeFit(fitFile([ACTIVITY, ...sections]))
  if (!decoded.ok) throw new Error(decoded.error.message)
  return decoded.value.parts[0]!
}

function timeBytes(fitSeconds: number): number[] {
  return [fitSeconds & 0xff, (fitSeconds >>> 8) & 0xff, (fitSeconds >>> 16) & 0xff, fitSeconds >>> 24]
}

function compressed(local: number, fitSeconds: number): number {
  return 0x80 | (local << 5) | (fitSeconds & 31)
}

describe('compressed time headers', () => {
  const timed = rawDefinition({ local: 3, message: 20, fields: [[253, 4, UINT32]] })
  const full = Uint8Array.from([3, ...timeBytes(START)])

  it('move the last full time on by up to 31 seconds, over the rollover and again from a new full time', () => {
    const heart = rawDefinition({ local: 1, message: 20, fields: [[3, 1, UINT8]] })
    const beats = [START + 1, START + 15, START + 46].flatMap((time, i) => [compressed(1, time), 100 + i])
    const later = Uint8Array.from([3, ...timeBytes(START + 600), compressed(1, START + 604), 110])
    const { samples } = decodePart(timed, full, heart, Uint8Array.from(beats), later)
    const seconds = [...samples.time].map((time) => time - FIT_EPOCH - START)
    expect(seconds).toEqual([0, 1, 15, 46, 600, 604])
    expect([...samples.heartRate]).toEqual([Number.NaN, 100, 101, 102, Number.NaN, 110])
  })

  it('make a record of a header that stands alone', () => {
    const empty = rawDefinition({ local: 1, message: 20, fields: [] })
    const { samples } = decodePart(
      timed,
      full,
      empty,
      Uint8Array.from([compressed(1, START + 5), 1, compressed(1, START + 6)]),
    )
    expect([...samples.time].map((time) => time - FIT_EPOCH - START)).toEqual([0, 5, 6])
  })

  it('give laps and timer events their time, too', () => {
    const lap = rawDefinition({
      local: 1,
      message: 19,
      fields: [
        [2, 4, UINT32],
        [253, 4, UINT32],
      ],
    })
    const event = rawDefinition({
      local: 2,
      message: 21,
      fields: [
        [0, 1, ENUM],
        [1, 1, ENUM],
      ],
    })
    const laps = [compressed(1, START + 20), ...timeBytes(START), 0xff, 0xff, 0xff, 0xff]
    const part = decodePart(
      timed,
      full,
      event,
      Uint8Array.from([compressed(2, START + 4), 0, 4]),
      lap,
      Uint8Array.from(laps),
    )
    expect(part.timerEvents).toEqual([{ time: START + FIT_EPOCH + 4, kind: 'stop' }])
    expect(part.laps).toMatchObject([{ startTime: START + FIT_EPOCH, endTime: START + FIT_EPOCH + 20 }])
  })

  it('leave the time unknown before the first full one', () => {
    const empty = rawDefinition({ local: 1, message: 20, fields: [] })
    expect([...decodePart(empty, Uint8Array.from([compressed(1, 7)])).samples.time]).toEqual([Number.NaN])
  })
})

describe('record fields', () => {
  it('are read in both byte orders', () => {
    const fields: RawField[] = [
      [253, 4, UINT32],
      [2, 2, UINT16],
      [0, 4, 0x85],
    ]
    const record = [1, ...timeBytes(START).reverse(), 0x0a, 0x8c, 0xc0, 0, 0, 0]
    const { samples } = decodePart(
      rawDefinition({ local: 1, message: 20, fields, isBigEndian: true }),
      Uint8Array.from(record),
    )
    expect(samples.time[0]).toBe(START + FIT_EPOCH)
    expect(samples.altitude[0]).toBe(40)
    expect(samples.latitude[0]).toBe(-90)
  })

  it('come from the enhanced field first, from the plain one where that is invalid', () => {
    const fields: RawField[] = [
      [2, 2, UINT16],
      [78, 4, UINT32],
      [6, 2, UINT16],
      [73, 4, UINT32],
    ]
    const both = [1, 0xc4, 9, 0xce, 9, 0, 0, 0xe8, 3, 0xd0, 7, 0, 0]
    const plainOnly = [1, 0xc4, 9, 0xff, 0xff, 0xff, 0xff, 0xe8, 3, 0xff, 0xff, 0xff, 0xff]
    const { samples } = decodePart(
      rawDefinition({ local: 1, message: 20, fields }),
      Uint8Array.from([...both, ...plainOnly]),
    )
    expect([...samples.altitude]).toEqual([2, 0])
    expect([...samples.speed]).toEqual([2, 1])
  })

  it('are found record by record when layouts change every time', () => {
    const heart = rawDefinition({
      local: 1,
      message: 20,
      fields: [
        [3, 1, UINT8],
        [4, 1, UINT8],
      ],
    })
    const power = rawDefinition({ local: 1, message: 20, fields: [[7, 2, UINT16]] })
    const sections = Array.from({ length: 40 }, (_, i) =>
      i % 2 === 0 ? [heart, Uint8Array.from([1, i, 80])] : [power, Uint8Array.from([1, i, 0])],
    )
    const { samples } = decodePart(...sections.flat())
    expect([...samples.heartRate]).toEqual(Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? i : Number.NaN)))
    expect([...samples.power]).toEqual(Array.from({ length: 40 }, (_, i) => (i % 2 === 1 ? i : Number.NaN)))
  })

  it('of another type than the profile names are read as what they are; a size that fits no type is missing', () => {
    const odd: RawField[] = [
      [5, 4, 0x88],
      [3, 2, UINT16],
      [7, 3, UINT16],
      [6, 4, UINT16],
    ]
    const record = [1, 0, 0, 0x48, 0x43, 60, 0, 1, 2, 3, 0xd0, 7, 0xff, 0xff]
    const { samples } = decodePart(rawDefinition({ local: 1, message: 20, fields: odd }), Uint8Array.from(record))
    expect(samples.distance[0]).toBe(2)
    expect(samples.heartRate[0]).toBe(60)
    expect(samples.power[0]).toBeNaN()
    expect(samples.speed[0]).toBe(2)
  })

  it('that are infinite are missing', () => {
    const fields: RawField[] = [[5, 4, 0x88]]
    const record = Uint8Array.from([1, 0, 0, 0x80, 0x7f])
    expect(decodePart(rawDefinition({ local: 1, message: 20, fields }), record).samples.distance[0]).toBeNaN()
  })

  it('take cadence in 1/256 where there is no plain one, and a fraction only beside a whole', () => {
    const fields: RawField[] = [
      [4, 1, UINT8],
      [53, 1, UINT8],
      [52, 2, UINT16],
    ]
    const records = Uint8Array.from([1, 80, 64, 0, 90, 1, 0xff, 64, 0x80, 90, 1, 81, 0xff, 0xff, 0xff])
    const { samples } = decodePart(rawDefinition({ local: 1, message: 20, fields }), records)
    expect([...samples.cadence]).toEqual([80.5, 90.5, 81])
  })

  it('unpack compressed speed and distance over the rollover of its counter', () => {
    const packed = (speed: number, counter: number): number[] => {
      const bits = speed | (counter << 12)
      return [1, bits & 0xff, (bits >> 8) & 0xff, bits >> 16]
    }
    const records = [...packed(300, 4000), ...packed(310, 4090), ...packed(305, 50), 1, 0xff, 0xff, 0xff]
    const { samples } = decodePart(
      rawDefinition({ local: 1, message: 20, fields: [[8, 3, BYTES]] }),
      Uint8Array.from(records),
    )
    expect([...samples.speed]).toEqual([3, 3.1, 3.05, Number.NaN])
    expect([...samples.distance]).toEqual([250, 255.625, 259.125, Number.NaN])
  })
})

describe('sport messages', () => {
  it('name the sessions in turn, and their sport where a session has none', () => {
    const sections = fitSection((encoder) => {
      encoder.writeMessage(12, [byte(0, 2), text(3, 'Bike')], 1)
      encoder.writeMessage(12, [byte(0, 1), byte(1, 4), text(3, 'Track')], 1)
      encoder.writeMessage(18, [uint32(2, START), byte(5, 2)], 2)
      encoder.writeMessage(18, [uint32(2, START + 600)], 2)
    })
    expect(decodePart(sections).sessions).toMatchObject([
      { sport: 'cycling', subSport: null, name: 'Bike' },
      { sport: 'running', subSport: 'track', name: 'Track' },
    ])
  })
})

describe('parts', () => {
  it('each have records, sessions and a device of their own', () => {
    const part = (product: number, count: number): Uint8Array => {
      const head = fitSection((encoder) => {
        encoder.writeMessage(0, [byte(0, 4), uint16(1, 1), uint16(2, product)])
        for (let i = 0; i < count; i++) encoder.writeMessage(20, [uint32(253, START + i)], 1)
        encoder.writeMessage(18, [uint32(2, START), byte(5, 1)], 2)
      })
      return fitFile([head])
    }
    const decoded = decodeFit(Uint8Array.from([...part(3290, 2), ...part(2697, 3)]))
    if (!decoded.ok) throw new Error(decoded.error.message)
    expect(decoded.value).toMatchObject({ records: 5, sessions: 2 })
    expect(decoded.value.parts.map(({ samples, device }) => [samples.length, device])).toEqual([
      [2, 'Garmin fenix 6'],
      [3, 'Garmin fenix 5'],
    ])
  })

  it('may have a header of 12 bytes', () => {
    const file = fitFile([
      ACTIVITY,
      rawDefinition({ local: 1, message: 20, fields: [[3, 1, UINT8]] }),
      Uint8Array.from([1, 60]),
    ])
    const short = Uint8Array.from([12, ...file.subarray(1, 12), ...file.subarray(14)])
    const decoded = decodeFit(short)
    if (!decoded.ok) throw new Error(decoded.error.message)
    expect(decoded.value.records).toBe(1)
    expect(decoded.value.parts[0]?.issues.map(({ id }) => id)).toEqual(['bad-crc'])
  })
})
