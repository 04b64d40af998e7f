import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SAFETY_LEVELS, SAFETY_SIGNS, type SafetyLevel } from '../../../../analysis/model/check-in.ts'
import type { SafetyEvent } from '../../../../analysis/model/safety-episode.ts'
import { redFlags } from '../../../../analysis/symptoms/red-flags.ts'
import type { Safety } from '../../../../web/contract.ts'
import { isAlarm, safetyNow } from '../../../../web/view/safety-now.ts'

type Episode = NonNullable<Safety['episode']>

const NOW = 1_772_000_000
const HOUR = 3600

function episode(about: Partial<Episode>): Episode {
  const since = new Date((NOW - HOUR) * 1000).toISOString()
  return { id: 'a', level: 'E1', levels: ['E1'], signs: [], since, nextQuestionAt: null, escalatesAt: null, ...about }
}

function looking(hoursAgo: number): Episode {
  const iso = (hours: number) => new Date((NOW + (hours - hoursAgo) * HOUR) * 1000).toISOString()
  const times = { since: iso(0), nextQuestionAt: iso(12), escalatesAt: iso(48) }
  return episode({ level: 'E2', levels: ['E2'], signs: ['calf_pain', 'at_rest'], ...times })
}

const seen: SafetyEvent = { kind: 'seen', at: NOW, day: 20_000, outcome: 'cleared' }

describe('without a word from the server', () => {
  test('what is ticked here holds here', () => {
    const now = safetyNow(null, [{ kind: 'ticked', at: NOW, signs: ['swelling'] }], NOW)
    expect(now).toMatchObject({ level: 'E1', levels: ['E1'], signs: ['swelling'] })
    expect(isAlarm(now)).toBe(true)
  })

  test('nothing that reaches a level is nothing', () => {
    expect(safetyNow(null, [{ kind: 'ticked', at: NOW, signs: ['pop'] }], NOW)).toBe(null)
    expect(isAlarm(null)).toBe(false)
  })
})

describe('an episode the server knows', () => {
  test('shows as the server says it, also where the signs that led to it are not stored', () => {
    const known = episode({ signs: ['calf_pain', 'at_rest'] })
    expect(safetyNow(known, [], NOW)).toMatchObject({ level: 'E1', levels: ['E1'] })
  })

  test('a sign ticked since only raises it', () => {
    const events: SafetyEvent[] = [{ kind: 'ticked', at: NOW, signs: ['chest_pain'] }]
    const now = safetyNow(episode({ signs: ['warmth'] }), events, NOW)
    expect(now).toMatchObject({ level: 'E0', levels: ['E0', 'E1'], signs: ['warmth', 'chest_pain'] })
  })

  test('ends here at once by having been seen, whatever the server’s clock says', () => {
    const ahead = new Date((NOW + HOUR) * 1000).toISOString()
    expect(safetyNow(episode({ signs: ['warmth'], since: ahead }), [seen], NOW)).toBe(null)
  })

  test('by mistake: what is ticked instead holds, nothing ends it', () => {
    const mistake = (signs: 'chest_pain'[]): SafetyEvent[] => [{ kind: 'mistake', at: NOW, signs }]
    const known = episode({ signs: ['warmth'] })
    expect(safetyNow(known, mistake(['chest_pain']), NOW)).toMatchObject({ levels: ['E0'], signs: ['chest_pain'] })
    expect(safetyNow(known, mistake([]), NOW)).toBe(null)
  })

  test('ticked again after it was ended here begins anew', () => {
    const events: SafetyEvent[] = [seen, { kind: 'ticked', at: NOW + 1, signs: ['veins'] }]
    expect(safetyNow(episode({ signs: ['warmth'] }), events, NOW + 1)).toMatchObject({
      levels: ['E1'],
      signs: ['veins'],
    })
  })
})

describe('E2', () => {
  test('asks when the server says, and is no alarm', () => {
    const now = safetyNow(looking(3), [], NOW)
    expect(now).toMatchObject({ level: 'E2', nextQuestionAt: NOW + 9 * HOUR })
    expect(isAlarm(now)).toBe(false)
  })

  test('becomes E1 by time alone', () => {
    expect(safetyNow(looking(47.9), [], NOW)).toMatchObject({ levels: ['E2'] })
    expect(safetyNow(looking(48), [], NOW)).toMatchObject({ levels: ['E1'] })
  })

  test('an answer given here counts before it is sent: better ends it from 24 hours on, a yes raises it', () => {
    const answer = (at: number, signs: 'swelling'[], isBetter: boolean): SafetyEvent[] => [
      { kind: 'answered', at, signs, isBetter },
    ]
    expect(safetyNow(looking(25), answer(NOW, [], true), NOW)).toBe(null)
    expect(safetyNow(looking(13), answer(NOW, [], true), NOW)).toMatchObject({ nextQuestionAt: NOW + 11 * HOUR })
    expect(safetyNow(looking(13), answer(NOW, ['swelling'], false), NOW)).toMatchObject({ level: 'E1' })
  })
})

test('ticking never lowers what holds, whatever is ticked and whatever the server knew', () => {
  const signs = fc.subarray([...SAFETY_SIGNS])
  fc.assert(
    fc.property(signs, signs, (before, ticked) => {
      const levels = redFlags(new Set(before))
      const known = levels.length === 0 ? null : episode({ level: levels[0]!, levels, signs: before })
      const was = safetyNow(known, [], NOW)
      const now = safetyNow(known, [{ kind: 'ticked', at: NOW, signs: ticked }], NOW)
      const rank = (level: SafetyLevel | undefined) =>
        level === undefined ? SAFETY_LEVELS.length : SAFETY_LEVELS.indexOf(level)
      expect(rank(now?.level)).toBeLessThanOrEqual(rank(was?.level))
    }),
  )
})
