import { describe, expect, it } from 'vitest'
import { reportCard } from '../../../../analysis/risk/report-card.ts'

const session = (day: number, calfKm = 10) => ({ day, calfKm })
const pain = (day: number, worst: number) => ({ day, worst })

describe('the report card of the rules', () => {
  it('counts pain of 3 and more in the 14 days after, where anything was told of them', () => {
    const [s1] = reportCard({
      fired: [100, 200, 300, 400].map((day) => ({ rule: 'S1' as const, day })),
      sessions: [],
      pains: [pain(100, 8), pain(114, 3), pain(201, 2.9), pain(215, 9), pain(301, 0)],
      today: 500,
    })
    expect(s1).toMatchObject({ rule: 'S1', fired: 4, alerts: { cases: 3, followed: 1, isTooFew: true } })
  })

  it('leaves out what is not over yet', () => {
    const input = { fired: [{ rule: 'W1' as const, day: 100 }], sessions: [], pains: [pain(101, 5)] }
    expect(reportCard({ ...input, today: 114 })[0]?.alerts.cases).toBe(0)
    expect(reportCard({ ...input, today: 115 })[0]?.alerts.cases).toBe(1)
  })

  it('matches each with a session near in time and alike in load on which nothing fired, once', () => {
    const [s1] = reportCard({
      fired: [
        { rule: 'S1', day: 100 },
        { rule: 'S1', day: 104 },
        { rule: 'S2', day: 102 },
      ],
      // 102 fired itself, 103 is too light, 98 is nearest to both, 160 too far from 100.
      sessions: [
        session(98),
        session(100),
        session(102),
        session(103, 5),
        session(104),
        session(110, 14),
        session(161),
      ],
      pains: [pain(99, 0), pain(101, 0), pain(105, 0), pain(111, 4), pain(162, 4)],
      today: 300,
    })
    expect(s1?.matched).toMatchObject({ cases: 2, followed: 2 })
  })

  it('says too few under twenty cases', () => {
    const fired = Array.from({ length: 20 }, (_, index) => ({ rule: 'S3' as const, day: 100 + 20 * index }))
    const pains = fired.map(({ day }) => pain(day + 1, 0))
    const [all] = reportCard({ fired, sessions: [], pains, today: 1000 })
    expect(all?.alerts).toMatchObject({ cases: 20, followed: 0, share: 0, low: 0, isTooFew: false })
    const [fewer] = reportCard({ fired: fired.slice(1), sessions: [], pains, today: 1000 })
    expect(fewer?.alerts.isTooFew).toBe(true)
  })
})
