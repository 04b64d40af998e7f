import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type AnalysedActivity, analyse } from '../../analysis/analyse.ts'
import type { Issue } from '../../analysis/model/issue.ts'
import { sampleFiles } from '../../data-samples/generate/sample-files.ts'
import { corpusSettings } from '../support/corpus-settings.ts'

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
  const { activity: figures, load, issues } = summary
  return { name: activity.name, offsetSource: activity.offsetSource, figures, load, issues: idsOf(issues) }
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
    const onDisk = ['fit', 'gpx', 'tcx', 'broken'].flatMap((folder) =>
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
