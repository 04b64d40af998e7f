import { describe, expect, test } from 'vitest'
import { parseCivilDay, weekStartOf } from '../../../../analysis/model/civil-day.ts'
import { type ReportRow, weeklyReport } from '../../../../server/reports/weekly-report.ts'

function row(localDate: string, fields: Partial<ReportRow> = {}): ReportRow {
  const none = { flat: 0, climb: 0, sand: 0, ground: 0, treadmill: 0, shoes: 0 }
  return { localDate, calfKm: 0, ...none, ascentMetres: 0, sandMetres: 0, ...fields }
}

// Monday 2026-03-02 … Sunday 2026-03-22
const ROWS = [
  row('2026-03-02', { calfKm: 8.1, flat: 7.6, climb: 0.5, ascentMetres: 61 }),
  row('2026-03-08', { calfKm: 12.4, flat: 9, sand: 3.4, ascentMetres: null, sandMetres: 1800 }),
  row('2026-03-16', { calfKm: 5.05, flat: 5, ground: 0.2, shoes: -0.15, ascentMetres: null }),
]

const PERIOD = { weekStart: 0, through: '2026-03-22', weeks: 3 }

test('weeks without gaps, by hand', async () => {
  const near = (value: number): unknown => expect.closeTo(value, 9)
  expect(await weeklyReport(ROWS, PERIOD)).toEqual([
    {
      weekStart: '2026-03-02',
      sessions: 2,
      calfKm: near(20.5),
      flat: near(16.6),
      climb: 0.5,
      sand: 3.4,
      ground: 0,
      treadmill: 0,
      shoes: 0,
      longestCalfKm: 12.4,
      ascentMetres: 61,
      sandMetres: 1800,
      changeCalfKm: null,
      changePercent: null,
    },
    {
      weekStart: '2026-03-09',
      sessions: 0,
      calfKm: 0,
      flat: 0,
      climb: 0,
      sand: 0,
      ground: 0,
      treadmill: 0,
      shoes: 0,
      longestCalfKm: 0,
      ascentMetres: 0,
      sandMetres: 0,
      changeCalfKm: near(-20.5),
      changePercent: -100,
    },
    {
      weekStart: '2026-03-16',
      sessions: 1,
      calfKm: 5.05,
      flat: 5,
      climb: 0,
      sand: 0,
      ground: 0.2,
      treadmill: 0,
      shoes: -0.15,
      longestCalfKm: 5.05,
      ascentMetres: null,
      sandMetres: 0,
      changeCalfKm: 5.05,
      changePercent: null,
    },
  ])
})

describe('the period', () => {
  test('the first week is compared with the one before it, where there is a history', async () => {
    const [only] = await weeklyReport(ROWS, { ...PERIOD, weeks: 1 })
    // The week of 9 March is known to be empty.
    expect([only?.weekStart, only?.changeCalfKm, only?.changePercent]).toEqual(['2026-03-16', 5.05, null])
    const [second] = await weeklyReport(ROWS, { ...PERIOD, weeks: 2 })
    expect(second?.changePercent).toBe(-100)
  })

  test('activities after the last day are left out', async () => {
    const weeks = await weeklyReport(ROWS, { ...PERIOD, through: '2026-03-07', weeks: 1 })
    expect(weeks).toMatchObject([{ weekStart: '2026-03-02', sessions: 1, calfKm: 8.1 }])
  })

  test('weeks begin on the athlete’s day', async () => {
    const weeks = await weeklyReport(ROWS, { weekStart: 6, through: '2026-03-08', weeks: 2 })
    expect(weeks.map(({ weekStart, calfKm }) => [weekStart, calfKm])).toEqual([
      ['2026-03-01', 8.1],
      ['2026-03-08', 12.4],
    ])
  })

  test('no history: zeros', async () => {
    const weeks = await weeklyReport([], PERIOD)
    expect(weeks.map(({ calfKm, changeCalfKm }) => [calfKm, changeCalfKm])).toEqual([
      [0, null],
      [0, 0],
      [0, 0],
    ])
  })
})

test('three years of sessions agree with plain sums to 1e-6, whatever their order', async () => {
  // Large and small values together, which float32 sums would lose.
  const rows: ReportRow[] = []
  const start = parseCivilDay('2023-01-02')
  for (let i = 0; i < 900; i++) {
    const day = start + ((i * 577) % 1092)
    const date = new Date(day * 86_400_000).toISOString().slice(0, 10)
    const flat = 3 + ((i * 7919) % 1000) / 137
    const climb = ((i * 104729) % 1000) / 977e3
    const sand = i % 50 === 0 ? 100_000.123456 : 0
    rows.push(row(date, { calfKm: flat + climb + sand, flat, climb, sand, ascentMetres: flat * 11, sandMetres: sand }))
  }
  const weeks = await weeklyReport(rows, { weekStart: 0, through: '2025-12-28', weeks: 156 })
  expect(weeks).toHaveLength(156)
  for (const week of weeks) {
    const own = rows.filter(
      ({ localDate }) => weekStartOf(parseCivilDay(localDate), 0) === parseCivilDay(week.weekStart),
    )
    const sum = (of: (row: ReportRow) => number): number => own.reduce((total, each) => total + of(each), 0)
    expect(week.sessions).toBe(own.length)
    expect(Math.abs(week.calfKm - sum((each) => each.calfKm))).toBeLessThan(1e-6)
    expect(Math.abs(week.climb - sum((each) => each.climb))).toBeLessThan(1e-6)
    expect(Math.abs(week.sandMetres - sum((each) => each.sandMetres))).toBeLessThan(1e-6)
    expect(week.longestCalfKm).toBe(Math.max(0, ...own.map((each) => each.calfKm)))
  }
})

test('broken input is said by value', async () => {
  await expect(weeklyReport([row('2026-03-02', { sand: Number.NaN })], PERIOD)).rejects.toThrow(
    'sand of 2026-03-02 is NaN',
  )
  await expect(weeklyReport([row('2026-02-30')], PERIOD)).rejects.toThrow("'2026-02-30' is no date")
  await expect(weeklyReport([], { ...PERIOD, weeks: 0 })).rejects.toThrow('a report of 0 weeks')
})
