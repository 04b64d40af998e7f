import { describe, expect, it } from 'vitest'
import { parseCivilDay } from '../../../../analysis/model/civil-day.ts'
import type { RoomLimit } from '../../../../analysis/model/room.ts'
import { limitWords } from '../../../../analysis/plan/limit-words.ts'

const SUNDAY = parseCivilDay('2026-03-01')
const SATURDAY = parseCivilDay('2026-03-07')
const LIMIT: RoomLimit = {
  ...{ kind: 'week', day: SUNDAY, calfKm: 14, isPlanned: false, ending: SATURDAY, done: 20, known: 34 },
}
const UNKNOWN = { day: Number.NaN, calfKm: Number.NaN, ending: Number.NaN, done: Number.NaN, known: Number.NaN }

describe('what holds a room down, in words', () => {
  it('names the session that still counts, and the day until which it does', () => {
    expect(limitWords(LIMIT)).toBe(
      'Sunday 1 March, with 14.0 calf-km, is still inside the seven days to Saturday 7 March.',
    )
  })

  it('tells a planned session from one that was run', () => {
    expect(limitWords({ ...LIMIT, isPlanned: true })).toBe(
      'Sunday 1 March, with 14.0 calf-km planned, lies in the seven days to Saturday 7 March.',
    )
  })

  it('gives the sums where no single session stands out', () => {
    expect(limitWords({ ...LIMIT, kind: 'month', day: Number.NaN })).toBe(
      'The 28 days to Saturday 7 March hold 20.0 calf-km of the 34.0 calf-km you are used to.',
    )
  })

  it('names the largest session one is used to', () => {
    expect(limitWords({ ...LIMIT, kind: 'session' })).toBe(
      'The largest session you are used to is 14.0 calf-km (Sunday 1 March).',
    )
  })

  it.each(['session', 'week', 'month', 'return', 'recovery', 'pain', 'injury'] as const)(
    'is one whole sentence about %s where nothing is known',
    (kind) => {
      const text = limitWords({ ...LIMIT, ...UNKNOWN, kind })
      expect(text).toMatch(/^[A-Z].*\.$/)
      expect(text).not.toMatch(/NaN|undefined/)
    },
  )
})
