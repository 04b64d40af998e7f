import { describe, expect, it } from 'vitest'
import { decimate } from '../../../../analysis/signal/decimate.ts'

describe('decimate', () => {
  it('keeps everything when there is no more than asked for', () => {
    expect([...decimate(Float64Array.of(3, 1, 2), 6)]).toEqual([0, 1, 2])
  })

  it('keeps both ends and the lowest and highest of each stretch', () => {
    // Six points: two stretches between the ends, 1..4 and 5..8.
    const values = Float64Array.of(0, 5, 1, 9, 2, 3, 8, 4, -1, 0)
    expect([...decimate(values, 6)]).toEqual([0, 2, 3, 6, 8, 9])
  })

  it('loses no peak of a long series and gives no more than asked for', () => {
    const values = Float64Array.from({ length: 10_000 }, (_, i) => Math.sin(i / 50))
    values[4321] = 7
    values[8765] = -7
    const kept = decimate(values, 800)
    expect(kept.length).toBeLessThanOrEqual(800)
    expect(kept).toContain(4321)
    expect(kept).toContain(8765)
    expect([...kept]).toEqual([...kept].sort((a, b) => a - b))
  })

  it('never takes NaN for an extreme, and keeps one where a stretch has nothing else', () => {
    const values = Float64Array.of(0, Number.NaN, 4, 2, Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN, 0)
    const kept = [...decimate(values, 6)]
    // Stretch 1..4 gives 4 and 2; stretch 5..8 is a gap and stays one.
    expect(kept.map((i) => values[i])).toEqual([0, 4, 2, Number.NaN, 0])
  })
})
