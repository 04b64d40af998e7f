import { describe, expect, it } from 'vitest'
import { dropLeaptTimes } from '../../../../analysis/normalise/drop-leapt-times.ts'
import { normalise } from '../../../../analysis/normalise/normalise.ts'
import {
  decodedFile,
  decodedPart,
  decodedSession,
  PLAIN_CONTEXT,
  rawSamples,
  steps,
} from '../../../support/decoded-part.ts'

const MORNING = Date.UTC(2026, 4, 4, 6, 0) / 1000
const _ = Number.NaN
const timesOf = (time: readonly number[]) => [...dropLeaptTimes(decodedPart(rawSamples({ time }))).part.samples.time]

describe('times that leap ahead and come back', () => {
  it('are taken out, one or a few in a row', () => {
    const far = MORNING + 3e9
    expect(timesOf([MORNING, MORNING + 1, far, MORNING + 3])).toEqual([MORNING, MORNING + 1, _, MORNING + 3])
    expect(timesOf([MORNING, far, far + 1, far - 5, MORNING + 4])).toEqual([MORNING, _, _, _, MORNING + 4])
    expect(timesOf([MORNING, _, far, _, MORNING + 4, far, MORNING + 6])).toEqual([
      MORNING,
      _,
      _,
      _,
      MORNING + 4,
      _,
      MORNING + 6,
    ])
  })

  it('are taken out too when they fall back and come up again', () => {
    const low = MORNING - 489e6
    expect(timesOf([MORNING, MORNING + 1, low, MORNING + 3])).toEqual([MORNING, MORNING + 1, _, MORNING + 3])
    expect(timesOf([MORNING, low, low + 1, _, MORNING + 4])).toEqual([MORNING, _, _, _, MORNING + 4])
  })

  it('are taken out in a long run too, and a file of nothing else takes no longer', () => {
    const run = [MORNING, ...steps(400, 1, MORNING + 90_000), MORNING + 402]
    expect(timesOf(run).filter((t) => !Number.isNaN(t))).toEqual([MORNING, MORNING + 402])
    const wild = Array.from({ length: 60_000 }, (__, i) => MORNING + 1e9 - i * 30_000)
    const began = performance.now()
    timesOf(wild)
    expect(performance.now() - began).toBeLessThan(2000)
  })

  it('are told from a clock that was set back, records written late, and a real end', () => {
    for (const time of [
      [...steps(10, 1, MORNING + 72_000), ...steps(10, 1, MORNING + 10)],
      [MORNING, MORNING + 1, MORNING + 60, MORNING + 3],
      [MORNING, MORNING + 1, MORNING + 90_000],
    ]) {
      const part = decodedPart(rawSamples({ time }))
      expect(dropLeaptTimes(part)).toEqual({ part, issues: [] })
    }
  })

  it('do not stay behind as the end of a session made from them', () => {
    const [endTime, elapsedSeconds] = [MORNING + 3e9, 3e9]
    const sessions = [decodedSession({ startTime: MORNING, endTime, elapsedSeconds })]
    const { part } = dropLeaptTimes(decodedPart(rawSamples({ time: [MORNING, endTime, MORNING + 2] }), { sessions }))
    expect(part.sessions[0]).toMatchObject({ endTime: MORNING + 2, elapsedSeconds: Number.NaN })
  })

  it('do not move the start of an activity by a hundred years', () => {
    const time = steps(400, 2, MORNING)
    time[200] = MORNING + 3_137_339_436
    const samples = rawSamples({ time, distance: steps(400, 6), cadence: new Array(400).fill(85) })
    const [activity] = normalise(decodedFile([decodedPart(samples)]), PLAIN_CONTEXT)
    expect(activity).toMatchObject({ startedAt: MORNING, elapsedSeconds: 798 })
    expect(activity?.samples.length).toBe(400)
    expect(activity?.issues.map(({ id }) => id)).toContain('stray-times')
  })
})
