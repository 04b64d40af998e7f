import { describe, expect, it } from 'vitest'
import { joinRings } from '../../../../server/ground/join-rings.ts'

describe('the rings of an area', () => {
  it('are joined from ways in any order and direction', () => {
    expect(
      joinRings([
        [1, 2, 3],
        [5, 4, 3],
        [1, 6, 5],
      ]),
    ).toEqual([[1, 2, 3, 4, 5, 6, 1]])
  })

  it('are each their own: an outer one and its holes', () => {
    expect(
      joinRings([
        [1, 2, 3, 1],
        [7, 8, 9],
        [9, 10, 7],
      ]),
    ).toEqual([
      [1, 2, 3, 1],
      [7, 8, 9, 10, 7],
    ])
  })

  it('are both found where they touch in a node, and where a way leads up to one', () => {
    const touching = joinRings([
      [1, 2, 3],
      [3, 4, 5, 3],
      [3, 6, 1],
    ])
    expect(touching.map((ring) => ring.length).sort((a, b) => a - b)).toEqual([4, 5])
    expect(
      joinRings([
        [90, 91],
        [91, 92, 93],
        [93, 94, 91],
      ]),
    ).toEqual([[91, 94, 93, 92, 91]])
  })

  it('are left out where they do not close, are a line there and back, or have no length', () => {
    expect(joinRings([[1, 2, 3], [3, 4], [7], [], [8, 9], [9, 8], [5, 5]])).toEqual([])
  })

  it('are found soon among fifty thousand ways', () => {
    const ways = Array.from({ length: 50_000 }, (_, i) => [i, (i + 1) % 50_000])
    const began = performance.now()
    expect(joinRings(ways)[0]).toHaveLength(50_001)
    // Each join copied all before it once: three quarters of a minute.
    expect(performance.now() - began).toBeLessThan(5000)
  })
})
