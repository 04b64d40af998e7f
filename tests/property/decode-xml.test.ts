import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeGpx } from '../../analysis/decode/decode-gpx.ts'
import { decodeTcx } from '../../analysis/decode/decode-tcx.ts'
import type { DecodedFile, RawSamples } from '../../analysis/model/decoded-file.ts'

const GPX = `<?xml version="1.0" encoding="UTF-8"?><gpx version="1.1" creator="x"><metadata><name>a</name></metadata>
<trk><name>b</name><type>running</type><trkseg>
<trkpt lat="1.5" lon="2.5"><ele>3</ele><time>2025-01-01T00:00:00Z</time><extensions><g:TrackPointExtension><g:hr>120</g:hr><g:cad>80</g:cad><surface>sand</surface></g:TrackPointExtension></extensions></trkpt>
<trkpt lat="1.6" lon="2.6"><ele>4</ele><time>2025-01-01T00:00:01Z</time><extensions><brouter:way>surface=sand</brouter:way></extensions></trkpt>
</trkseg><trkseg><trkpt lat="1.7" lon="2.7"/></trkseg></trk></gpx>`

const TCX = `<?xml version="1.0"?><TrainingCenterDatabase><Activities><Activity Sport="Running"><Id>2025-01-01T00:00:00Z</Id>
<Lap StartTime="2025-01-01T00:00:00Z"><TotalTimeSeconds>2</TotalTimeSeconds><DistanceMeters>5</DistanceMeters><Track>
<Trackpoint><Time>2025-01-01T00:00:00Z</Time><Position><LatitudeDegrees>1.5</LatitudeDegrees><LongitudeDegrees>2.5</LongitudeDegrees></Position><HeartRateBpm><Value>120</Value></HeartRateBpm></Trackpoint>
<Trackpoint><Time>2025-01-01T00:00:01Z</Time><Extensions><TPX><Speed>2.5</Speed><RunCadence>80</RunCadence></TPX></Extensions></Trackpoint>
</Track></Lap><Creator><Name>y</Name></Creator></Activity></Activities></TrainingCenterDatabase>`

const DECODERS = [
  ['GPX', GPX, decodeGpx],
  ['TCX', TCX, decodeTcx],
] as const

/** A change to a text: bytes overwritten, a stretch cut out, a stretch doubled. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  bytes: fc.uint8Array({ maxLength: 6 }),
  kind: fc.constantFrom('overwrite', 'cut', 'double' as const),
})
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never

function changed(text: string, changes: readonly Change[]): Uint8Array {
  let bytes = [...new TextEncoder().encode(text)]
  for (const { at, length, bytes: others, kind } of changes) {
    const from = Math.floor(at * bytes.length)
    const stretch = bytes.slice(from, from + length)
    const middle = kind === 'cut' ? [] : kind === 'double' ? [...stretch, ...stretch] : [...others]
    bytes = [...bytes.slice(0, from), ...middle, ...bytes.slice(from + length)]
  }
  return Uint8Array.from(bytes)
}

/** What must hold of any decoded file, however odd its source. */
function expectSound(file: DecodedFile): void {
  expect(file.parts.reduce((sum, { samples }) => sum + samples.length, 0)).toBe(file.records)
  for (const { samples, segmentStarts, sessions } of file.parts) {
    expect(sessions).toHaveLength(1)
    expectEqualLengths(samples)
    for (const tag of samples.surfaceTag) expect(tag >= -1 && tag < samples.surfaceTags.length).toBe(true)
    for (const value of [...samples.latitude, ...samples.altitude, ...samples.time]) {
      expect(Number.isNaN(value) || Number.isFinite(value)).toBe(true)
    }
    for (const start of segmentStarts) expect(start > 0 && start < samples.length).toBe(true)
  }
}

function expectEqualLengths(samples: RawSamples): void {
  for (const column of Object.values(samples)) {
    if (ArrayBuffer.isView(column)) expect(column).toHaveLength(samples.length)
  }
}

describe.each(DECODERS)('decoding a damaged %s', (_, text, decode) => {
  it('never throws, and gives a sound file or a reason in words', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const result = decode(changed(text, changes))
        if (result.ok) expectSound(result.value)
        else expect(result.error.message).toMatch(/^This .*\.$/s)
      }),
      { numRuns: 600 },
    )
  })

  it('reads any beginning of a file to the points that are whole in it', () => {
    fc.assert(
      fc.property(fc.nat(text.length), (length) => {
        const beginning = text.slice(0, length)
        const whole = beginning.split(/<\/trkpt>|<\/Trackpoint>|lon="2.7"\/>/).length - 1
        const result = decode(new TextEncoder().encode(beginning))
        expect(result.ok ? result.value.records : 0).toBe(whole)
      }),
      { numRuns: 300 },
    )
  })

  it('never throws on bytes of any kind', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(decode(bytes).ok).toBe(false)
      }),
    )
  })
})
