import { describe, expect, it } from 'vitest'
import type { Issue } from '../../../../analysis/model/issue.ts'
import { spreadInstants } from '../../../../analysis/normalise/spread-instants.ts'
import { rawSamples, steps } from '../../../support/decoded-part.ts'

const METRE = 180 / Math.PI / 6_371_008.8

function spread(columns: Parameters<typeof rawSamples>[0]) {
  const samples = rawSamples(columns)
  const time = samples.time.slice()
  const issues: Issue[] = []
  spreadInstants(
    samples,
    Uint32Array.from({ length: samples.length }, (_, i) => i),
    time,
    issues,
  )
  return { time: [...time], issues }
}

describe('spreadInstants', () => {
  it('spreads places of a program that keeps minutes only', () => {
    // Four places a minute, 50 m apart: 3.3 m/s.
    const time = [0, 0, 0, 0, 60, 60, 60, 60, 120]
    const { time: mended, issues } = spread({
      time,
      latitude: steps(9, 50 * METRE, 45),
      longitude: new Array(9).fill(7),
    })
    expect(mended).toEqual(steps(9, 15))
    expect(issues).toMatchObject([{ id: 'hanging-times', count: 8 }])
  })

  it('lets those of the last instant go on at the interval of the ones before', () => {
    const distance = [0, 60, 120, 180, 240, 300]
    expect(spread({ time: [0, 0, 0, 60, 60, 60], distance }).time).toEqual([0, 20, 40, 60, 80, 100])
  })

  it('goes by the distance where it is there', () => {
    expect(spread({ time: [0, 0, 0, 30], distance: [0, 60, 120, 150] }).time).toEqual([0, 10, 20, 30])
  })

  it('leaves records of one second that lie near each other, or are two', () => {
    expect(spread({ time: [0, 0, 0, 1], distance: [0, 1, 2, 3] }).issues).toEqual([])
    expect(spread({ time: [0, 0, 60], distance: [0, 150, 200] }).issues).toEqual([])
  })

  it('leaves them where nobody could have covered the way by the next instant, or where there is none', () => {
    expect(spread({ time: [0, 0, 0, 1], distance: [0, 90, 180, 190] }).issues).toEqual([])
    expect(spread({ time: [0, 5, 5, 5], distance: [0, 90, 180, 290] }).issues).toEqual([])
  })
})
