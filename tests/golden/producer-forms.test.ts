import { describe, expect, it } from 'vitest'
import { type AnalysedActivity, analyse } from '../../analysis/analyse.ts'
import { SURFACES } from '../../analysis/model/surface.ts'
import { SURFACE_SOURCES } from '../../analysis/model/terrain.ts'
import { corpusSettings } from '../support/corpus-settings.ts'
import { fitRun } from '../support/fit-run.ts'

// The forms in which producers write the ground, letter by letter, from bytes to the surface of each stretch.

/** A point every ten seconds and some thirty metres, each with what its producer wrote into it. */
function points(inner: readonly string[]): string {
  return inner
    .map((text, i) => {
      const time = new Date(Date.UTC(2026, 0, 5, 8, 0, 10 * i)).toISOString()
      return `<trkpt lat="${(52 + i * 0.00025).toFixed(5)}" lon="4.3"><ele>3</ele><time>${time}</time>${text}</trkpt>`
    })
    .join('\n')
}

function gpx(namespaces: string, track: string): Uint8Array {
  const root = `<gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1" ${namespaces}>`
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${root}${track}</gpx>`)
}

function only(bytes: Uint8Array, name = 'run.gpx'): AnalysedActivity {
  const result = analyse(bytes, name, corpusSettings)
  if (!result.ok) throw new Error(result.error.message)
  expect(result.value.activities).toHaveLength(1)
  return result.value.activities[0]!
}

/** Surface of each stretch, from its point to the next; `-` where nothing says. */
function stretches({ terrain }: AnalysedActivity): string[] {
  return [...terrain.surface].slice(1).map((code, i) => {
    const source = SURFACE_SOURCES[terrain.surfaceSource[i + 1]!]!
    return source === 'file' ? SURFACES[code]! : '-'
  })
}

const GARMIN = 'xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1"'
const BROUTER = 'xmlns:brouter="Not yet documented"'

const studio = (tags: string) =>
  `<extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>140</gpxtpx:hr><gpxtpx:Extensions>${tags}</gpxtpx:Extensions></gpxtpx:TrackPointExtension></extensions>`
const way = (tags: string) => `<extensions><brouter:way>${tags}</brouter:way></extensions>`

describe('gpx.studio', () => {
  it('holds from a point to the next and no farther, and leaves out what its router does not know', () => {
    const bytes = gpx(
      GARMIN,
      `<trk><trkseg>${points([
        studio('<surface>asphalt</surface><highway>service</highway>'),
        studio('<surface>sand</surface><highway>path</highway><sac_scale>hiking</sac_scale><mtb_scale>2</mtb_scale>'),
        studio('<highway>path</highway>'),
        studio('<surface>sand</surface>'),
        '',
        studio('<surface>grass_paver</surface>'),
        studio('<surface>mud</surface>'),
      ])}</trkseg></trk>`,
    )
    expect(stretches(only(bytes))).toEqual(['road', 'dry_sand', '-', 'dry_sand', '-', 'concrete'])
  })
})

describe('BRouter', () => {
  it('names a way where it changes: carried forward, to the end, also one without a surface', () => {
    const bytes = gpx(
      BROUTER,
      `<trk><trkseg>${points([
        '',
        way('reversedirection=yes highway=path surface=sand'),
        '',
        way('highway=residential'),
        '',
        way('highway=track surface=gravel tracktype=grade2'),
        '',
        '',
      ])}</trkseg></trk>`,
    )
    // A way's tags stand at the point the way leads to.
    const expected = ['dry_sand', 'dry_sand', '-', '-', 'gravel', 'gravel', 'gravel']
    expect(stretches(only(bytes))).toEqual(expected)
  })

  it('is not led astray by tags that only end in surface, or by their order', () => {
    const bytes = gpx(
      BROUTER,
      `<trk><trkseg>${points([
        '',
        way('surface=asphalt highway=footway footway:surface=sand'),
        way('highway=cycleway cycleway:surface=sand smoothness=good'),
        way('highway=path beach=yes surface=sand'),
      ])}</trkseg></trk>`,
    )
    expect(stretches(only(bytes))).toEqual(['road', '-', 'dry_sand'])
  })
})

describe('the other places of a GPX', () => {
  it.each([
    ['bare in the extensions of a point', '', '<extensions><surface>sand</surface></extensions>'],
    [
      'among the values of Garmin’s extension, version 2',
      'xmlns:ns3="http://www.garmin.com/xmlschemas/TrackPointExtension/v2"',
      '<extensions><ns3:TrackPointExtension><ns3:surface>sand</ns3:surface></ns3:TrackPointExtension></extensions>',
    ],
    [
      'in extensions of the extension',
      GARMIN,
      '<extensions><gpxtpx:TrackPointExtension><gpxtpx:Extensions><gpxtpx:surface>SAND</gpxtpx:surface></gpxtpx:Extensions></gpxtpx:TrackPointExtension></extensions>',
    ],
    ['under a prefix nobody bound', '', '<extensions><osm:surface> Sand </osm:surface></extensions>'],
    ['as several values', '', '<extensions><surface>sand;gravel</surface></extensions>'],
    ['as openrouteservice numbers it', '', '<extensions><surface>15</surface></extensions>'],
    ['as Komoot calls it', '', '<extensions><surface>sf#sand</surface></extensions>'],
  ])('%s', (_, namespaces, inner) => {
    const bytes = gpx(namespaces, `<trk><trkseg>${points(['', inner, '', ''])}</trkseg></trk>`)
    expect(stretches(only(bytes))).toEqual(['-', 'dry_sand', '-'])
  })

  it('a segment and a track say it of the points that say nothing', () => {
    const inner = ['', '<extensions><surface>asphalt</surface></extensions>', '', '']
    const sand = '<extensions><surface>sand</surface></extensions>'
    const ofSegment = gpx('', `<trk><trkseg>${points(inner)}${sand}</trkseg></trk>`)
    const ofTrack = gpx('', `<trk>${sand}<trkseg>${points(inner)}</trkseg></trk>`)
    for (const bytes of [ofSegment, ofTrack]) {
      expect(stretches(only(bytes))).toEqual(['dry_sand', 'road', 'dry_sand'])
    }
  })
})

describe('watches and Strava', () => {
  it('write no surface; a trail run is unpaved of whatever kind, a run says nothing', () => {
    const heart =
      '<extensions><gpxtpx:TrackPointExtension><gpxtpx:atemp>18</gpxtpx:atemp><gpxtpx:hr>140</gpxtpx:hr><gpxtpx:cad>82</gpxtpx:cad></gpxtpx:TrackPointExtension></extensions>'
    for (const [type, surface, source] of [
      ['trail_running', 'trail', 'sub-sport'],
      ['running', 'unknown', 'unknown'],
    ]) {
      const bytes = gpx(GARMIN, `<trk><type>${type}</type><trkseg>${points([heart, heart, heart])}</trkseg></trk>`)
      expect(only(bytes).summary.ground).toMatchObject([{ surface, source }])
    }
  })

  // Numbers of the FIT profile.
  it.each([
    [0, 'generic', 'unknown', 'unknown'],
    [1, 'treadmill', 'treadmill', 'sub-sport'],
    [2, 'street', 'road', 'sub-sport'],
    [3, 'trail', 'trail', 'sub-sport'],
    [4, 'track', 'track', 'sub-sport'],
    [45, 'indoor_running', 'treadmill', 'sub-sport'],
    [58, 'virtual_activity', 'treadmill', 'sub-sport'],
    [59, 'obstacle', 'unknown', 'unknown'],
    [67, 'ultra', 'unknown', 'unknown'],
  ])('write sub-sport %i, %s: %s by %s, never sand', (subSport, name, surface, source) => {
    const run = only(fitRun({ start: '2026-01-05T08:00:00Z', minutes: 5, subSport }), 'run.fit')
    expect(run.activity.subSport).toBe(name)
    expect(run.summary.ground).toMatchObject([{ surface, source }])
  })

  it('write indoor walking, which is on a treadmill too', () => {
    const walk = { start: '2026-01-05T08:00:00Z', minutes: 5, sport: 11, subSport: 27, speed: 1.4, cadence: 55 }
    expect(only(fitRun(walk), 'walk.fit').summary.ground).toMatchObject([{ surface: 'treadmill', source: 'sub-sport' }])
  })

  it('write sub-sports nobody knows yet: they survive as their number and say nothing', () => {
    const run = only(fitRun({ start: '2026-01-05T08:00:00Z', minutes: 5, subSport: 250 }), 'run.fit')
    expect(run.activity.subSport).toMatch(/250/)
    expect(run.summary.ground).toMatchObject([{ surface: 'unknown', source: 'unknown' }])
  })

  it('call a ride’s ground mixed, which is none underfoot', () => {
    const ride = only(fitRun({ start: '2026-01-05T08:00:00Z', minutes: 5, sport: 2, subSport: 49, speed: 7 }), 'a.fit')
    expect(ride.summary.activity.surfaceSource).toBe('unknown')
  })
})
