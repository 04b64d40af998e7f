import { describe, expect, it } from 'vitest'
import { decoded, failure, gpx, issueIds, onlyPart, point, track } from '../../../support/gpx-text.ts'

describe('decodeGpx: files that are not whole', () => {
  it('reads what stands before a cut, whole points only', () => {
    const whole = track(point('<ele>1</ele>') + point('<ele>2</ele>') + point('<ele>3</ele>'))
    const file = decoded(whole.slice(0, whole.indexOf('<ele>3') + 4))
    expect([...file.parts[0]!.samples.altitude]).toEqual([1, 2])
    expect(file.issues).toMatchObject([{ id: 'truncated', message: expect.stringMatching(/line 4 .* 2 points/) }])
  })

  it('keeps the finished tracks when the cut comes in a later one', () => {
    const text = gpx(`<trk><trkseg>${point()}</trkseg></trk><trk><name>Two</name><trkseg>`)
    const file = decoded(text.replace('</gpx>', ''))
    expect(file.parts).toHaveLength(1)
    expect(issueIds(file)).toEqual(['truncated', 'empty-track'])
  })

  it('fails with the line when nothing stands before the fault', () => {
    expect(failure('<gpx>\n<trk>\n<trkseg></trk>')).toMatchObject({
      status: 'failed',
      reason: 'broken-xml',
      message: expect.stringContaining('line 3'),
    })
  })

  it('refuses an entity bomb', () => {
    expect(
      failure(`<!DOCTYPE gpx [<!ENTITY a "a">]>${gpx(`<trk><trkseg>${point()}</trkseg></trk>`).slice(39)}`),
    ).toMatchObject({
      status: 'failed',
      reason: 'hostile',
    })
  })

  it('reads blanks and a mark before the declaration, an unbound prefix and a bare ampersand', () => {
    const text = `\n  \uFEFF${track(point('<extensions><nope:hr>90</nope:hr></extensions>'), '<name>Tom & Jerry</name>')}`
    const part = onlyPart(text)
    expect(part.samples.heartRate[0]).toBe(90)
    expect(part.sessions[0]!.name).toBe('Tom & Jerry')
  })

  it.each([
    ['a route', '<rte><rtept lat="1" lon="2"/></rte>', '1 route'],
    ['waypoints', '<wpt lat="1" lon="2"/><wpt lat="1" lon="2"/>', '2 waypoints'],
    ['an empty track', '<trk><trkseg/></trk>', '1 empty track'],
    ['nothing', '', 'nothing in it'],
  ])('skips a file of %s', (_, inner, words) => {
    expect(failure(gpx(inner))).toMatchObject({
      status: 'skipped',
      reason: 'no-track',
      message: expect.stringContaining(words),
    })
  })

  it('skips other XML', () => {
    expect(failure('<kml><trk/></kml>')).toMatchObject({ status: 'skipped', reason: 'unsupported-format' })
  })

  it('refuses more than a million points', () => {
    expect(failure(gpx(`<trk><trkseg>${'<trkpt lat="1" lon="1"/>'.repeat(1_000_001)}</trkseg></trk>`))).toMatchObject({
      status: 'failed',
      reason: 'too-many-records',
    })
  }, 60_000)

  it('reads 25 MB', () => {
    const some = Array.from({ length: 1000 }, (_, i) =>
      point(
        `<ele>${i % 50}.5</ele><time>2025-12-24T${String(i % 24).padStart(2, '0')}:30:00Z</time><extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>141</gpxtpx:hr></gpxtpx:TrackPointExtension></extensions>`,
      ),
    ).join('')
    const times = Math.ceil(25e6 / some.length)
    const part = onlyPart(track(some.repeat(times)))
    expect(part.samples.length).toBe(1000 * times)
    expect(part.samples.altitude[part.samples.length - 1]).toBe(49.5)
    expect(part.samples.heartRate.every((rate) => rate === 141)).toBe(true)
  })
})
