import { describe, expect, it } from 'vitest'
import type { CheckIn } from '../../../../analysis/model/check-in.ts'
import type { SafetyEpisode } from '../../../../analysis/model/safety-episode.ts'
import { painFactor } from '../../../../analysis/symptoms/pain-factor.ts'
import { afterActivity, inMorning, makeCheckIn, makeWeekly } from '../../../support/make-check-in.ts'

const D = 20_440
const factor = (...checkIns: CheckIn[]) => painFactor(checkIns, [], D + 100)

function episode(more: Partial<SafetyEpisode> = {}): SafetyEpisode {
  return { since: D * 86_400, highest: 'E1', until: Number.NaN, end: null, ...more }
}

describe('of pain', () => {
  it('is 1 with nothing said, with 0 to 2 that settles, and with pain elsewhere', () => {
    expect(factor()).toEqual({ value: 1, reason: 'none', since: Number.NaN, cleanWanted: 0 })
    expect(factor(afterActivity(D, [0, 2, 2]), inMorning(D + 1, 1)).value).toBe(1)
    expect(factor(afterActivity(D, [0, 8, 8], { sites: ['low_back'] })).value).toBe(1)
    expect(factor(makeCheckIn('activity', D)).value).toBe(1)
  })

  it('is 0.8 with 3 to 5', () => {
    expect(factor(afterActivity(D, [0, 3, 1]))).toEqual({ value: 0.8, reason: 'pain', since: D, cleanWanted: 2 })
    expect(factor(afterActivity(D, [0, 0, 5])).value).toBe(0.8)
    expect(factor(makeCheckIn('weekly', D, { weekly: makeWeekly({ worstPain: 4 }) })).value).toBe(0.8)
  })

  it('is 0.8 with P2 once, also above 5 in the morning, and 0 with P2 twice in seven days', () => {
    const run = (day: number) => [afterActivity(D + day, [0, 2, 2]), inMorning(D + day + 1, 2)]
    expect(factor(...run(0))).toMatchObject({ value: 0.8, reason: 'P2', since: D + 1 })
    expect(factor(inMorning(D, 8))).toMatchObject({ value: 0.8, reason: 'P2' })
    expect(factor(...run(0), ...run(6))).toMatchObject({ value: 0, reason: 'P2-twice', since: D + 7 })
    expect(factor(...run(0), ...run(7))).toMatchObject({ value: 0.8, reason: 'P2' })
  })

  it('is 0 above 5 during or after, and above 5 before', () => {
    expect(factor(afterActivity(D, [0, 6, 0]))).toMatchObject({ value: 0, reason: 'P1' })
    expect(factor(afterActivity(D, [7]))).toMatchObject({ value: 0, reason: 'pain' })
  })

  it('holds until two clean check-ins, and does not rise in steps', () => {
    const bad = afterActivity(D, [0, 7, 0])
    const [one, two] = [inMorning(D + 2, 0), inMorning(D + 3, 2)]
    expect(factor(bad, one)).toMatchObject({ value: 0, reason: 'P1', cleanWanted: 1 })
    expect(factor(bad, one, two).value).toBe(1)
    expect(factor(bad, one, inMorning(D + 3, 4), two)).toMatchObject({ value: 0, reason: 'P1', cleanWanted: 2 })
    expect(factor(afterActivity(D, [0, 4, 0]), one, two).value).toBe(1)
  })

  it('looks at no check-in after its day', () => {
    const bad = afterActivity(D + 5, [0, 7, 0])
    expect(painFactor([bad], [], D + 4).value).toBe(1)
    expect(painFactor([bad], [], D + 5).value).toBe(0)
  })
})

describe('of red flags', () => {
  it('is 0 while one lasts, whatever the level and the pain', () => {
    const calm = [inMorning(D + 2, 0), inMorning(D + 3, 0)]
    for (const highest of ['E0', 'E1', 'E2'] as const) {
      expect(painFactor(calm, [episode({ highest })], D + 100)).toMatchObject({ value: 0, reason: 'safety' })
    }
  })

  it('is 0 after its end until two check-ins said after it are clean', () => {
    const ended = [episode({ until: (D + 2) * 86_400 + 40_000, end: 'seen' })]
    const mornings = (...days: number[]) =>
      painFactor(
        days.map((day) => inMorning(D + day, 0)),
        ended,
        D + 100,
      )
    expect(mornings()).toMatchObject({ value: 0, reason: 'safety', cleanWanted: 2 })
    expect(mornings(1, 2)).toMatchObject({ value: 0, cleanWanted: 2 })
    expect(mornings(1, 2, 3)).toMatchObject({ value: 0, cleanWanted: 1 })
    expect(mornings(3, 4).value).toBe(1)
  })

  it('does not count what was ticked by mistake', () => {
    expect(painFactor([], [episode({ until: D * 86_400 + 60, end: 'mistake' })], D + 1).value).toBe(1)
  })

  it('counts the pain that came after it was over', () => {
    const ended = [episode({ until: D * 86_400, end: 'better', highest: 'E2' })]
    const after = [inMorning(D + 1, 0), inMorning(D + 2, 0), afterActivity(D + 3, [0, 4, 0])]
    expect(painFactor(after, ended, D + 3)).toMatchObject({ value: 0.8, reason: 'pain' })
  })
})
