import { describe, expect, it } from 'vitest'
import { matchPlans } from '../../../../analysis/plan/match-plans.ts'
import { planBand } from '../../../../analysis/plan/plan-band.ts'
import { usualGrade } from '../../../../analysis/plan/usual-grade.ts'

const plan = (id: string, day: number, calfKm = 10) => ({ id, day, calfKm })
const run = (day: number, calfKm = 10) => ({ day, calfKm })
const matched = (plans: Parameters<typeof matchPlans>[0], runs: Parameters<typeof matchPlans>[1]) =>
  matchPlans(plans, runs).map(({ id, day, ratio }) => [id, day, ratio])

describe('what became of a plan', () => {
  it('is the session of its day, else of the day before or after', () => {
    expect(matched([plan('a', 5)], [run(4), run(5, 12), run(6)])).toEqual([['a', 5, 1.2]])
    expect(matched([plan('a', 5)], [run(4, 8), run(6)])).toEqual([['a', 4, 0.8]])
    expect(matched([plan('a', 5)], [run(6, 9)])).toEqual([['a', 6, 0.9]])
    expect(matched([plan('a', 5)], [run(3), run(7)])).toEqual([['a', Number.NaN, Number.NaN]])
  })

  it('never takes a session that is planned for its own day, nor one twice', () => {
    expect(matched([plan('b', 6), plan('a', 5)], [run(6)])).toEqual([
      ['b', 6, 1],
      ['a', Number.NaN, Number.NaN],
    ])
    expect(matched([plan('a', 5), plan('b', 5, 20)], [run(5, 22), run(6, 9)])).toEqual([
      ['a', 6, 0.9],
      ['b', 5, 1.1],
    ])
  })

  it('is no ratio of nothing', () => {
    expect(matched([plan('a', 5, 0)], [run(5)])).toEqual([['a', 5, Number.NaN]])
    expect(matched([plan('a', 5)], [run(5, 0)])).toEqual([['a', Number.NaN, Number.NaN]])
  })
})

describe('the band of a plan', () => {
  it('is a default until ten were matched', () => {
    expect(planBand(new Array<number>(9).fill(1))).toEqual({ low: 0.85, high: 1.2, sessions: 0 })
    expect(planBand([])).toEqual({ low: 0.85, high: 1.2, sessions: 0 })
  })

  it('is the tenth and ninetieth percentile of the last twenty', () => {
    // 0.9, 0.91 … 1.09; percentile positions 1.9 and 17.1
    const ratios = Array.from({ length: 20 }, (_, i) => 0.9 + i / 100)
    const { low, high, sessions } = planBand([...ratios, 5, 5, 5])
    expect([low, high, sessions]).toEqual([expect.closeTo(0.919, 9), expect.closeTo(1.071, 9), 20])
    expect(planBand([...ratios.slice(0, 9), Number.NaN, 0.9]).sessions).toBe(10)
  })
})

describe('the grade an athlete usually climbs at', () => {
  it('is 6 % without a hilly run, else the median of the last twenty, half up and half down', () => {
    const of = (ascentMetres: number, distanceMetres = 10_000) => ({ ascentMetres, distanceMetres })
    expect(usualGrade([])).toBe(0.06)
    expect(usualGrade([of(99), of(Number.NaN), of(0, 0)])).toBe(0.06)
    expect(usualGrade([of(500), of(300), of(50)])).toBeCloseTo(0.08, 12)
    expect(usualGrade([of(200), ...new Array(19).fill(of(400)), ...new Array(30).fill(of(900))])).toBeCloseTo(0.08, 12)
    expect(usualGrade([of(4000)])).toBe(0.3)
  })
})
