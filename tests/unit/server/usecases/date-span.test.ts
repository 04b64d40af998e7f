import { describe, expect, it } from 'vitest'
import { parseCivilDay } from '../../../../analysis/model/civil-day.ts'
import { spanOf } from '../../../../server/usecases/date-span.ts'

const day = parseCivilDay
const OPEN = { from: day('2026-01-01'), to: day('2026-03-01') }

describe('a span', () => {
  it.each([
    [{}, '2026-01-01', '2026-03-01'],
    [{ from: '2026-02-01' }, '2026-02-01', '2026-03-01'],
    [{ to: '2026-02-01' }, '2026-01-01', '2026-02-01'],
    [{ from: '2026-02-01', to: '2026-02-01' }, '2026-02-01', '2026-02-01'],
    // An open end never lies on the wrong side of the given one.
    [{ from: '2027-01-01' }, '2027-01-01', '2027-01-01'],
    [{ to: '2025-01-01' }, '2025-01-01', '2025-01-01'],
  ])('of %j', (range, from, to) => {
    expect(spanOf(range, OPEN)).toEqual({ ok: true, value: { from: day(from), to: day(to) } })
  })

  it.each([
    [{ from: '2026-02-30' }, 'from: 2026-02-30 is no date of the calendar.'],
    [{ to: 'soon' }, 'to: soon is no date of the calendar.'],
    [{ from: '2026-02-02', to: '2026-02-01' }, 'from lies after to.'],
    [{ from: '1900-01-01' }, 'The span is longer than a hundred years.'],
  ])('is none of %j', (range, message) => {
    expect(spanOf(range, OPEN)).toEqual({ ok: false, error: { kind: 'invalid', message } })
  })
})
