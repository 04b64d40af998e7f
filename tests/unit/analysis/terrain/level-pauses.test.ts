import { describe, expect, it } from 'vitest'
import { levelPauses } from '../../../../analysis/terrain/level-pauses.ts'

const _ = Number.NaN
const F = (...values: number[]) => Float64Array.from(values)

describe('levelPauses', () => {
  it('takes out what the altitude did over a pause', () => {
    expect([...levelPauses(F(10, 11, 31, 32), F(0, 1, 0, 1), F(0, 3, 5, 8))]).toEqual([10, 11, 11, 12])
  })

  it('adds several pauses up', () => {
    expect([...levelPauses(F(10, 15, 16, 10), F(0, 0, 1, 0), F(0, 0, 3, 3))]).toEqual([10, 10, 11, 11])
  })

  it('leaves a pause over which somebody went somewhere, and every stretch that was recorded', () => {
    expect([...levelPauses(F(10, 30), F(0, 0), F(0, 200))]).toEqual([10, 30])
    expect([...levelPauses(F(10, 30), F(0, 1), F(0, 3))]).toEqual([10, 30])
  })

  it('meets the last known altitude before the pause with the first known one after it', () => {
    expect([...levelPauses(F(10, _, _, 25, 26), F(0, 1, 0, 1, 1), F(0, 3, 3, 6, 9))]).toEqual([10, _, _, 10, 11])
  })

  it('has nothing to meet before the first altitude', () => {
    expect([...levelPauses(F(_, 5, 6), F(0, 0, 1), F(0, 0, 3))]).toEqual([_, 5, 6])
    expect(levelPauses(F(), F(), F())).toHaveLength(0)
  })
})
