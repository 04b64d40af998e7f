import { expect, test } from 'vitest'
import { reportCsv } from '../../../../server/reports/report-csv.ts'
import type { ReportWeek } from '../../../../server/reports/weekly-report.ts'

const WEEK: ReportWeek = {
  weekStart: '2026-03-02',
  sessions: 2,
  calfKm: 0.1 + 0.2,
  flat: 0.3,
  climb: 0,
  sand: 0,
  ground: -1e-12,
  treadmill: 0,
  shoes: -0.15,
  longestCalfKm: 0.2,
  ascentMetres: null,
  sandMetres: 2e-7,
  changeCalfKm: null,
  changePercent: -100,
}

test('a header, a line a week, unknown empty, no float noise and no exponents', () => {
  expect(reportCsv([WEEK])).toBe(
    'weekStart,sessions,calfKm,flat,climb,sand,ground,treadmill,shoes,longestCalfKm,ascentMetres,sandMetres,changeCalfKm,changePercent\n' +
      '2026-03-02,2,0.3,0.3,0,0,0,0,-0.15,0.2,,0.0000002,,-100\n',
  )
})

test('commas, quotes and line breaks are quoted', () => {
  expect(
    reportCsv([{ ...WEEK, weekStart: 'a "long", \nweek' }])
      .split('\n')
      .slice(1)
      .join('\n'),
  ).toMatch(/^"a ""long"", \nweek",2,/)
})

test('no weeks: the header', () => {
  expect(reportCsv([]).split('\n')).toHaveLength(2)
})
