import { describe, expect, it } from 'vitest'
import { decodeTcx } from '../../../../analysis/decode/decode-tcx.ts'
import type { DecodeFailure } from '../../../../analysis/model/decode-failure.ts'
import type { DecodedFile } from '../../../../analysis/model/decoded-file.ts'

const NAN = Number.NaN

function tcx(inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2">${inner}</TrainingCenterDatabase>`
}

function activity(laps: string, tail = '', sport = 'Running'): string {
  return `<Activity Sport="${sport}"><Id>2025-06-01T06:00:00Z</Id>${laps}${tail}</Activity>`
}

function lap(tracks: string, figures = '', start = '2025-06-01T06:00:00Z'): string {
  return `<Lap StartTime="${start}">${figures}${tracks}</Lap>`
}

function trackpoint(second: number, inner = ''): string {
  return `<Trackpoint><Time>2025-06-01T06:00:${String(second).padStart(2, '0')}Z</Time>${inner}</Trackpoint>`
}

function decoded(text: string): DecodedFile {
  const result = decodeTcx(new TextEncoder().encode(text))
  if (!result.ok) throw new Error(`expected a file, got ${result.error.reason}: ${result.error.message}`)
  return result.value
}

function failure(text: string): DecodeFailure {
  const result = decodeTcx(new TextEncoder().encode(text))
  if (result.ok) throw new Error('expected a failure')
  return result.error
}

const START = 1_748_757_600 // 2025-06-01T06:00:00Z

describe('decodeTcx', () => {
  it('reads every column of a point, with a bound prefix, another or none', () => {
    const place =
      '<Position><LatitudeDegrees>36.1</LatitudeDegrees><LongitudeDegrees>-5.6</LongitudeDegrees></Position>'
    const plain = `${place}<AltitudeMeters>12.4</AltitudeMeters><DistanceMeters>3.5</DistanceMeters><HeartRateBpm><Value>141</Value></HeartRateBpm>`
    const extensions = [
      '<Extensions><ns3:TPX><ns3:Speed>2.75</ns3:Speed><ns3:RunCadence>83</ns3:RunCadence><ns3:Watts>250</ns3:Watts></ns3:TPX></Extensions>',
      '<Extensions><TPX xmlns="http://www.garmin.com/xmlschemas/ActivityExtension/v2"><Speed>2.75</Speed><RunCadence>83</RunCadence><Watts>250</Watts></TPX></Extensions>',
    ]
    for (const extension of extensions) {
      const { parts } = decoded(tcx(activity(lap(`<Track>${trackpoint(1, plain + extension)}</Track>`))))
      const { samples } = parts[0]!
      const row = [
        'time',
        'latitude',
        'longitude',
        'altitude',
        'distance',
        'heartRate',
        'speed',
        'cadence',
        'power',
      ] as const
      expect(row.map((name) => samples[name][0])).toEqual([START + 1, 36.1, -5.6, 12.4, 3.5, 141, 2.75, 83, 250])
    }
  })

  it('takes the running cadence before the plain one, in either order, and the plain one alone', () => {
    const run = '<Extensions><TPX><RunCadence>83</RunCadence></TPX></Extensions>'
    const points =
      trackpoint(1, `<Cadence>0</Cadence>${run}`) +
      trackpoint(2, `${run}<Cadence>0</Cadence>`) +
      trackpoint(3, '<Cadence>81</Cadence>')
    expect([...decoded(tcx(activity(lap(`<Track>${points}</Track>`)))).parts[0]!.samples.cadence]).toEqual([83, 83, 81])
  })

  it('keeps points without a place, as pauses and treadmills have them', () => {
    const { parts, records } = decoded(tcx(activity(lap(`<Track>${trackpoint(1)}${trackpoint(2)}</Track>`))))
    expect(records).toBe(2)
    expect([...parts[0]!.samples.latitude]).toEqual([NAN, NAN])
    expect(parts[0]!.issues).toEqual([])
  })

  it('takes the place from a point off the globe and says so', () => {
    const place = '<Position><LatitudeDegrees>91</LatitudeDegrees><LongitudeDegrees>0</LongitudeDegrees></Position>'
    const { parts } = decoded(tcx(activity(lap(`<Track>${trackpoint(1, place)}</Track>`))))
    expect(parts[0]!.samples.longitude[0]).toBeNaN()
    expect(parts[0]!.issues).toMatchObject([{ id: 'bad-position', count: 1 }])
  })

  it('adds up laps, weighs their means by time and keeps them', () => {
    const figures = (seconds: number, metres: number, steps: number, cadence: number): string =>
      `<TotalTimeSeconds>${seconds}</TotalTimeSeconds><DistanceMeters>${metres}</DistanceMeters><Cadence>1</Cadence><Notes>Hill ${seconds}\nmore</Notes><Extensions><ns3:LX><ns3:AvgRunCadence>${cadence}</ns3:AvgRunCadence><ns3:Steps>${steps}</ns3:Steps><ns3:AvgWatts>${cadence * 3}</ns3:AvgWatts></ns3:LX></Extensions>`
    const first = lap(`<Track>${trackpoint(1)}${trackpoint(30)}</Track>`, figures(30, 80, 84, 84))
    const second = lap(
      `<Track>${trackpoint(31)}${trackpoint(40)}</Track>`,
      figures(10, 30, 29, 88),
      '2025-06-01T06:00:30Z',
    )
    const { parts } = decoded(tcx(`<Activities>${activity(first + second)}</Activities>`))
    expect(parts[0]!.sessions).toMatchObject([
      {
        sport: 'running',
        startTime: START,
        endTime: START + 40,
        elapsedSeconds: 40,
        timerSeconds: 40,
        distanceMetres: 110,
        steps: 113,
        meanCadence: 85,
        meanPowerWatts: 255,
      },
    ])
    expect(parts[0]!.laps).toEqual([
      { startTime: START, endTime: START + 30, timerSeconds: 30, distanceMetres: 80, name: 'Hill 30' },
      { startTime: START + 30, endTime: START + 40, timerSeconds: 10, distanceMetres: 30, name: 'Hill 10' },
    ])
  })

  it('takes a second track within a lap as a gap, a new lap as none', () => {
    const pair = `<Track>${trackpoint(1)}${trackpoint(2)}</Track>`
    const { parts } = decoded(tcx(activity(lap(pair + pair) + lap(pair))))
    expect(parts[0]!.segmentStarts).toEqual([2])
  })

  it('takes device and name of the activity, not of its plan', () => {
    const tail =
      '<Notes>Beach run\nwith a view</Notes><Training><Plan><Name>Week 3</Name></Plan></Training><Creator><Name>Forerunner 945</Name></Creator>'
    const part = decoded(tcx(activity(lap(`<Track>${trackpoint(1)}</Track>`), tail))).parts[0]!
    expect(part.device).toBe('Forerunner 945')
    expect(part.sessions[0]!.name).toBe('Beach run')
  })

  it('makes each activity a part, those of a multi-sport session too', () => {
    const one = (sport: string): string => activity(lap(`<Track>${trackpoint(1)}</Track>`), '', sport)
    const file = decoded(
      tcx(
        `<Activities>${one('Running')}<MultiSportSession><Id>x</Id><FirstSport>${one('Biking')}</FirstSport><NextSport>${one('Running')}</NextSport></MultiSportSession>${one('Other')}</Activities>`,
      ),
    )
    expect(file).toMatchObject({ format: 'tcx', records: 4, sessions: 4 })
    expect(file.parts.map(({ sessions }) => sessions[0]!.sport)).toEqual(['running', 'cycling', 'running', 'other'])
  })

  it('keeps an activity of totals alone, as typed in by hand', () => {
    const file = decoded(
      tcx(activity(lap('', '<TotalTimeSeconds>1800</TotalTimeSeconds><DistanceMeters>5000</DistanceMeters>'))),
    )
    expect(file.parts[0]!.samples.length).toBe(0)
    expect(file.parts[0]!.sessions).toMatchObject([{ startTime: START, elapsedSeconds: 1800, distanceMetres: 5000 }])
  })

  it('reads what stands before a cut', () => {
    const whole = tcx(activity(lap(`<Track>${trackpoint(1)}${trackpoint(2)}${trackpoint(3)}</Track>`)))
    const file = decoded(whole.slice(0, whole.lastIndexOf('<Time>')))
    expect(file.records).toBe(2)
    expect(file.parts[0]!.samples.length).toBe(2)
    expect(file.issues).toMatchObject([{ id: 'truncated' }])
  })

  it.each([
    ['a course', '<Courses><Course><Track><Trackpoint/></Track></Course></Courses>', 'a course'],
    ['a workout', '<Workouts><Workout Sport="Running"><Name>6 x 400</Name></Workout></Workouts>', 'a planned workout'],
    ['an empty activity', '<Activities><Activity Sport="Running"/></Activities>', 'an empty activity'],
    ['nothing', '', 'nothing in it'],
  ])('skips a file of %s', (_, inner, words) => {
    expect(failure(tcx(inner))).toMatchObject({
      status: 'skipped',
      reason: 'no-track',
      message: expect.stringContaining(words),
    })
  })

  it('refuses a document type, fails on nothing, skips other XML', () => {
    expect(failure(`<!DOCTYPE x>${tcx('').slice(38)}`)).toMatchObject({ status: 'failed', reason: 'hostile' })
    expect(failure('<TrainingCenterDatabase><Activ')).toMatchObject({ status: 'failed', reason: 'broken-xml' })
    expect(failure('<gpx/>')).toMatchObject({ status: 'skipped', reason: 'unsupported-format' })
  })
})
