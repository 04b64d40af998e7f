import { describe, expect, it } from 'vitest'
import type { CheckIn } from '../../../../analysis/model/check-in.ts'
import { parseCivilDay } from '../../../../analysis/model/civil-day.ts'
import type { Finding, Rule, SymptomRule, Tier } from '../../../../analysis/model/risk.ts'
import { painFindings } from '../../../../analysis/symptoms/pain-rules.ts'
import { afterActivity, inMorning, makeCheckIn, makeWeekly } from '../../../support/make-check-in.ts'

const D = parseCivilDay('2025-12-01')

/** "P1 high d3" of every finding, days from D. */
function spoken(checkIns: readonly CheckIn[], through = D + 400, loads: readonly Finding[] = []): string[] {
  return painFindings(checkIns, loads, through).map(({ rule, tier, day }) => `${rule} ${tier} d${day - D}`)
}

function of(rule: SymptomRule, checkIns: readonly CheckIn[], loads: readonly Finding[] = []) {
  return painFindings(checkIns, loads, D + 400).filter((finding) => finding.rule === rule)
}

describe('P1, pain above the line', () => {
  it('speaks above 5 during or after, not at 5 and not before', () => {
    expect(spoken([afterActivity(D, [0, 5, 5])])).toEqual([])
    expect(spoken([afterActivity(D, [6, 5, 5])])).toEqual([])
    expect(spoken([afterActivity(D, [0, 6, 0])])).toEqual(['P1 high d0'])
    expect(spoken([afterActivity(D, [0, 0, 5.5])])).toEqual(['P1 high d0'])
  })

  it('carries the larger pain, its place and the line', () => {
    const checkIn = afterActivity(D, [0, 6, 8], { side: 'left', sites: ['heel', 'low_back'] })
    expect(of('P1', [checkIn])).toEqual([
      {
        day: D,
        rule: 'P1',
        tier: 'high',
        value: 8,
        reference: 5,
        count: 1,
        side: 'left',
        sites: ['heel'],
        joins: [],
        until: Number.NaN,
      },
    ])
  })

  it('hears nothing of pain elsewhere, and takes pain without a place for the calf', () => {
    expect(spoken([afterActivity(D, [0, 9, 9], { sites: ['low_back', 'other'] })])).toEqual([])
    expect(spoken([afterActivity(D, [0, 9, 9], { sites: [] })])).toEqual(['P1 high d0'])
  })

  it('speaks once until two clean check-ins', () => {
    const bad = (day: number) => afterActivity(D + day, [0, 7, 7])
    const good = (day: number) => [afterActivity(D + day, [0, 1, 2]), inMorning(D + day + 1, 0)]
    expect(spoken([bad(0), bad(2)])).toEqual(['P1 high d0'])
    expect(spoken([bad(0), ...good(2), bad(4)])).toEqual(['P1 high d0'])
    expect(spoken([bad(0), ...good(2), ...good(4), bad(6)])).toEqual(['P1 high d0', 'P1 high d6'])
    expect(of('P1', [bad(0), ...good(2), ...good(4)])[0]!.until).toBe(D + 5)
  })

  it('takes a weekly form for news only when no check-in of its week told as much', () => {
    const week = makeCheckIn('weekly', D + 6, { weekly: makeWeekly({ worstPain: 7 }) })
    expect(spoken([week])).toEqual(['P1 high d6'])
    expect(spoken([afterActivity(D + 1, [0, 4, 4]), week])).toEqual(['P1 high d6'])
    const told = [afterActivity(D, [0, 7, 0]), inMorning(D + 2, 0), inMorning(D + 3, 0)]
    expect(spoken([...told, week])).toEqual(['P1 high d0'])
  })
})

describe('what a clean check-in is', () => {
  const bad = afterActivity(D, [0, 7, 7])
  const until = (...after: CheckIn[]) => of('P1', [bad, ...after])[0]!.until - D

  it('an activity and its morning are one', () => {
    const run = (day: number) => [afterActivity(D + day, [0, 2, 2]), inMorning(D + day + 1, 1)]
    expect(until(...run(2))).toBeNaN()
    expect(until(...run(2), ...run(4))).toBe(5)
  })

  it('without its morning the next answer of a later day confirms an activity', () => {
    const run = (day: number) => afterActivity(D + day, [0, 2, 2])
    expect(until(run(2), run(4))).toBeNaN()
    expect(until(run(2), run(4), run(6))).toBe(6)
  })

  it('a morning after a day of rest is one, two on a day are one', () => {
    expect(until(inMorning(D + 2, 0), inMorning(D + 3, 2))).toBe(3)
    expect(until(inMorning(D + 2, 0), inMorning(D + 2, 0))).toBeNaN()
  })

  it('the morning after the bad activity is none', () => {
    expect(until(inMorning(D + 1, 0), inMorning(D + 2, 0))).toBeNaN()
    expect(until(inMorning(D + 1, 0), inMorning(D + 2, 0), inMorning(D + 3, 0))).toBe(3)
  })

  it('3 is not clean, an unsettled 2 is not, and either begins the count anew', () => {
    const clean = (day: number) => inMorning(D + day, 0)
    expect(until(clean(2), inMorning(D + 3, 3), clean(4))).toBeNaN()
    expect(until(clean(2), afterActivity(D + 4, [0, 1, 1]), inMorning(D + 5, 2), clean(7))).toBeNaN()
    expect(until(clean(2), afterActivity(D + 4, [0, 1, 1]), inMorning(D + 5, 1), clean(7))).toBe(5)
  })

  it('what was not answered says nothing, nor does the pain before alone', () => {
    const silent = [inMorning(D + 2, Number.NaN), afterActivity(D + 3, [0]), afterActivity(D + 5, [0])]
    expect(until(...silent)).toBeNaN()
    expect(until(inMorning(D + 2, 0), makeCheckIn('morning', D + 3), inMorning(D + 4, 0))).toBe(4)
  })

  it('a clean run on the day of a bad one is none', () => {
    const day = [afterActivity(D + 2, [0, 6, 6]), afterActivity(D + 2, [0, 1, 1], { at: (D + 2) * 86_400 + 70_000 })]
    expect(until(...day, inMorning(D + 3, 0), inMorning(D + 4, 0))).toBeNaN()
  })
})

describe('P2, not settled by morning', () => {
  it('is 2 above the pain before the session of the day before, or above 5', () => {
    const morning = (before: number, pain: number) => spoken([afterActivity(D, [before, 3, 3]), inMorning(D + 1, pain)])
    expect(morning(1, 2)).toEqual([])
    expect(morning(1, 3)).toEqual(['P2 caution d1'])
    expect(morning(Number.NaN, 5)).toEqual([])
    expect(morning(5, 6)).toEqual(['P2 caution d1'])
    expect(spoken([inMorning(D, 6)])).toEqual(['P2 caution d0'])
  })

  it('compares with no session but that of the day before, and with the lowest of several', () => {
    expect(spoken([afterActivity(D, [0, 0, 0]), inMorning(D + 2, 4)])).toEqual([])
    const twice = [afterActivity(D, [3, 3, 3]), afterActivity(D, [1, 1, 1], { activityId: 'b' })]
    expect(of('P2', [...twice, inMorning(D + 1, 3)])).toMatchObject([{ value: 3, reference: 1, count: 1 }])
  })

  it('is high when it happens twice in seven days', () => {
    const run = (day: number) => [afterActivity(D + day, [0, 2, 2]), inMorning(D + day + 1, 2)]
    expect(spoken([...run(0), ...run(6)])).toEqual(['P2 caution d1', 'P2 high d7'])
    expect(spoken([...run(0), ...run(7)])).toEqual(['P2 caution d1'])
    expect(of('P2', [...run(0), ...run(6)])[1]).toMatchObject({ count: 2, value: 2, reference: 0 })
  })

  it('counts a day once, however often its morning is told', () => {
    const again = inMorning(D + 1, 4, { at: (D + 1) * 86_400 + 36_000 })
    expect(spoken([afterActivity(D, [0, 2, 2]), inMorning(D + 1, 3), again])).toEqual(['P2 caution d1'])
  })

  it('takes the place of the day before, and with it leaves other places alone', () => {
    const heel = afterActivity(D, [0, 3, 3], { side: 'right', sites: ['heel'] })
    expect(of('P2', [heel, inMorning(D + 1, 4)])).toMatchObject([{ side: 'right', sites: ['heel'] }])
    expect(spoken([afterActivity(D, [0, 3, 3], { sites: ['low_back'] }), inMorning(D + 1, 8)])).toEqual([])
  })
})

describe('P3, worse than last week', () => {
  const week = (day: number, ...pains: number[]) => pains.map((pain, i) => afterActivity(D + day + i, [0, pain, 0]))

  it('needs the median up by 2, and two check-ins in both weeks', () => {
    expect(spoken([...week(0, 1, 1), ...week(7, 3, 3)])).toContain('P3 caution d8')
    expect(of('P3', [...week(0, 1, 1), ...week(7, 3, 3)])).toMatchObject([{ value: 3, reference: 1 }])
    expect(of('P3', [...week(0, 1, 2), ...week(7, 3, 3)])).toEqual([])
    expect(of('P3', [...week(0, 1), ...week(7, 3, 3)])).toEqual([])
    expect(of('P3', [...week(0, 1, 1), ...week(7, 3)])).toEqual([])
  })

  it('does not count the weekly form', () => {
    const weekly = makeCheckIn('weekly', D + 8, { weekly: makeWeekly({ worstPain: 5 }) })
    expect(of('P3', [...week(0, 1, 1), ...week(7, 3), weekly])).toEqual([])
  })

  it('speaks once for a week that stays worse, also when all of it is below 3', () => {
    expect(of('P3', [...week(0, 0, 0), ...week(7, 2, 2, 2, 2, 2)])).toHaveLength(1)
    expect(of('P3', [...week(0, 0, 0), ...week(7, 4, 4, 4, 0, 0, 0, 0)])).toHaveLength(1)
  })
})

describe('P4, warms up and comes back', () => {
  const run = (day: number, pain: number, more: Partial<CheckIn> = {}) =>
    afterActivity(D + day, [pain, pain, pain], { side: 'left', sites: ['achilles'], ...more })
  const fades = { course: 'fades_returns' } as const

  it('is two of the last three painful activities, at any score', () => {
    expect(of('P4', [run(0, 1, fades), run(2, 1)])).toEqual([])
    expect(of('P4', [run(0, 1, fades), run(2, 1), run(4, 1, fades)])).toMatchObject([
      { day: D + 4, value: 2, reference: 3, side: 'left', sites: ['achilles'] },
    ])
    expect(of('P4', [run(0, 1, fades), run(2, 1), run(4, 1), run(6, 1, fades)])).toEqual([])
    expect(of('P4', [run(0, 1, fades), run(2, 1, fades)])).toMatchObject([{ value: 2, reference: 2 }])
  })

  it('leaves painless activities out of the three', () => {
    const painless = run(2, 0, { sites: [] })
    expect(of('P4', [run(0, 1, fades), painless, run(3, 0), run(4, 1, fades)])).toMatchObject([{ reference: 2 }])
  })

  it('asks for one place: the other leg is another, both legs are each, an unmarked place may be it', () => {
    const second = (more: Partial<CheckIn>) => of('P4', [run(0, 2, fades), run(2, 2, { ...fades, ...more })]).length
    expect(second({ side: 'right' })).toBe(0)
    expect(second({ sites: ['mid_calf_inner'] })).toBe(0)
    expect(second({ side: 'both' })).toBe(1)
    expect(second({ side: null, sites: [] })).toBe(1)
  })

  it('takes the course for pain when no score was given', () => {
    const unscored = afterActivity(D, [], { ...fades, sites: ['achilles'] })
    expect(of('P4', [unscored, run(2, 2, fades)])).toHaveLength(1)
  })

  it('does not end with activities that show the pattern, and does not look back more than six weeks', () => {
    const pattern = [0, 2, 4, 6, 8].map((day) => run(day, 2, fades))
    expect(of('P4', pattern)).toMatchObject([{ until: Number.NaN }])
    expect(of('P4', [run(0, 2, fades), run(42, 2, fades)])).toEqual([])
    expect(of('P4', [run(0, 2, fades), run(41, 2, fades)])).toHaveLength(1)
  })
})

describe('P5, affecting your training', () => {
  const weekly = (answers: Parameters<typeof makeWeekly>[0], more: Partial<CheckIn> = {}) =>
    makeCheckIn('weekly', D, { weekly: makeWeekly(answers), ...more })

  it('is a moderate cut in training or performance, or no part at all', () => {
    expect(spoken([weekly({ cutTraining: 1, cutPerformance: 1, took: 'reduced' })])).toEqual([])
    expect(spoken([weekly({ cutTraining: 2 })])).toEqual(['P5 high d0'])
    expect(of('P5', [weekly({ cutPerformance: 3 })])).toMatchObject([{ value: 3, reference: 2 }])
    expect(of('P5', [weekly({ took: 'none' })])).toMatchObject([{ value: 4 }])
  })

  it('is about calf, heel and Achilles', () => {
    expect(spoken([weekly({ cutTraining: 3 }, { sites: ['low_back'] })])).toEqual([])
  })
})

describe('P6, still there', () => {
  const hurt = (day: number, more: Partial<CheckIn> = {}) =>
    afterActivity(D + day, [0, 1, 0], { side: 'left', sites: ['heel'], ...more })

  it('is any pain at one place in three weeks running', () => {
    expect(spoken([hurt(0), hurt(7), hurt(14)])).toEqual(['P6 caution d14'])
    expect(spoken([hurt(0), hurt(8), hurt(14)])).toEqual([])
    expect(spoken([hurt(0), hurt(14)])).toEqual([])
    expect(spoken([hurt(0), hurt(7, { side: 'right' }), hurt(14)])).toEqual([])
  })

  it('says the place that stayed', () => {
    const both = { sites: ['heel', 'lower_calf'] } as const
    expect(of('P6', [hurt(0), hurt(7, both), hurt(14, both)])).toMatchObject([{ sites: ['heel'], value: 3 }])
  })

  it('counts the worst pain of a weekly form, and ends only without pain', () => {
    const week = makeCheckIn('weekly', D + 7, { weekly: makeWeekly({ worstPain: 2 }), sites: ['heel'] })
    expect(spoken([hurt(0), week, hurt(14)])).toEqual(['P6 caution d14'])
    const long = [0, 7, 14, 16, 18, 20, 22, 24].map((day) => hurt(day))
    expect(of('P6', long)).toMatchObject([{ until: Number.NaN }])
    expect(of('P6', [...long, inMorning(D + 26, 0), inMorning(D + 27, 0)])).toMatchObject([{ until: D + 27 }])
  })
})

describe('PL, pain and load together', () => {
  const load = (day: number, rule: Rule = 'S1', tier: Tier = 'caution'): Finding => {
    return { day: D + day, rule, tier, ratio: 1.5, reference: 10, referenceDay: D - 7 }
  }
  const bad = (day: number) => afterActivity(D + day, [0, 7, 0])

  it('needs a caution of S1, S2 or W1 within three days, before or after', () => {
    expect(spoken([bad(10)], undefined, [load(7)])).toEqual(['PL high d10', 'P1 high d10'])
    expect(spoken([bad(10)], undefined, [load(6)])).toEqual(['P1 high d10'])
    expect(of('PL', [bad(10)], [load(10, 'S3', 'high')])).toEqual([])
    expect(of('PL', [bad(10)], [load(10, 'S1', 'notice')])).toEqual([])
    expect(of('PL', [bad(10)], [load(13, 'W1')])).toMatchObject([{ day: D + 13 }])
  })

  it('joins a load that comes while the pain rule still holds, not one long after it ended', () => {
    expect(of('PL', [bad(0)], [load(20)])).toMatchObject([{ day: D + 20, joins: ['P1', 'S1'] }])
    const ended = [bad(0), inMorning(D + 2, 0), inMorning(D + 3, 0)]
    expect(of('PL', ended, [load(4)])).toEqual([])
    expect(of('PL', ended, [load(3)])).toHaveLength(1)
  })

  it('is one message of all that come together, the heaviest load last, and speaks once', () => {
    const checkIns = [afterActivity(D, [0, 7, 0], { sites: ['heel'] }), inMorning(D + 1, 6), bad(2)]
    const loads = [load(1, 'S1'), load(1, 'S2', 'high'), load(2, 'W1', 'high')]
    expect(of('PL', checkIns, loads)).toEqual([
      {
        day: D + 1,
        rule: 'PL',
        tier: 'high',
        value: 1.5,
        reference: 10,
        count: 1,
        side: null,
        sites: ['heel'],
        joins: ['P1', 'P2', 'S1', 'S2'],
        until: Number.NaN,
      },
    ])
  })

  it('speaks again after two clean check-ins', () => {
    const calm = [inMorning(D + 3, 0), inMorning(D + 4, 0)]
    expect(of('PL', [bad(0), ...calm, bad(10)], [load(0), load(10)])).toMatchObject([
      { day: D, until: D + 4 },
      { day: D + 10, until: Number.NaN },
    ])
  })
})

describe('the order of check-ins', () => {
  const all = [
    afterActivity(D, [0, 4, 6], { side: 'both', sites: ['lower_calf'], course: 'fades_returns', activityId: 'a' }),
    afterActivity(D, [1, 3, 3], { side: 'both', sites: ['lower_calf'], activityId: 'b' }),
    inMorning(D + 1, 3),
    afterActivity(D + 1, [2, 3, 3], { sites: ['heel'], course: 'fades_returns', side: 'left' }),
    makeCheckIn('weekly', D + 1, { weekly: makeWeekly({ cutTraining: 2, worstPain: 6 }) }),
  ]

  it('they are given in does not matter, nor when they were said', () => {
    const said = spoken(all)
    expect(said.length).toBeGreaterThan(2)
    expect(spoken(all.toReversed())).toEqual(said)
    expect(spoken(all.map((checkIn, i) => ({ ...checkIn, at: checkIn.at + (i < 2 ? 5 * 86_400 : 0) })))).toEqual(said)
  })

  it('a changed answer is judged as if it had always been so', () => {
    const edited = all.map((checkIn, i) => (i === 0 ? { ...checkIn, painAfter: 2 } : checkIn))
    expect(spoken(edited)).not.toContain('P1 high d0')
  })

  it('nothing said, nothing found', () => {
    expect(painFindings([], [], D)).toEqual([])
    expect(spoken([makeCheckIn('activity', D), makeCheckIn('morning', D + 1), makeCheckIn('safety', D)])).toEqual([])
  })
})
