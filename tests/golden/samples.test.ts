import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type AnalysedActivity, analyse } from '../../analysis/analyse.ts'
import type { Issue } from '../../analysis/model/issue.ts'
import { sampleFiles } from '../../data-samples/generate/sample-files.ts'
import { corpusSettings } from '../support/corpus-settings.ts'
import { impossibleValues } from '../support/impossible-values.ts'

// What every sample file comes to, from its bytes to its calf load. REGEN=1 writes it anew; the diff shows what changed.
const SAMPLES = fileURLToPath(new URL('../../data-samples', import.meta.url))
const GOLDEN = fileURLToPath(new URL('samples.json', import.meta.url))

/** Numbers as they are kept: six digits are far finer than any of them is known. */
function rounded(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'number' ? Number(inner.toPrecision(6)) : inner)),
  )
}

function digest(path: string): unknown {
  const result = analyse(new Uint8Array(readFileSync(join(SAMPLES, path))), path, corpusSettings)
  if (!result.ok) return result.error
  const { format, records, sessions, activities, issues } = result.value
  return rounded({ format, records, sessions, issues: idsOf(issues), activities: activities.map(activityDigest) })
}

function activityDigest({ activity, summary }: AnalysedActivity): unknown {
  const { activity: figures, load, ground, laps, issues } = summary
  const { name, offsetSource } = activity
  return { name, offsetSource, figures, load, ground, laps: laps.length, issues: idsOf(issues) }
}

/** One text, since the formatter would lay out a short list differently from what REGEN writes. */
function idsOf(issues: readonly Issue[]): string {
  return issues.map(({ id, count }) => (count === undefined ? id : `${id} ${count}`)).join(', ')
}

const files = sampleFiles()
const found = files.map(({ path }) => [path, digest(path)] as const)
if (process.env['REGEN'] === '1') writeFileSync(GOLDEN, `${JSON.stringify(Object.fromEntries(found), null, 2)}\n`)
const golden = JSON.parse(readFileSync(GOLDEN, 'utf8')) as Record<string, unknown>

describe('the sample files', () => {
  it.each(found)('%s comes to what it came to', (path, outcome) => {
    expect(outcome).toEqual(golden[path])
  })

  it.each(files)('$path is what the generator makes, byte for byte', ({ path, bytes }) => {
    expect(existsSync(join(SAMPLES, path)), 'run `npm run samples`').toBe(true)
    expect(Buffer.compare(readFileSync(join(SAMPLES, path)), bytes), 'run `npm run samples`').toBe(0)
  })

  it('are all listed in the README, small, and no file lies beside them', () => {
    const readme = readFileSync(join(SAMPLES, 'README.md'), 'utf8')
    const paths = files.map(({ path }) => path)
    for (const path of paths) expect(readme).toContain(`\`${path}\``)
    for (const { bytes } of files) expect(bytes.length).toBeLessThan(150_000)
    const onDisk = ['fit', 'gpx', 'tcx', 'surfaces', 'faulty', 'broken'].flatMap((folder) =>
      readdirSync(join(SAMPLES, folder)).map((name) => `${folder}/${name}`),
    )
    expect(onDisk.sort()).toEqual([...paths].sort())
  })
})

describe('what the samples are for', () => {
  const activitiesOf = (path: string): readonly AnalysedActivity[] => {
    const result = analyse(new Uint8Array(readFileSync(join(SAMPLES, path))), path, corpusSettings)
    if (!result.ok) throw new Error(result.error.message)
    return result.value.activities
  }

  it('a run tagged sand from one point to another is sand on exactly those metres', () => {
    const [{ summary }] = activitiesOf('gpx/beach-a-to-b.gpx') as [AnalysedActivity]
    const { dry_sand: sand, road } = summary.activity.metresBySurface
    // Tags change at a record, and records lie five metres apart.
    expect(sand).toBeGreaterThan(890)
    expect(sand).toBeLessThan(915)
    expect(road).toBeGreaterThan(590)
    expect(summary.activity.surfaceSource).toBe('file')
    expect(summary.load.sandCalfKm).toBeGreaterThan(1.5)
  })

  it('a way’s surface holds until the next in BRouter’s form', () => {
    const [{ summary }] = activitiesOf('gpx/brouter-shore.gpx') as [AnalysedActivity]
    expect(summary.activity.metresBySurface.dry_sand).toBeGreaterThan(490)
    expect(summary.activity.metresBySurface.dry_sand).toBeLessThan(515)
  })

  it('a ride and a run in one file are two activities with their own load', () => {
    const activities = activitiesOf('fit/ride-and-run.fit')
    const sports = activities.map(({ activity }) => activity.sport)
    expect(sports).toEqual(['cycling', 'transition', 'running'])
    const [ride, , run] = activities.map(({ load }) => load.calfKm) as [number, number, number]
    expect(run).toBeGreaterThan(1.1)
    expect(ride).toBeLessThan(0.1)
  })

  it('stops are no running time', () => {
    const [{ summary }] = activitiesOf('fit/paused-run.fit') as [AnalysedActivity]
    const { elapsedSeconds, timerSeconds } = summary.activity
    expect(elapsedSeconds! - timerSeconds!).toBeGreaterThanOrEqual(223)
    expect(elapsedSeconds! - timerSeconds!).toBeLessThanOrEqual(227)
  })

  it('a treadmill run of the same length loads more than a road run, by the belt', () => {
    const [{ summary }] = activitiesOf('fit/treadmill-run.fit') as [AnalysedActivity]
    expect(summary.load.causes.treadmill).toBeGreaterThan(0.1)
    expect(summary.activity.ascentMetres).toBeNull()
  })
})

describe('what the surface samples are for', () => {
  const only = (name: string): AnalysedActivity => {
    const path = `surfaces/${name}`
    const result = analyse(new Uint8Array(readFileSync(join(SAMPLES, path))), path, corpusSettings)
    if (!result.ok) throw new Error(result.error.message)
    expect(result.value.activities).toHaveLength(1)
    return result.value.activities[0]!
  }
  const whole = only('gpx-studio.gpx')

  // The same run, whoever wrote its surfaces down: a tag on the wrong side of its point would move metres.
  it.each(['brouter.gpx', 'point.gpx', 'track-point-extension.gpx', 'openrouteservice-codes.gpx'])(
    '%s comes to the metres and the load of gpx-studio.gpx',
    (name) => {
      const { summary, terrain } = only(name)
      expect(terrain.surface).toEqual(whole.terrain.surface)
      expect(terrain.surfaceSource).toEqual(whole.terrain.surfaceSource)
      expect(summary.ground).toEqual(whole.summary.ground)
    },
  )

  it('200 m of it are sand by the file, the rest is road', () => {
    const { ground, activity } = whole.summary
    expect(ground.map(({ surface, source }) => [surface, source])).toEqual([
      ['road', 'file'],
      ['dry_sand', 'file'],
    ])
    expect(ground[1]!.metres).toBeGreaterThan(190)
    expect(ground[1]!.metres).toBeLessThan(215)
    expect(ground[0]!.metres + ground[1]!.metres).toBeCloseTo(activity.distanceMetres!, 6)
    expect(whole.terrain.knownShare).toBe(1)
  })

  it('segments.gpx has the same surfaces, and its segments as laps; only the way between them is not recorded', () => {
    const { terrain, summary } = only('segments.gpx')
    expect(terrain.surface).toEqual(whole.terrain.surface)
    const [before, sand, after] = summary.laps
    expect(summary.laps).toHaveLength(3)
    expect(before!.fromMetres).toBe(0)
    expect(sand!.fromMetres).toBe(before!.toMetres)
    expect(sand!.toMetres - sand!.fromMetres).toBeCloseTo(whole.summary.ground[1]!.metres - 10, -1)
    expect(after!.toMetres).toBe(summary.activity.distanceMetres)
  })

  it('a track says it of every point, and other spellings of the same ground are understood', () => {
    expect(only('track.gpx').summary.ground).toMatchObject([{ surface: 'dry_sand', source: 'file' }])
    const { ground } = only('other-namespace.gpx').summary
    expect(ground).toMatchObject([
      { surface: 'concrete', source: 'file' },
      { surface: 'dry_sand', source: 'file' },
    ])
    expect(ground[1]!.metres).toBe(whole.summary.ground[1]!.metres)
  })

  it.each([
    ['strange-values.gpx', /jelly/],
    ['developer-codes.fit', /code 3/],
  ])('%s says nothing that is understood: unknown, named, and scored as road', (name, named) => {
    const found = only(name)
    expect(found.summary.ground).toMatchObject([{ surface: 'unknown', source: 'unknown' }])
    expect(found.terrain.knownShare).toBe(0)
    expect(found.summary.issues).toContainEqual({
      id: 'surface-tag-unknown',
      message: expect.stringMatching(named),
      count: 2,
    })
    expect(found.load.causes.sand).toBe(0)
  })

  it('an add-on’s words are the surfaces of its records', () => {
    const { ground } = only('developer-words.fit').summary
    expect(ground).toMatchObject([
      { surface: 'road', source: 'file' },
      { surface: 'dry_sand', source: 'file', metres: expect.closeTo(whole.summary.ground[1]!.metres, -1) },
    ])
  })

  it('a belt’s own incline makes the climb', () => {
    const found = only('treadmill-incline.fit')
    const { activity, issues } = found.summary
    expect(issues.map(({ id }) => id)).toContain('incline-recorded')
    // The first three minutes at 2.8 m/s are flat.
    expect(activity.ascentMetres).toBeCloseTo(0.04 * (activity.distanceMetres! - 180 * 2.8), -1)
    expect(found.load.climbCalfKm).toBeGreaterThan(0.03)
  })
})

describe('what the faulty samples are for', () => {
  const activitiesOf = (name: string): readonly AnalysedActivity[] => {
    const path = `faulty/${name}`
    const result = analyse(new Uint8Array(readFileSync(join(SAMPLES, path))), path, corpusSettings)
    if (!result.ok) throw new Error(result.error.message)
    return result.value.activities
  }
  const only = (name: string): AnalysedActivity => {
    const activities = activitiesOf(name)
    expect(activities).toHaveLength(1)
    return activities[0]!
  }
  const idsFound = ({ summary }: AnalysedActivity): string[] => summary.issues.map(({ id }) => id)

  // An easy run on the flat loads as its kilometres do; the treadmill's belt adds what it always does.
  it.each([
    ['time-order.fit', 'time-order', 1.0],
    ['same-second.fit', 'same-second', 1.0],
    ['zero-altitude.fit', 'altitude-zeros', 1.0],
    ['few-positions.fit', 'distance-derived', 1.0],
    ['smart-recording.fit', 'gaps-bridged', 1.0],
    ['silent-pause.fit', 'long-gaps', 1.0],
    ['clock-not-set.fit', 'clock-not-set', 1.0],
    ['clock-set-back.gpx', 'clock-jump', 1.0],
    ['shadowed-fields.fit', 'shadowed-fields', 1.0],
    ['odd-local-time.fit', 'odd-offset', 1.0],
    ['position-spikes.gpx', 'position-spikes', 1.0],
    ['both-feet.gpx', 'cadence-steps', 1.0],
    ['both-feet.tcx', 'cadence-steps', 1.0],
    ['hanging-times.gpx', 'hanging-times', 1.0],
    ['treadmill-lumps.fit', 'distance-lumps', 1.15],
    ['treadmill-calibrated.fit', 'distance-calibrated', 1.15],
  ])('%s is mended, named %s, and loads %f calf-km a kilometre', (name, note, perKm) => {
    const found = only(name)
    expect(idsFound(found)).toContain(note)
    expect(found.load.calfKm / (found.activity.distanceMetres / 1000)).toBeCloseTo(perKm, 1)
    expect(impossibleValues(found)).toEqual([])
  })

  it('a barometer that hung loses no metre of the climb', () => {
    const found = only('stuck-altitude.fit')
    expect(found.summary.activity.ascentMetres).toBeGreaterThan(57)
    expect(found.summary.activity.ascentMetres).toBeLessThan(63)
    expect(idsFound(found)).toContain('altitude-stuck')
  })

  it('a clock that was set late gives the right morning, whichever way it was wrong', () => {
    expect(only('clock-not-set.fit').summary.activity.startedAt).toBe('2025-10-04T07:00:00Z')
    expect(only('clock-set-back.gpx').summary.activity.startedAt).toBe('2025-10-05T07:00:00Z')
    expect(only('clock-set-back.gpx').summary.activity.elapsedSeconds).toBeLessThan(340)
  })

  it('a run over midnight belongs to the day it started on', () => {
    const { startedAt, localDate, elapsedSeconds } = only('over-midnight.fit').summary.activity
    expect([startedAt, localDate]).toEqual(['2025-10-10T21:55:00Z', '2025-10-10'])
    expect(elapsedSeconds).toBeGreaterThan(300)
  })

  it('a run round the 180th meridian is no leap round the world', () => {
    const found = only('date-line.gpx')
    const { longitude } = found.activity.samples
    expect(Math.min(...longitude)).toBeLessThan(-179)
    expect(Math.max(...longitude)).toBeGreaterThan(179)
    expect(found.activity.distanceMetres).toBeCloseTo(900, -1)
    expect(idsFound(found)).toEqual(['cadence-doubled'])
  })

  it('a ride recorded as a run counts no step', () => {
    const found = only('ride-as-run.fit')
    expect(found.load.calfKm).toBe(0)
    expect(idsFound(found)).toContain('too-fast')
  })

  it('a triathlon gives its five sessions, the changes without load, and the swim its heart rate', () => {
    const activities = activitiesOf('triathlon.fit')
    expect(activities.map(({ activity }) => activity.sport)).toEqual([
      'swimming',
      'transition',
      'cycling',
      'transition',
      'running',
    ])
    expect(activities.map(({ load }) => load.calfKm > 0)).toEqual([false, false, false, false, true])
    expect([1, 3].map((change) => activities[change]!.activity.family)).toEqual(['transition', 'transition'])
    const { heartRate } = activities[0]!.activity.samples
    // The first beat came a quarter of a second after the first record.
    expect(heartRate.subarray(1).every((bpm) => bpm >= 138 && bpm <= 142)).toBe(true)
  })
})
