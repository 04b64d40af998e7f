import { describe, expect, it } from 'vitest'
import { decodeFit } from '../../../../analysis/decode/decode-fit.ts'
import { FIT_CAPS } from '../../../../analysis/decode/fit-caps.ts'
import { BROKEN_FITS } from '../../../../data-samples/generate/broken-fit.ts'
import { type RawField, rawDefinition } from '../../../../data-samples/generate/fit-raw-message.ts'
import { type FitSection, fitFile, fitSection } from '../../../../data-samples/generate/fit-section.ts'

const UINT32 = 0x86
/** Hostile files must end soon; unbounded, the smallest of these takes many times as long on any machine. */
const SOON_MS = 3000

function outcomeOf(bytes: Uint8Array): string {
  const decoded = decodeFit(bytes)
  if (!decoded.ok) return `${decoded.error.status} ${decoded.error.reason}`
  const { records, sessions, parts, issues } = decoded.value
  const ids = [...issues, ...parts.flatMap((part) => part.issues)].map(({ id }) => id)
  return `${records} records, ${sessions} sessions, ${parts.length} parts: ${ids.join(' ')}`
}

describe('a damaged file gives what it still holds', () => {
  it.each([
    ['truncated.fit', '13 records, 0 sessions, 1 parts: truncated'],
    ['unfinished.fit', '21 records, 0 sessions, 1 parts: truncated'],
    ['damaged.fit', '14 records, 0 sessions, 1 parts: broken-framing'],
    ['bad-crc.fit', '40 records, 1 sessions, 1 parts: bad-crc'],
    ['chained.fit', '80 records, 2 sessions, 2 parts: other-parts'],
  ] as const)('%s', (name, outcome) => {
    expect(outcomeOf(BROKEN_FITS[name]())).toBe(outcome)
  })

  it('in every record before the cut, with the values they had', () => {
    const whole = decodeFit(BROKEN_FITS['chained.fit']())
    const cut = decodeFit(BROKEN_FITS['truncated.fit']())
    if (!whole.ok || !cut.ok) throw new Error('both hold records')
    const { altitude, length } = cut.value.parts[0]!.samples
    expect(altitude).toEqual(whole.value.parts[0]!.samples.altitude.slice(0, length))
  })

  it('up to its checksum, and from before bytes that are no FIT data', () => {
    const whole = BROKEN_FITS['chained.fit']()
    const first = whole.subarray(0, 1400)
    expect(outcomeOf(first)).toBe('40 records, 1 sessions, 1 parts: ')
    expect(outcomeOf(first.subarray(0, 1399))).toBe('40 records, 1 sessions, 1 parts: truncated')
    expect(outcomeOf(Uint8Array.from([...first, 1, 2, 3]))).toBe('40 records, 1 sessions, 1 parts: trailing-bytes')
  })
})

describe('a file without an activity ends with a reason', () => {
  it.each([
    ['monitoring.fit', 'skipped not-activity'],
    ['course.fit', 'skipped not-activity'],
    ['heading-only.fit', 'failed no-records'],
    ['empty.fit', 'failed empty-file'],
    ['text.fit', 'failed not-fit'],
    ['zero-size-fields.fit', 'failed hostile'],
    ['zero-byte-records.fit', 'failed hostile'],
  ] as const)('%s: %s', (name, outcome) => {
    expect(outcomeOf(BROKEN_FITS[name]())).toBe(outcome)
  })

  it('and a word on what it is', () => {
    const decoded = decodeFit(BROKEN_FITS['monitoring.fit']())
    expect(!decoded.ok && decoded.error.message).toContain('all-day monitoring')
  })

  it('when it is cut before its first record', () => {
    expect(outcomeOf(BROKEN_FITS['truncated.fit']().subarray(0, 40))).toBe('failed broken-fit')
    expect(outcomeOf(BROKEN_FITS['truncated.fit']().subarray(0, 13))).toBe('failed not-fit')
  })
})

describe('a file made to hurt ends soon', () => {
  const activity = fitSection((encoder) => encoder.writeMessage(0, [{ number: 0, size: 1, baseType: 0, value: 4 }]))
  const empty = (count: number): RawField[] => Array.from({ length: count }, (_, i) => [i, 0, UINT32])
  const repeated = (message: readonly number[], times: number): Uint8Array => {
    const bytes = new Uint8Array(message.length * times)
    for (let i = 0; i < times; i++) bytes.set(message, i * message.length)
    return bytes
  }
  const distinctLayouts = (count: number): Uint8Array => {
    const layout = (i: number): number[] => [0x41, i & 0xff, 0, 20, 0, 1, i >> 8, 1, 0x0d, 1, 0]
    return Uint8Array.from(Array.from({ length: count }, (_, i) => layout(i)).flat())
  }

  const FILES: Readonly<Record<string, readonly [sections: () => FitSection[], outcome: string]>> = {
    'records by the million, a byte each': [
      () => [rawDefinition({ local: 1, message: 20, fields: [[3, 1, 2]] }), repeated([1, 60], FIT_CAPS.records + 1)],
      'failed too-many-records',
    ],
    'records of nothing but a compressed time': [
      () => [rawDefinition({ local: 1, message: 20, fields: [] }), repeated([0xa1], FIT_CAPS.records + 1)],
      'failed too-many-records',
    ],
    'messages without a byte': [
      () => [rawDefinition({ local: 1, message: 99, fields: [] }), repeated([1], FIT_CAPS.messages + 1)],
      'failed hostile',
    ],
    'sessions by the hundred thousand': [
      () => [rawDefinition({ local: 1, message: 18, fields: [[5, 1, 0]] }), repeated([1, 1], 100_000)],
      'failed hostile',
    ],
    'laps that name one field 255 times': [
      () => [
        rawDefinition({ local: 1, message: 19, fields: Array.from({ length: 255 }, (): RawField => [9, 1, 2]) }),
        repeated([1, ...new Array<number>(255).fill(0)], 50_000),
      ],
      'failed hostile',
    ],
    'devices of 254 fields without a byte': [
      () => [rawDefinition({ local: 1, message: 23, fields: [...empty(254), [255, 1, 2]] }), repeated([1, 1], 400_000)],
      'failed no-records',
    ],
    'timer events by the hundred thousand': [
      () => [
        rawDefinition({
          local: 1,
          message: 21,
          fields: [
            [253, 4, UINT32],
            [0, 1, 0],
            [1, 1, 0],
          ],
        }),
        repeated([1, 9, 9, 9, 9, 0, 0], 100_000),
      ],
      'failed hostile',
    ],
    'a new layout for every record': [() => [distinctLayouts(30_000)], 'failed hostile'],
  }

  it.each(Object.entries(FILES))('%s', (_, [sections, outcome]) => {
    const file = fitFile([activity, ...sections()])
    const began = performance.now()
    expect(outcomeOf(file)).toBe(outcome)
    expect(performance.now() - began).toBeLessThan(SOON_MS)
  })

  it('a chain of thousands of files', () => {
    const file = fitFile([activity])
    expect(outcomeOf(repeated([...file], 1000))).toBe('failed hostile')
  })

  it('yet records with 254 fields without a byte are records', () => {
    const definition = rawDefinition({ local: 1, message: 20, fields: [...empty(254), [253, 4, UINT32]] })
    expect(outcomeOf(fitFile([activity, definition, repeated([1, 9, 9, 9, 9], 20_000)]))).toBe(
      '20000 records, 0 sessions, 1 parts: ',
    )
  })
})
