import { describe, expect, it } from 'vitest'
import type { SafetySign } from '../../../../analysis/model/check-in.ts'
import type { SafetyEvent } from '../../../../analysis/model/safety-episode.ts'
import { safetyCourse } from '../../../../analysis/symptoms/safety-course.ts'
import { safetyEpisodes } from '../../../../analysis/symptoms/safety-episodes.ts'

const T = 1_766_000_000
const at = (hours: number) => T + hours * 3600
const ticked = (hours: number, ...signs: SafetySign[]): SafetyEvent => ({ kind: 'ticked', at: at(hours), signs })
const answered = (hours: number, isBetter: boolean | null, ...signs: SafetySign[]): SafetyEvent => {
  return { kind: 'answered', at: at(hours), signs, isBetter }
}
const seen = (hours: number): SafetyEvent => ({ kind: 'seen', at: at(hours), day: 20_440, outcome: 'cleared' })
const mistake = (hours: number, ...signs: SafetySign[]): SafetyEvent => ({ kind: 'mistake', at: at(hours), signs })
const level = (events: SafetyEvent[], hours: number) => safetyCourse(events, at(hours))?.level ?? null

const LOOK: SafetySign[] = ['calf_pain', 'at_rest']

describe('E2 looks again', () => {
  const events = [ticked(0, ...LOOK)]

  it('asks at 12 and at 24 hours, the last that is due', () => {
    const next = (hours: number) => (safetyCourse(events, at(hours))!.nextQuestionAt - T) / 3600
    expect([0, 11.9, 12, 23.9, 24, 47].map(next)).toEqual([12, 12, 12, 12, 24, 24])
  })

  it('asks for 24 hours once 12 is answered, and no more once 24 is', () => {
    const once = [...events, answered(12.5, null)]
    expect(safetyCourse(once, at(13))!.nextQuestionAt).toBe(at(24))
    expect(safetyCourse([...once, answered(25, false)], at(26))!.nextQuestionAt).toBeNaN()
    expect(safetyCourse([...events, answered(25, false)], at(26))!.nextQuestionAt).toBeNaN()
  })

  it('an answer before 12 hours leaves both questions', () => {
    expect(safetyCourse([...events, answered(3, true)], at(4))!.nextQuestionAt).toBe(at(12))
  })

  it('becomes E1 at 48 hours when nothing is said', () => {
    expect(level(events, 47.99)).toBe('E2')
    const raised = safetyCourse(events, at(48))!
    expect(raised).toMatchObject({ level: 'E1', levels: ['E1'], since: T, levelSince: at(48) })
    expect(raised.remindAt).toEqual([at(50), at(56), at(72)])
    expect(raised.nextQuestionAt).toBeNaN()
    expect(raised.escalatesAt).toBeNaN()
  })

  it('becomes E1 at 48 hours when it is said to be no better, and when better was taken back', () => {
    expect(level([...events, answered(12, false), answered(24, false)], 48)).toBe('E1')
    expect(level([...events, answered(12, true), answered(24, false)], 48)).toBe('E1')
    expect(level([...events, answered(12, true), ticked(20, ...LOOK)], 48)).toBe('E1')
  })

  it('becomes E1 at once with any yes, also one that is no level by itself', () => {
    expect(level([...events, answered(12, true, 'swelling')], 12)).toBe('E1')
    expect(level([...events, answered(12, true, 'pop')], 12)).toBe('E1')
    expect(level([...events, answered(12, true, 'fever')], 12)).toBe('E1')
    expect(level([...events, answered(12, false, 'breathless')], 12)).toBe('E0')
    expect(safetyCourse([...events, answered(12, false, 'breathless')], at(12))!.levels).toEqual(['E0', 'E1'])
  })

  it('the pain it knows of is no yes', () => {
    expect(level([...events, answered(12, false, ...LOOK)], 12)).toBe('E2')
  })

  it('the missing half of the history raises it', () => {
    expect(level([...events, answered(12, false, 'trip')], 12)).toBe('E1')
  })

  it('ends when it is better from the 24 hours on, or was by 48', () => {
    expect(level([...events, answered(24, true)], 24)).toBeNull()
    const early = [...events, answered(12, true)]
    expect(level(early, 47.9)).toBe('E2')
    expect(level(early, 48)).toBeNull()
    expect(safetyEpisodes(early, at(60))).toEqual([{ since: T, highest: 'E2', until: at(48), end: 'better' }])
  })

  it('better said after 48 hours comes too late', () => {
    expect(level([...events, answered(49, true)], 49)).toBe('E1')
  })

  it('ticking the same again does not begin the 48 hours anew', () => {
    expect(level([...events, ticked(40, ...LOOK)], 48)).toBe('E1')
  })

  it('goes on beside a higher level and joins it', () => {
    const both = [ticked(0, ...LOOK, 'hot_skin', 'fever')]
    expect(safetyCourse(both, at(1))!.levels).toEqual(['E1d', 'E2'])
    expect(safetyCourse(both, at(48))!.levels).toEqual(['E1', 'E1d'])
    const better = [...both, answered(24, true)]
    expect(safetyCourse(better, at(60))!.levels).toEqual(['E1d'])
    expect(safetyCourse([...better, ticked(61, 'calf_pain')], at(61))!.levels).toEqual(['E1d', 'E2'])
  })
})

describe('E0 and E1', () => {
  const events = [ticked(0, 'swelling')]

  it('are told again after 2, 8 and 24 hours, and stay', () => {
    expect(safetyCourse(events, at(1))!.remindAt).toEqual([at(2), at(8), at(24)])
    expect(level(events, 24 * 365)).toBe('E1')
  })

  it('raised, they are told again from then on', () => {
    const raised = safetyCourse([...events, ticked(30, 'fainted')], at(31))!
    expect(raised).toMatchObject({ level: 'E0', levels: ['E0', 'E1'], since: T, levelSince: at(30) })
    expect(raised.remindAt).toEqual([at(32), at(38), at(54)])
    expect(raised.signs).toEqual(['swelling', 'fainted'])
  })

  it('an answer that it is better ends nothing', () => {
    expect(level([...events, answered(24, true)], 30)).toBe('E1')
  })

  it('end with a professional', () => {
    expect(level([...events, seen(5)], 5)).toBeNull()
    expect(safetyEpisodes([...events, seen(5)], at(6))).toEqual([
      { since: T, highest: 'E1', until: at(5), end: 'seen' },
    ])
  })

  it('end by mistake only when nothing is ticked when asked again', () => {
    expect(level([...events, mistake(1)], 1)).toBeNull()
    expect(level([...events, mistake(1, 'calf_pain')], 1)).toBeNull()
    expect(level([...events, mistake(1, 'warmth')], 1)).toBe('E1')
    expect(level([...events, mistake(1, ...LOOK)], 1)).toBe('E2')
    expect(safetyCourse([...events, mistake(1, ...LOOK)], at(1))!.escalatesAt).toBe(at(49))
  })

  it('a mistake does not undo the 48 hours while the pain of E2 still holds', () => {
    const raised = [ticked(0, ...LOOK), mistake(50, ...LOOK)]
    expect(level(raised, 51)).toBe('E1')
    expect(level([ticked(0, ...LOOK), mistake(50)], 51)).toBeNull()
  })

  it('a mistake undoes a yes that is not ticked again', () => {
    const yes = [ticked(0, ...LOOK), answered(12, null, 'pop')]
    expect(level([...yes, mistake(13, ...LOOK, 'pop')], 13)).toBe('E1')
    expect(level([...yes, mistake(13, ...LOOK)], 13)).toBe('E2')
  })
})

describe('the fold', () => {
  it('knows no episode without a level, and none from an end without a beginning', () => {
    expect(safetyCourse([ticked(0, 'calf_pain'), seen(1), mistake(2, 'swelling')], at(3))).toBeNull()
  })

  it('begins a new episode after an end', () => {
    const events = [ticked(0, 'swelling'), seen(5), ticked(100, 'warmth')]
    expect(safetyCourse(events, at(101))).toMatchObject({ level: 'E1', since: at(100), signs: ['warmth'] })
    expect(safetyEpisodes(events, at(101))).toHaveLength(2)
  })

  it('does not look at what comes later, whatever the order it is given in', () => {
    const events = [seen(5), ticked(0, 'swelling')]
    expect(level(events, 4)).toBe('E1')
    expect(level(events, 5)).toBeNull()
    expect(level(events, -1)).toBeNull()
  })
})
