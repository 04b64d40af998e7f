import { describe, expect, it } from 'vitest'
import type { Activity } from '../../../../analysis/model/activity.ts'
import { GAIT } from '../../../../analysis/model/activity.ts'
import type { Terrain } from '../../../../analysis/model/terrain.ts'
import { DOUBTFUL_ISSUES, doubtfulStretches } from '../../../../analysis/summary/doubtful-stretches.ts'

/** Ten minutes in seconds, running unless said otherwise. */
function doubts(
  speed: (second: number) => number,
  elevation: (second: number) => number,
  family = 'foot',
  gait: number = GAIT.run,
) {
  const length = 600
  const column = (of: (second: number) => number) => Float64Array.from({ length }, (_, i) => of(i))
  const samples = {
    length,
    speed: column(speed),
    seconds: column((i) => (i === 0 ? 0 : 1)),
    gait: new Uint8Array(length).fill(gait),
  }
  const activity = { family, samples } as unknown as Activity
  const terrain = { elevation: column(elevation) } as unknown as Terrain
  return doubtfulStretches(activity, terrain).map(({ id }) => id)
}

const between = (from: number, to: number, value: number) => (second: number) =>
  second >= from && second < to ? value : 3

describe('stretches that cannot be right', () => {
  it('are running above 25 km/h for more than 30 s', () => {
    expect(doubts(between(100, 131, 7), () => 0)).toEqual(['doubtful-speed'])
    expect(doubts(between(100, 130, 7), () => 0)).toEqual([])
    expect(doubts(between(100, 200, 6.94), () => 0)).toEqual([]) // 24.98 km/h
  })

  it('are climbing more than 30 m in a minute', () => {
    expect(
      doubts(
        () => 3,
        (second) => Math.min(31, Math.max(0, (second - 200) * (31 / 60))),
      ),
    ).toEqual(['doubtful-climb'])
    expect(
      doubts(
        () => 3,
        (second) => second * 0.5,
      ),
    ).toEqual([])
    expect(
      doubts(
        () => 3,
        (second) => -second,
      ),
    ).toEqual([])
    expect(
      doubts(
        () => 3,
        () => Number.NaN,
      ),
    ).toEqual([])
  })

  it('are no matter of rides', () => {
    expect(
      doubts(
        () => 12,
        (second) => second,
        'ride',
        GAIT.ride,
      ),
    ).toEqual([])
    expect(
      doubts(
        () => 12,
        (second) => second,
        'foot',
        GAIT.other,
      ),
    ).toEqual([])
  })

  it('have both their names known to the rules', () => {
    expect(
      doubts(
        () => 8,
        (second) => second,
      ),
    ).toEqual(DOUBTFUL_ISSUES)
  })
})
