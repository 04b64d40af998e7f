import { describe, expect, it } from 'vitest'
import { keptSamples, type PaceSample, paceOf, shareOf } from '../../../../server/usecases/import-pace.ts'

const inBytes = (at: number, files: number, done: number, total = 1000): PaceSample => ({
  at,
  work: { files, unit: 'bytes', done, total },
})
const inFiles = (at: number, done: number, total = 100): PaceSample => ({
  at,
  work: { files: done, unit: 'files', done, total },
})

describe('the share', () => {
  it('is what is done of the whole, and unknown of nothing', () => {
    expect(shareOf(inBytes(0, 3, 250).work)).toBe(0.25)
    expect(shareOf(inFiles(0, 100).work)).toBe(1)
    expect(shareOf(inFiles(0, 0, 0).work)).toBeNull()
  })
})

describe('the pace', () => {
  it('is measured in files, the time left in bytes where they are known', () => {
    // 4 s: 20 files and 200 bytes. 50 bytes a second, 600 bytes to go.
    const samples = [inBytes(100, 10, 200)]
    expect(paceOf(samples, inBytes(104, 30, 400))).toEqual({ filesPerSecond: 5, secondsLeft: 12 })
    // Files only: 20 in 4 s, 60 to go.
    expect(paceOf([inFiles(100, 20)], inFiles(104, 40))).toEqual({ filesPerSecond: 5, secondsLeft: 12 })
  })

  it('is unknown at first, and for less than a second', () => {
    const unknown = { filesPerSecond: null, secondsLeft: null }
    expect(paceOf([], inFiles(100, 5))).toEqual(unknown)
    expect(paceOf([inFiles(100, 0)], inFiles(100.9, 5))).toEqual(unknown)
  })

  it('is zero while nothing moves, and the time left is unknown then', () => {
    expect(paceOf([inFiles(100, 5)], inFiles(103, 5))).toEqual({ filesPerSecond: 0, secondsLeft: null })
  })

  it('knows that nothing is left when nothing is', () => {
    expect(paceOf([inFiles(100, 90)], inFiles(102, 100)).secondsLeft).toBe(0)
  })

  it('is never below zero when files are read again', () => {
    expect(paceOf([inFiles(100, 90)], inFiles(102, 80))).toEqual({ filesPerSecond: 0, secondsLeft: null })
  })
})

describe('samples', () => {
  it('are kept for ten seconds, and not more than four a second', () => {
    let samples: readonly PaceSample[] = []
    // Asked eight times a second, from 100 to 140.
    for (let i = 0; i <= 320; i++) samples = keptSamples(samples, inFiles(100 + i / 8, i, 1000))
    expect(samples.map(({ at }) => at)).toEqual(Array.from({ length: 41 }, (_, i) => 130 + i / 4))
  })

  it('of another measure, or from a clock put back since, are dropped', () => {
    expect(keptSamples([inBytes(100, 1, 10)], inFiles(101, 1))).toEqual([inFiles(101, 1)])
    expect(keptSamples([inFiles(500, 1)], inFiles(101, 1))).toEqual([inFiles(101, 1)])
  })
})
