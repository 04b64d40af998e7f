import { describe, expect, it } from 'vitest'
import { formatCivilDay } from '../../../analysis/model/civil-day.ts'
import { replay } from '../../../analysis/replay.ts'
import { baseWeeks } from '../../support/base-weeks.ts'
import { MONDAY } from '../../support/series-of.ts'

/** A history as it is written down: one entry for every day with load. */
function written(loads: readonly number[]): { sessions: { date: string; calfKm: number }[]; through: string } {
  const entries = loads.map((calfKm, day) => ({ date: formatCivilDay(MONDAY + day), calfKm }))
  return { sessions: entries.filter(({ calfKm }) => calfKm > 0), through: formatCivilDay(MONDAY + loads.length - 1) }
}

describe('replaying a history', () => {
  it('gives its alerts and the room on the days asked for', () => {
    // Sunday's 18 on day 62: 18 / 14 = 1.286 and 38 / 34 = 1.118
    expect(replay(written(baseWeeks(9).with(62, 18)), ['2025-03-09', '2025-03-10'])).toEqual({
      ok: true,
      value: {
        alerts: [
          { date: '2025-03-09', rule: 'S1', tier: 'notice', ratio: 18 / 14, reference: 14 },
          { date: '2025-03-09', rule: 'W1', tier: 'notice', ratio: 38 / 34, reference: 34 },
        ],
        rooms: [
          { date: '2025-03-09', familiar: 14, stretch: 15 },
          { date: '2025-03-10', familiar: 0, stretch: 0 }, // 37.4 − 38
        ],
      },
    })
  })

  it('sums the entries of a date and leaves out what comes after the last day', () => {
    const { sessions, through } = written(baseWeeks(9).with(62, 10))
    const more = [
      { date: '2025-03-09', calfKm: 8, km: null, sandCalfKm: 5 },
      { date: '2025-03-10', calfKm: 50 },
    ]
    const result = replay({ sessions: [...more, ...sessions], through }, [])
    expect(result.ok && result.value.alerts.map(({ rule }) => rule)).toEqual(['S1', 'S2', 'W1'])
  })

  it('of nothing gives nothing', () => {
    expect(replay({ sessions: [], through: '2025-03-09' }, ['2025-03-10'])).toEqual({
      ok: true,
      value: { alerts: [], rooms: [{ date: '2025-03-10', familiar: 0, stretch: 0 }] },
    })
  })
})

describe('a history that cannot be read', () => {
  const error = (input: unknown, dates: readonly string[] = []) => {
    const result = replay(input, dates)
    return result.ok ? 'no error' : result.error
  }
  const entry = (more: object) => ({
    sessions: [
      { date: '2025-03-09', calfKm: 5 },
      { date: '2025-03-09', calfKm: 5, ...more },
    ],
    through: '2025-03-09',
  })

  it.each([
    [null, 'the history is no JSON object with "sessions" and "through"'],
    [[], 'the history is no JSON object with "sessions" and "through"'],
    [{ through: '2025-03-09' }, 'sessions: expected a list'],
    [{ sessions: [5], through: '2025-03-09' }, 'sessions[0]: expected an object with "date" and "calfKm"'],
    [{ sessions: [] }, 'through: nothing is no date, expected YYYY-MM-DD'],
    [entry({ date: '2025-02-30' }), 'sessions[1].date: "2025-02-30" is no date, expected YYYY-MM-DD'],
    [entry({ date: '9 March 2025' }), 'sessions[1].date: "9 March 2025" is no date, expected YYYY-MM-DD'],
    [entry({ calfKm: -1 }), 'sessions[1].calfKm: -1 is no amount, expected a number of 0 or more'],
    [entry({ calfKm: undefined }), 'sessions[1].calfKm: nothing is no amount, expected a number of 0 or more'],
    [entry({ calfKm: '5' }), 'sessions[1].calfKm: "5" is no amount, expected a number of 0 or more'],
    [entry({ km: Number.NaN }), 'sessions[1].km: NaN is no amount, expected a number of 0 or more'],
    [
      entry({ sandCalfKm: Number.POSITIVE_INFINITY }),
      'sessions[1].sandCalfKm: Infinity is no amount, expected a number of 0 or more',
    ],
    [entry({ date: '1825-01-01' }), 'the dates span from 1825-01-01 to 2025-03-09, more than 100 years'],
  ])('%j', (input, message) => {
    expect(error(input)).toBe(message)
  })

  it('names a room date that is none', () => {
    expect(error({ sessions: [], through: '2025-03-09' }, ['today'])).toBe(
      'room date: "today" is no date, expected YYYY-MM-DD',
    )
  })
})
