import { describe, expect, it } from 'vitest'
import { selectNth } from '../../../../analysis/signal/select-nth.ts'
import { randomNumbers } from '../../../support/random-numbers.ts'

describe('selectNth', () => {
  it('finds the nth smallest and parts the others by it', () => {
    const values = Float64Array.of(5, 3, 9, 1, 7)
    expect(selectNth(values, 2)).toBe(5)
    expect([...values.slice(0, 2)].sort()).toEqual([1, 3])
    expect([...values.slice(3)].sort()).toEqual([7, 9])
  })

  it('agrees with a sort on any numbers, ties included', () => {
    const { integer } = randomNumbers(11)
    for (let round = 0; round < 200; round++) {
      const values = Float64Array.from({ length: integer(1, 60) }, () => integer(0, 20))
      const nth = integer(0, values.length)
      const sorted = values.slice().sort()
      expect(selectNth(values, nth)).toBe(sorted[nth])
    }
  })

  it('looks at the first values only when told so', () => {
    expect(selectNth(Float64Array.of(4, 2, 6, 0, 0), 1, 3)).toBe(4)
  })
})
