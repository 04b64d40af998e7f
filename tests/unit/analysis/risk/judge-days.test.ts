import { describe, expect, it } from 'vitest'
import { carefulPhases } from '../../../../analysis/model/careful-phases.ts'
import type { RiskPhases } from '../../../../analysis/model/risk-phases.ts'
import { judgeDays } from '../../../../analysis/risk/judge-days.ts'
import { NO_PHASES } from '../../../../analysis/risk/no-phases.ts'
import { baseWeeks } from '../../../support/base-weeks.ts'
import { MONDAY, type SeriesParts, seriesOf } from '../../../support/series-of.ts'

const rest = (days: number): number[] => new Array<number>(days).fill(0)

function said(loads: readonly number[], phases: Partial<RiskPhases>, parts: SeriesParts = {}): string[] {
  return judgeDays(seriesOf(loads, parts), { ...NO_PHASES, ...phases }).map(
    ({ day, rule, tier, ratio }) => `+${day - MONDAY} ${rule} ${tier} x${ratio.toFixed(2)}`,
  )
}

describe('three missing weeks', () => {
  const loads = [...baseWeeks(16), ...rest(21), ...baseWeeks(3)]
  const gap = { from: MONDAY + 112, to: MONDAY + 132 }

  it('are rest when the athlete says so', () => {
    expect(said(loads, {})).toEqual([
      '+139 B1 caution x1.16', // 14 / (0.65 · 14 · 1.1³) = 1.156: the fourth session back
      '+139 B1w high x1.54',
      '+146 B1w caution x1.40',
      '+153 B1w caution x1.27',
    ])
  })

  it('raise nothing while nobody has told, and when they were trained', () => {
    expect(said(loads, { unrecorded: [gap] })).toEqual([])
  })

  it('do not hide what is new after them', () => {
    expect(said([...loads, 0, 6, 0, 8, 0, 6, 20], { unrecorded: [gap] })).toEqual([
      '+160 S1 caution x1.43',
      '+160 W1 notice x1.18',
    ])
  })
})

describe('a file that cannot be right', () => {
  const loads = [...baseWeeks(17).with(118, 41)]
  const doubtful = [MONDAY + 118]

  it('is asked about instead of being the longest run and the biggest week', () => {
    expect(said(loads, {})).toEqual(['+118 S1 high x2.93', '+118 W1 high x1.79'])
    expect(said(loads, { doubtful })).toEqual(['+118 D2 notice x2.93'])
  })

  it('is no matter where its load is an ordinary one', () => {
    expect(said(baseWeeks(17).with(118, 15), { doubtful })).toEqual([])
  })

  it('raises nothing by its sand and climb, nor on the days after it', () => {
    const parts = { sand: [...rest(118), 30], climb: [...rest(118), 10] }
    expect(said([...loads, 0, 7], { doubtful }, parts)).toContain('+118 D2 notice x2.93')
    expect(said([...loads, 0, 7], { doubtful }).length).toBe(1)
  })
})

describe('an injury on record', () => {
  const careful = carefulPhases([{ day: MONDAY + 100, easedDay: Number.NaN, healedDay: Number.NaN }])

  it('holds for eight weeks, or until it has healed', () => {
    expect(careful).toEqual([{ from: MONDAY + 100, to: MONDAY + 155, easedFrom: Number.NaN }])
    const healed = carefulPhases([{ day: 100, easedDay: 110, healedDay: 120 }])
    expect(healed).toEqual([{ from: 100, to: 119, easedFrom: 110 }])
    expect(carefulPhases([{ day: 100, easedDay: Number.NaN, healedDay: 100 }])).toEqual([])
  })

  it('tightens S1 and W1 to 1.00, 1.10 and 1.30', () => {
    const sunday = (load: number) =>
      said(baseWeeks(17).with(118, load), { careful }).filter((line) => line.includes('S1'))
    expect(sunday(14.4)).toEqual([]) // under half a calf-km more
    expect(sunday(15)).toEqual(['+118 S1 notice x1.07'])
    expect(sunday(16)).toEqual(['+118 S1 caution x1.14'])
    expect(sunday(18.5)).toEqual(['+118 S1 high x1.32'])
    expect(said(baseWeeks(17).with(118, 18), { careful })).toContain('+118 W1 caution x1.12')
  })

  it('asks for a day between two runs', () => {
    const lines = said(baseWeeks(16), { careful })
    expect(lines).toEqual(['+104 B2 caution x2.33', '+111 B2 caution x2.33']) // Sunday's 14 after Saturday's 6
  })

  it('asks for flat, firm ground until sand and hills are ticked', () => {
    const parts = { climb: [...rest(101), 2, 0, 0.4], sand: [...rest(108), 0.9] }
    expect(said(baseWeeks(15), { careful }, parts)).toContain('+101 S3 notice x1.33')
    expect(said(baseWeeks(15), { careful }, parts)).toContain('+101 B2 caution x4.00')
    expect(said(baseWeeks(16), { careful }, parts)).toContain('+108 B2 caution x1.80')
    const eased = careful.map((phase) => ({ ...phase, easedFrom: MONDAY + 101 }))
    expect(said(baseWeeks(15), { careful: eased }, parts).filter((line) => line.startsWith('+101 B2'))).toEqual([])
  })
})

describe('the end of what was said', () => {
  const endOf = (loads: readonly number[], parts: SeriesParts = {}) =>
    judgeDays(seriesOf(loads, parts), NO_PHASES).map(({ rule, day, endedOn }) => [rule, endedOn - day])

  it('comes a week after a session, four weeks after a fast month', () => {
    expect(endOf(baseWeeks(17).with(118, 16))).toEqual([['S1', 7]])
    const fast = [...baseWeeks(12), ...baseWeeks(5, 1.29)]
    expect(endOf(fast)).toEqual(expect.arrayContaining([['W1', expect.anything()]]))
  })

  it('of a big week when it is calm a week later, and not before', () => {
    const once = [...baseWeeks(16), ...baseWeeks(1, 1.2), ...baseWeeks(3)]
    expect(endOf(once)).toContainEqual(['W1', 7])
    const open = [...baseWeeks(16), ...baseWeeks(1, 1.5)]
    expect(
      endOf(open)
        .filter(([rule]) => rule === 'W1')
        .at(-1),
    ).toEqual(['W1', Number.NaN])
    const on = [...baseWeeks(16), ...baseWeeks(3, 1.5)]
    expect(
      endOf(on)
        .filter(([rule]) => rule === 'W1')
        .at(-1)?.[1],
    ).toBeGreaterThan(0)
  })
})
