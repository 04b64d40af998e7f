import { describe, expect, it } from 'vitest'
import { decoded, gpx, issueIds, onlyPart, point, track } from '../../../support/gpx-text.ts'

const NAN = Number.NaN

describe('decodeGpx: points', () => {
  it('reads places, altitude and time in file order', () => {
    const { samples } = onlyPart(
      track(
        point('<ele>1.5</ele><time>2025-12-24T07:30:00Z</time>') +
          point('<ele>2</ele><time>2025-12-24T07:30:01.5Z</time>', 'lat="36.10001" lon="-5.60001"'),
      ),
    )
    expect([...samples.latitude]).toEqual([36.1, 36.10001])
    expect([...samples.longitude]).toEqual([-5.6, -5.60001])
    expect([...samples.altitude]).toEqual([1.5, 2])
    expect([...samples.time]).toEqual([1_766_561_400, 1_766_561_401.5])
    expect([...samples.cadence, ...samples.heartRate, ...samples.speed, ...samples.power]).toEqual(Array(8).fill(NAN))
  })

  const extended = (inner: string): string => track(point(`<extensions>${inner}</extensions>`))
  const EXTENSIONS: readonly [producer: string, xml: string][] = [
    [
      'Garmin v1',
      '<gpxtpx:TrackPointExtension><gpxtpx:hr>141</gpxtpx:hr><gpxtpx:cad>83</gpxtpx:cad></gpxtpx:TrackPointExtension>',
    ],
    [
      'Garmin Connect',
      '<ns3:TrackPointExtension><ns3:atemp>21</ns3:atemp><ns3:hr>141</ns3:hr><ns3:cad>83</ns3:cad></ns3:TrackPointExtension>',
    ],
    ['Cluetrust', '<gpxdata:hr>141</gpxdata:hr><gpxdata:cadence>83</gpxdata:cadence>'],
    ['Amazfit', '<heartrate>141</heartrate><ns3:TrackPointExtension><ns3:cad>83</ns3:cad></ns3:TrackPointExtension>'],
  ]
  it.each(EXTENSIONS)('reads heart rate and cadence as %s writes them', (_, xml) => {
    const { samples } = onlyPart(extended(xml))
    expect(samples.heartRate[0]).toBe(141)
    expect(samples.cadence[0]).toBe(83)
  })

  it('reads power of Strava and of Garmin', () => {
    expect(onlyPart(extended('<power>250</power>')).samples.power[0]).toBe(250)
    const garmin = '<pwr:PowerExtension><pwr:PowerInWatts>250</pwr:PowerInWatts></pwr:PowerExtension>'
    expect(onlyPart(extended(garmin)).samples.power[0]).toBe(250)
  })

  it('reads the speed of GPX 1.0 and of the extension', () => {
    expect(onlyPart(track(point('<course>12</course><speed>2.75</speed>'))).samples.speed[0]).toBe(2.75)
    const extension = '<gpxtpx:TrackPointExtension><gpxtpx:speed>2.75</gpxtpx:speed></gpxtpx:TrackPointExtension>'
    expect(onlyPart(extended(extension)).samples.speed[0]).toBe(2.75)
  })

  it('takes distances that count up, and leaves steps from point to point', () => {
    const metres = (...values: number[]): string =>
      track(values.map((value) => point(`<extensions><distance>${value}</distance></extensions>`)).join(''))
    expect([...onlyPart(metres(0, 3, 3, 7)).samples.distance]).toEqual([0, 3, 3, 7])
    const steps = onlyPart(metres(3, 2.5, 3.1))
    expect([...steps.samples.distance]).toEqual([NAN, NAN, NAN])
    expect(issueIds(steps)).toEqual(['step-distances'])
  })

  it('keeps a point that lies nowhere on the globe, without its place, and says so', () => {
    const part = onlyPart(
      track(
        point('<ele>1</ele>', 'lat="200" lon="0"') +
          point('<ele>2</ele>', 'lat="1" lon="181"') +
          point('<ele>3</ele>', 'lon="1"') +
          point('<ele>4</ele>', 'lat="-90" lon="180"'),
      ),
    )
    expect([...part.samples.altitude]).toEqual([1, 2, 3, 4])
    expect([...part.samples.latitude]).toEqual([NAN, NAN, NAN, -90])
    expect([...part.samples.longitude]).toEqual([NAN, NAN, NAN, 180])
    expect(part.issues).toMatchObject([{ id: 'bad-position', count: 3 }])
  })

  it('keeps a point whose time cannot be read or was never set, and says so', () => {
    const part = onlyPart(
      track(
        point('<time>noon</time>') +
          point('<time>0001-01-01T00:00:00Z</time>') +
          point('<time>2025-01-01T00:00:00Z</time>'),
      ),
    )
    expect([...part.samples.time]).toEqual([NAN, NAN, 1_735_689_600])
    expect(issueIds(part)).toEqual(['bad-time', 'clock-not-set'])
  })

  it('reads a file of one name per point, as some sites write them', () => {
    const part = onlyPart(track(point('<name>TP00001</name><time>2025-01-01T00:00:00Z</time>'), '<name>Evening</name>'))
    expect(part.sessions[0]!.name).toBe('Evening')
  })
})

describe('decodeGpx: tracks', () => {
  it('makes each track a part with a session, segments its starts', () => {
    const file = decoded(
      gpx(
        `<trk><name>One</name><type>running</type><trkseg>${point()}${point()}</trkseg><trkseg/><trkseg>${point()}</trkseg></trk>
         <trk><name>Two</name><type>10</type><trkseg>${point()}</trkseg></trk><trk/>`,
      ),
    )
    expect(file).toMatchObject({ format: 'gpx', records: 4, sessions: 3 })
    expect(file.parts.map(({ samples }) => samples.length)).toEqual([3, 1])
    expect(file.parts.map(({ segmentStarts }) => segmentStarts)).toEqual([[2], []])
    expect(file.parts.map(({ sessions }) => sessions[0]!.sport)).toEqual(['running', 'walking'])
    expect(file.parts.map(({ sessions }) => sessions[0]!.name)).toEqual(['One', 'Two'])
    expect(file.issues).toMatchObject([{ id: 'empty-track', count: 1 }])
  })

  it('takes sport, name, device and times from where they stand', () => {
    const part = onlyPart(
      track(
        point('<time>2025-12-24T08:30:00+01:00</time>') + point('<time>2025-12-24T08:31:00+01:00</time>'),
        '<name>\n  Dune   loop </name><link href="x"><type>text/html</type></link><type>trail_running</type>',
      ),
    )
    expect(part.device).toBe('A Watch')
    expect(part.utcOffsetSeconds).toBe(3600)
    expect(part.sessions).toMatchObject([
      {
        sport: 'running',
        subSport: 'trail',
        name: 'Dune loop',
        startTime: 1_766_561_400,
        endTime: 1_766_561_460,
        elapsedSeconds: 60,
      },
    ])
  })

  it('falls back to the name of the file, never of a waypoint or an author', () => {
    const waypoint = '<wpt lat="1" lon="2"><name>Lighthouse</name></wpt>'
    const metadata = '<metadata><name>Monday</name><author><name>Someone</name></author></metadata>'
    const trk = `<trk><trkseg>${point()}</trkseg></trk>`
    expect(onlyPart(gpx(metadata + waypoint + trk)).sessions[0]!.name).toBe('Monday')
    expect(onlyPart(gpx(waypoint + trk)).sessions[0]!.name).toBeNull()
    expect(onlyPart(gpx(`<name>Old</name>${trk}`, 'version="1.0"')).sessions[0]!.name).toBe('Old')
  })

  it('is generic without a type; says so when the type is not known', () => {
    expect(onlyPart(track(point())).sessions[0]).toMatchObject({ sport: 'generic', subSport: null })
    expect(onlyPart(track(point())).issues).toEqual([])
    expect(issueIds(onlyPart(track(point(), '<type>Quidditch</type>')))).toEqual(['unknown-sport'])
  })

  it('takes the totals of Garmin’s track statistics, and a barometer from Strava’s convention', () => {
    const stats =
      '<extensions><gpxtrkx:TrackStatsExtension><gpxtrkx:Distance>1234.5</gpxtrkx:Distance><gpxtrkx:TimerTime>600</gpxtrkx:TimerTime><gpxtrkx:Ascent>40</gpxtrkx:Ascent><gpxtrkx:Descent>38</gpxtrkx:Descent></gpxtrkx:TrackStatsExtension></extensions>'
    expect(onlyPart(track(point(), stats)).sessions[0]).toMatchObject({
      distanceMetres: 1234.5,
      timerSeconds: 600,
      ascentMetres: 40,
      descentMetres: 38,
    })
    expect(onlyPart(track(point())).barometric).toBeNull()
    expect(onlyPart(gpx(`<trk><trkseg>${point()}</trkseg></trk>`, 'creator="A Watch with Barometer"')).barometric).toBe(
      true,
    )
  })
})
