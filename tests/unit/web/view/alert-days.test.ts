import { describe, expect, it } from 'vitest'
import { alertDays, alertDaysSentence } from '../../../../web/view/alert-days.ts'

const days = {
  firstDay: '2026-02-20',
  calfKm: [6, 0, 14, 0, 6, 0, 8, 0, 20, 0],
  sandCalfKm: [0, 0, 1, 0, 0, 0, 0, 0, 9, 0],
  climbCalfKm: [0, 0, 2, 0, 0, 0, 0, 0, 3, 0],
}
const rolesOf = (about: Parameters<typeof alertDays>[0]) =>
  alertDays(about)
    .filter(({ role }) => role !== 'other')
    .map(({ date, calfKm, role }) => `${date} ${calfKm} ${role}`)

describe('the days around an alert', () => {
  it('marks the session and the one it is compared with, in the load the rule counts', () => {
    const about = { date: '2026-02-28', referenceDate: '2026-02-22', days }
    expect(rolesOf({ ...about, rule: 'S1' })).toEqual(['2026-02-22 14 reference', '2026-02-28 20 judged'])
    expect(rolesOf({ ...about, rule: 'S2' })).toEqual(['2026-02-22 1 reference', '2026-02-28 9 judged'])
    expect(rolesOf({ ...about, rule: 'S3' })).toEqual(['2026-02-22 2 reference', '2026-02-28 3 judged'])
  })

  it('marks whole weeks where the rule adds them up', () => {
    const marked = rolesOf({ rule: 'W1', date: '2026-02-28', referenceDate: '2026-02-21', days })
    expect(marked).toHaveLength(9)
    expect(marked.slice(0, 3)).toEqual(['2026-02-20 6 reference', '2026-02-21 0 reference', '2026-02-22 14 judged'])
  })

  it('says in words what the bars show', () => {
    const about = { rule: 'S2', date: '2026-02-28', referenceDate: null, days } as const
    expect(alertDaysSentence('S2', alertDays(about))).toBe(
      'Daily calf load on sand from 20 Feb to 1 Mar. What the alert is about: 9.0 calf-km.',
    )
  })
})
