import { describe, expect, it } from 'vitest'
import { believedSpeed } from '../../../../analysis/normalise/believed-speed.ts'

const seconds = (n: number) => new Float64Array(n).fill(1, 1)
const even = (n: number, v: number) => Float64Array.from({ length: n }, (_, i) => v * i)

describe('believedSpeed', () => {
  it('is the speed of the distance where the device recorded none', () => {
    const { speed, issues } = believedSpeed(seconds(60), even(60, 3), new Float64Array(60).fill(Number.NaN))
    expect(speed[30]).toBeCloseTo(3, 12)
    expect(speed[0]).toBe(0)
    expect(issues).toEqual([])
  })

  it("keeps the shape of the device's speed on the level of the distance", () => {
    // The device reads 5 % low throughout.
    const recorded = new Float64Array(200).fill(2.85)
    recorded.fill(3.8, 100)
    const distance = new Float64Array(200)
    for (let i = 1; i < 200; i++) distance[i] = distance[i - 1]! + (i < 100 ? 3 : 4)
    const { speed } = believedSpeed(seconds(200), distance, recorded)
    expect(speed[50]).toBeCloseTo(3, 6)
    expect(speed[150]).toBeCloseTo(4, 6)
  })

  it('does not follow a leap of the distance that nobody ran', () => {
    const distance = even(600, 3)
    for (let i = 300; i < 600; i++) distance[i] = distance[i]! + 400
    const { speed, issues } = believedSpeed(seconds(600), distance, new Float64Array(600).fill(3))
    for (let i = 1; i < 600; i++) expect(speed[i]).toBeLessThanOrEqual(3 * 1.1 + 1e-9)
    expect(issues).toMatchObject([{ id: 'distance-leaps' }])
    expect(issues[0]!.count).toBeGreaterThanOrEqual(29)
  })

  it('leaves a speed aside that does not add up to the distance', () => {
    const { speed, issues } = believedSpeed(seconds(600), even(600, 3), new Float64Array(600))
    expect(speed[300]).toBeCloseTo(3, 12)
    expect(issues).toMatchObject([{ id: 'speed-contradicts' }])
  })

  it('says nothing of a contradiction over a few metres', () => {
    expect(believedSpeed(seconds(14), even(14, 0.4), new Float64Array(14).fill(2)).issues).toEqual([])
  })

  it('bears standing still, one sample and none', () => {
    expect([...believedSpeed(seconds(3), new Float64Array(3), new Float64Array(3)).speed]).toEqual([0, 0, 0])
    expect(believedSpeed(seconds(1), even(1, 0), even(1, 0)).speed).toHaveLength(1)
    expect(believedSpeed(seconds(0), even(0, 0), even(0, 0)).speed).toHaveLength(0)
  })
})

describe('believedSpeed over a pause', () => {
  it('leaves out what the distance did meanwhile', () => {
    const seconds = Float64Array.of(0, 1, 1, 0, 1, 1)
    const none = new Float64Array(6).fill(Number.NaN)
    expect([...believedSpeed(seconds, Float64Array.of(0, 3, 6, 500, 503, 506), none).speed]).toEqual([0, 3, 3, 0, 3, 3])
  })
})
