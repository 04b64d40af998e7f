import { encodeFitActivity, type FitActivityInput } from './encode-fit.ts'
import { byte, FIT_EPOCH, uint16, uint32 } from './fit-field.ts'
import { type RawField, rawDefinition } from './fit-raw-message.ts'
import { fitFile, fitSection } from './fit-section.ts'

/** 2024-05-04T07:00:00Z, a Saturday. */
const START = 1_714_806_000
const ENUM = 0
const UINT32 = 0x86

/** Files a decoder must survive, by the name they have among the samples; each is made anew, byte for byte the same. */
export const BROKEN_FITS = {
  /** Cut in the middle of the records: the length in the header is that of the whole file. */
  'truncated.fit': () => shortRun().slice(0, 500),
  /** One bit of one value flipped, the checksum left as it was. */
  'bad-crc.fit': () => flipped(shortRun(), 400),
  /** Recording never ended: length and checksum are not written yet, and there is no session. */
  'unfinished.fit': unfinished,
  /** A definition in the middle overwritten with nonsense. */
  'damaged.fit': damaged,
  'empty.fit': () => new Uint8Array(0),
  'text.fit': () => ascii('This is a shopping list, not a run.\nBananas, gels, plasters.\n'),
  /** All-day monitoring, as nineteen of twenty files of a Garmin archive are. */
  'monitoring.fit': () => otherKind(32),
  'course.fit': () => otherKind(6),
  'heading-only.fit': () => fitFile([heading(4)]),
  /** Two runs in one file, and the watch's settings after them. */
  'chained.fit': () => joined([shortRun(), shortRun(START + 7200), otherKind(2)]),
  /** Laps of 255 fields, nearly all without a byte: a few bytes a message, hundreds of steps for a reader. */
  'zero-size-fields.fit': zeroSizeFields,
  /** Records that are nothing but a header: one byte a record, a whole object for a reader. */
  'zero-byte-records.fit': zeroByteRecords,
} as const satisfies Record<string, () => Uint8Array>

/** Forty seconds of an easy run. */
function shortRun(start = START): Uint8Array {
  const records = Array.from({ length: 40 }, (_, i) => ({
    time: start + i,
    latitude: 52.5 + i * 2.5e-5,
    longitude: 13.4,
    altitude: 34 + i * 0.2,
    distance: i * 2.8,
    speed: 2.8,
    cadence: 82.5,
    heartRate: 141,
  }))
  const run: FitActivityInput = {
    records,
    sessions: [{ sport: 1, startTime: start, endTime: start + 39, distanceMetres: 109.2 }],
    laps: [{ startTime: start, endTime: start + 39, distanceMetres: 109.2 }],
  }
  return encodeFitActivity(run)
}

function flipped(file: Uint8Array, at: number): Uint8Array {
  file[at]! ^= 0x10
  return file
}

function unfinished(): Uint8Array {
  const file = shortRun().slice(0, 700)
  file.fill(0, 4, 8)
  return file
}

/** From byte 500 on every header byte would be read from nonsense: local type 14 was never defined. */
function damaged(): Uint8Array {
  const file = shortRun()
  file.fill(0x0e, 500, 560)
  return file
}

function heading(type: number): Uint8Array {
  return fitSection((encoder) => {
    encoder.writeMessage(0, [byte(0, type), uint16(1, 1), uint16(2, 3290), uint32(4, START - FIT_EPOCH)])
  })
}

function otherKind(type: number): Uint8Array {
  const readings = fitSection((encoder) => {
    for (let i = 0; i < 20; i++) encoder.writeMessage(55, [uint32(253, START - FIT_EPOCH + i * 60), uint16(26, i)], 1)
  })
  return fitFile([heading(type), readings])
}

function joined(files: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(files.flatMap((file) => [...file]))
}

function zeroSizeFields(): Uint8Array {
  const empty = Array.from({ length: 254 }, (_, i): RawField => [i, 0, UINT32])
  const definition = rawDefinition({ local: 1, message: 19, fields: [...empty, [254, 1, ENUM]] })
  return fitFile([heading(4), definition, new Uint8Array(120_000).fill(1)])
}

function zeroByteRecords(): Uint8Array {
  const definition = rawDefinition({ local: 1, message: 20, fields: [] })
  return fitFile([heading(4), definition, new Uint8Array(60_000).fill(1)])
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}
