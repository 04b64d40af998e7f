import { describe, expect, it } from 'vitest'
import { decodeFit } from '../../../../analysis/decode/decode-fit.ts'
import type { DecodedPart, RawSamples } from '../../../../analysis/model/decoded-file.ts'
import { encodeFitActivity, type FitRecordInput } from '../../../../data-samples/generate/encode-fit.ts'
import type { FitDeveloperFieldInput } from '../../../../data-samples/generate/fit-developer-section.ts'

const START = 1_714_806_000

function decodePart(
  developerFields: readonly FitDeveloperFieldInput[],
  extra: Partial<FitRecordInput> = {},
): DecodedPart {
  const records = [0, 1, 2].map((i) => ({ time: START + i, distance: i * 3, ...extra }))
  const decoded = decodeFit(encodeFitActivity({ records, sessions: [], developerFields }))
  if (!decoded.ok) throw new Error(decoded.error.message)
  return decoded.value.parts[0]!
}

function decodeSamples(...fields: Parameters<typeof decodePart>): RawSamples {
  return decodePart(...fields).samples
}

describe('developer fields', () => {
  it('fill power and contact time by name, milliseconds as seconds, nothing on the ground as missing', () => {
    const samples = decodeSamples([
      { name: 'Power', units: 'Watts', nativeField: 7, values: [0, 240, Number.NaN] },
      { name: 'Ground Time', units: 'Milliseconds', nativeField: 41, values: [0, 250, 243.5] },
    ])
    expect([...samples.power]).toEqual([0, 240, Number.NaN])
    expect([...samples.contactTime]).toEqual([Number.NaN, 0.25, 0.2435])
  })

  it('count cadence per leg whatever the pod counts, and speed in metres per second', () => {
    expect([...decodeSamples([{ name: 'Cadence', units: 'RPM', values: [0, 82, 83] }]).cadence]).toEqual([0, 82, 83])
    expect([...decodeSamples([{ name: 'Cadence', units: 'SPM', values: [0, 164, 166] }]).cadence]).toEqual([0, 82, 83])
    const speed = decodeSamples([{ name: 'Speed', units: 'km/h', values: [0, 9, 18] }]).speed
    expect([...speed]).toEqual([0, 2.5, 5])
  })

  it('never mix with a native column, however few values it has', () => {
    const native = { power: 200, distance: 7 }
    const samples = decodeSamples(
      [
        { name: 'Power', units: 'Watts', values: [1, 2, 3] },
        { name: 'Distance', units: 'm', values: [1, 2, 3] },
      ],
      native,
    )
    expect([...samples.power]).toEqual([200, 200, 200])
    expect([...samples.distance]).toEqual([7, 7, 7])
  })

  it('that shadow native ones are named', () => {
    const fields = [
      { name: 'Power', units: 'Watts', values: [1, 2, 3] },
      { name: 'Cadence', units: 'RPM', values: [81, 82, 83] },
      { name: 'Heart Rate', units: 'bpm', values: [140, 141, 142] },
    ]
    const { issues } = decodePart(fields, { power: 200, cadence: 80 })
    expect(issues).toMatchObject([
      { id: 'shadowed-fields', count: 2, message: expect.stringMatching(/power, cadence/) },
    ])
    expect(decodePart(fields).issues).toEqual([])
  })

  it('of two pods of one kind shadow nothing of the watch', () => {
    const pods = [1, 2].map((pod) => ({ name: 'Power', units: 'W', values: [pod, pod, pod] }))
    expect(decodePart(pods).issues).toEqual([])
  })

  it('take the first of two pods that was there', () => {
    const samples = decodeSamples([
      { name: 'Power', units: 'Watts', values: [0, 0, 0] },
      { name: 'RP_Power', units: 'W', values: [210, 220, 230] },
      { name: 'power', units: 'W', values: [1, 2, 3] },
    ])
    expect([...samples.power]).toEqual([210, 220, 230])
  })

  it('are left alone when their name or unit says something else', () => {
    const samples = decodeSamples([
      { name: 'Form Power', units: 'Watts', values: [70, 71, 72] },
      { name: 'Speed', units: 'min/km', values: [5, 5, 5] },
      { name: 'constructor', units: 'W', values: [1, 2, 3] },
      { name: '', units: 'W', values: [1, 2, 3] },
    ])
    expect([...samples.power, ...samples.speed].every(Number.isNaN)).toBe(true)
  })

  it('named surface become tags, cleaned of case and blanks', () => {
    const samples = decodeSamples([{ name: 'ground_surface', values: [' Sand', '', 'ASPHALT'] }])
    expect(samples.surfaceTags).toEqual(['sand', 'asphalt'])
    expect([...samples.surfaceTag]).toEqual([0, -1, 1])
  })

  it.each(['surface', 'Surface', 'SurfaceType', 'surface_code', 'Road Surface', ' surface '])(
    'named %s become tags as numbers too, which only their maker can read',
    (name) => {
      const samples = decodeSamples([{ name, values: [3, Number.NaN, 15] }])
      expect(samples.surfaceTags).toEqual(['code 3', 'code 15'])
      expect([...samples.surfaceTag]).toEqual([0, -1, 1])
    },
  )

  it.each(['Surface Temperature', 'surface_pressure', 'time at surface', 'surfacing', 'resurface'])(
    'named %s are no surfaces when they hold numbers',
    (name) => {
      expect(decodeSamples([{ name, values: [3, 4, 5] }]).surfaceTags).toEqual([])
    },
  )

  it('in words go before numbers beside them', () => {
    const samples = decodeSamples([
      { name: 'surface', values: [3, 4, 5] },
      { name: 'surfaceName', values: ['sand', 'sand', 'grass'] },
    ])
    expect(samples.surfaceTags).toEqual(['sand', 'grass'])
  })
})
