import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeFit } from '../../analysis/decode/decode-fit.ts'
import { encodeFitActivity } from '../../data-samples/generate/encode-fit.ts'

/** 2024-05-04T07:00:00Z. */
const START = 1_714_806_000
/** A file of two kilobytes takes a millisecond; what takes this long has escaped its bounds. */
const SOON_MS = 2000

const RUN = encodeFitActivity({
  records: Array.from({ length: 20 }, (_, i) => ({
    time: START + i,
    latitude: 52.5,
    longitude: 13.4,
    altitude: 34,
    distance: i * 2.8,
    cadence: 82.5,
    heartRate: 140,
  })),
  sessions: [{ sport: 1, startTime: START, endTime: START + 19, distanceMetres: 53.2, name: 'Run' }],
  laps: [{ startTime: START, endTime: START + 19 }],
  timerEvents: [{ time: START, kind: 'start' }],
  device: { manufacturer: 1, product: 3290, barometer: true },
  utcOffsetSeconds: 7200,
  massKg: 70,
  developerFields: [
    { name: 'Power', units: 'Watts', values: Array.from({ length: 20 }, (_, i) => i) },
    { name: 'surface', values: Array.from({ length: 20 }, () => 'sand') },
  ],
})

/** A byte changed, a stretch cut out, or a stretch written twice. */
const edit = fc.record({
  kind: fc.constantFrom('change', 'cut', 'repeat'),
  at: fc.nat(RUN.length - 1),
  length: fc.integer({ min: 1, max: 40 }),
  value: fc.nat(255),
})
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

function edited(bytes: Uint8Array, { kind, at, length, value }: Edit): Uint8Array {
  if (kind === 'change') return bytes.map((byte, i) => (i === at ? value : byte))
  const end = Math.min(bytes.length, at + length)
  const again = kind === 'repeat' ? bytes.subarray(at, end) : []
  const kept = kind === 'repeat' ? bytes.subarray(0, end) : bytes.subarray(0, at)
  return Uint8Array.from([...kept, ...again, ...bytes.subarray(end)])
}

function expectWholeOrRefused(bytes: Uint8Array): void {
  const began = performance.now()
  const decoded = decodeFit(bytes)
  expect(performance.now() - began).toBeLessThan(SOON_MS)
  if (!decoded.ok) {
    expect(decoded.error.message.length).toBeGreaterThan(0)
    return
  }
  const { parts, records } = decoded.value
  expect(parts.reduce((sum, part) => sum + part.samples.length, 0)).toBe(records)
  for (const { samples } of parts) {
    const columns = Object.values(samples).filter((column) => ArrayBuffer.isView(column)) as Float64Array[]
    expect(columns).toHaveLength(12)
    for (const column of columns) expect(column.length).toBe(samples.length)
    for (const tag of samples.surfaceTag) expect(tag).toBeLessThan(samples.surfaceTags.length)
  }
}

it('never throws, hangs or gives uneven columns, whatever happened to a file', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      expectWholeOrRefused(edits.reduce(edited, RUN))
    }),
    { numRuns: 600, seed: 7 },
  )
})

it('the same for bytes that only begin like a FIT file', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 400 }), (noise) => {
      expectWholeOrRefused(Uint8Array.from([...RUN.subarray(0, 14), ...noise]))
    }),
    { numRuns: 300, seed: 7 },
  )
})

it('a cut anywhere after the first record keeps every record before it', () => {
  const whole = decodeFit(RUN)
  if (!whole.ok) throw new Error(whole.error.message)
  fc.assert(
    fc.property(fc.integer({ min: 600, max: RUN.length - 1 }), (length) => {
      const decoded = decodeFit(RUN.subarray(0, length))
      if (!decoded.ok) throw new Error(decoded.error.message)
      const { time } = decoded.value.parts[0]!.samples
      expect(time.length).toBeGreaterThan(0)
      expect(time).toEqual(whole.value.parts[0]!.samples.time.slice(0, time.length))
      expect(decoded.value.parts[0]!.issues.map(({ id }) => id)).toEqual(['truncated'])
    }),
    { numRuns: 200, seed: 7 },
  )
})
