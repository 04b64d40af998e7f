import { execFileSync } from 'node:child_process'
import { describe, expect, it, onTestFinished } from 'vitest'
import { packGroundMap } from '../../../../analysis/ground/pack-ground-map.ts'
import { NOTHING_SAID } from '../../../../analysis/model/nothing-said.ts'
import { AnalysisApart } from '../../../../server/jobs/analysis-apart.ts'
import { AnalysisPool, POOL_LIMITS } from '../../../../server/jobs/analysis-pool.ts'
import { fitRun } from '../../../support/fit-run.ts'
import { gpxTrack } from '../../../support/gpx-track.ts'

function sharedMap(): SharedArrayBuffer {
  const file = new Uint8Array(packGroundMap([]))
  const shared = new SharedArrayBuffer(file.length)
  new Uint8Array(shared).set(file)
  return shared
}

const SETTINGS = {
  settings: [
    { validFrom: Number.NEGATIVE_INFINITY, heightM: 1.75, massKg: Number.NaN, profile: 'weighted', sand: 'dry' },
  ],
  overrides: NOTHING_SAID,
  homeClock: 'Europe/Amsterdam',
  // Shared memory, as the server keeps maps in.
  groundMaps: [sharedMap()],
  places: null,
} as const
const RUN = { fileName: 'run.fit', bytes: fitRun({ start: '2026-02-26T08:00:00Z', minutes: 5 }) }
const BROKEN = { fileName: 'broken.fit', bytes: RUN.bytes.slice(0, 8) }

function apart(limits = POOL_LIMITS): AnalysisApart {
  const analysis = new AnalysisApart(limits)
  onTestFinished(() => analysis.close())
  return analysis
}

/** The processes that read for this one, by their numbers. */
function processesThatRead(): number[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n')
  const own = lines.filter(
    (line) => line.includes('analysis-child') && line.trim().split(/\s+/)[1] === `${process.pid}`,
  )
  return own.map((line) => Number.parseInt(line, 10))
}

function readers(): number[] {
  const found = processesThatRead()
  expect(found).toHaveLength(1)
  return found
}

describe('files that are read in a process of their own', () => {
  it('give what they give in a thread, broken ones too', async () => {
    const pool = new AnalysisPool((error) => {
      throw error
    })
    onTestFinished(() => pool.close())
    const files = [
      RUN,
      BROKEN,
      { fileName: 'beach.gpx', bytes: gpxTrack({ start: '2026-02-26T08:00:00Z', minutes: 5 }) },
    ]
    const results = await apart().score(files, SETTINGS)
    expect(results.map(({ ok }) => ok)).toEqual([true, false, true])
    expect(results).toEqual(await pool.score(files, SETTINGS))
  }, 30_000)

  it('fail when the process ends on them, and the next one is read by another', async () => {
    const analysis = apart()
    expect(await analysis.score([RUN], SETTINGS)).toMatchObject([{ ok: true }])
    const long = { fileName: 'long.gpx', bytes: gpxTrack({ start: '2026-02-26T08:00:00Z', minutes: 900 }) }
    // Ended before the file reached it, it is replaced and the file read: so it is ended a little later each time.
    let wait = 0
    const endedInHand = async () => {
      const results = analysis.score([long], SETTINGS)
      wait += 60
      await new Promise((resolve) => setTimeout(resolve, wait))
      for (const pid of processesThatRead()) process.kill(pid, 'SIGKILL')
      return results
    }
    const ended = { ok: false, error: { status: 'failed', reason: 'internal' } }
    await expect.poll(endedInHand, { timeout: 50_000, interval: 1 }).toMatchObject([ended])
    expect(await analysis.score([RUN], SETTINGS)).toMatchObject([{ ok: true }])
    // Ended with nothing at hand it is held against no file.
    for (const pid of readers()) process.kill(pid, 'SIGKILL')
    await expect.poll(() => processesThatRead().length).toBe(0)
    expect(await analysis.score([RUN], SETTINGS)).toMatchObject([{ ok: true }])
  }, 60_000)

  it('fail when they take too long', async () => {
    const analysis = apart({ ...POOL_LIMITS, seconds: 0.001 })
    expect(await analysis.score([RUN], SETTINGS)).toMatchObject([{ ok: false, error: { reason: 'time-limit' } }])
  }, 30_000)
})
