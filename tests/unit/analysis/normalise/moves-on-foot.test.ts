import { describe, expect, it } from 'vitest'
import { movesOnFoot } from '../../../../analysis/normalise/moves-on-foot.ts'

const at = (...speeds: number[]) => movesOnFoot(Float64Array.from(speeds), true, 5000)

describe('movesOnFoot', () => {
  it('goes by the middle moving speed', () => {
    expect(at(2.8, 3, 3.1)).toBe(true)
    expect(at(0, 0, 0, 0, 2.8)).toBe(true)
    expect(at(7, 8, 3)).toBe(false)
    expect(at(4.5)).toBe(true)
    expect(at(4.6)).toBe(false)
    expect(at(0.45)).toBe(false)
  })

  it('cannot say it of standing or of unknown speeds', () => {
    expect(at(0, 0)).toBe(false)
    expect(at(Number.NaN)).toBe(false)
  })

  it('goes by the length alone where there are no times', () => {
    expect(movesOnFoot(new Float64Array(0), false, 42_195)).toBe(true)
    expect(movesOnFoot(new Float64Array(0), false, 900_000)).toBe(false)
  })
})
