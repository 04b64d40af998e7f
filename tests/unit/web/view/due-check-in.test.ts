import { describe, expect, test } from 'vitest'
import { parseCivilDay } from '../../../../analysis/model/civil-day.ts'
import type { ActivityItem, CheckInItem } from '../../../../web/contract.ts'
import { dueCheckIn, lastSunday } from '../../../../web/view/due-check-in.ts'
import { sessionItem } from '../session-item.ts'

const WEDNESDAY = '2026-03-04'

function ran(date: string, id = date): ActivityItem {
  return sessionItem({ localDate: date }, { flat: 10 }, { id })
}

function said(kind: CheckInItem['kind'], date: string, activityId: string | null = null): CheckInItem {
  return {
    ...{ id: `${kind}-${date}`, kind, date, at: `${date}T10:00:00.000Z`, activityId },
    ...{ painBefore: null, painDuring: null, painAfter: 0, painMorning: null, stiffnessMinutes: null },
    ...{ course: null, side: null, sites: [], signs: [], isReportedBetter: null, weekly: null },
  }
}

function due(today: string, sessions: readonly ActivityItem[], checkIns: readonly CheckInItem[], hour = 18) {
  return dueCheckIn(parseCivilDay(today), { sessions, checkIns, hour })
}

describe('what is due', () => {
  test('the run of today or yesterday that was not spoken of', () => {
    expect(due(WEDNESDAY, [ran('2026-03-03')], [])).toMatchObject({
      kind: 'activity',
      question: 'How did yesterday’s session feel?',
      to: '/check-in?kind=activity&activity=2026-03-03&date=2026-03-03',
    })
    expect(due(WEDNESDAY, [ran(WEDNESDAY)], []).question).toBe('How did today’s session feel?')
    expect(due(WEDNESDAY, [ran('2026-03-02')], [])).toMatchObject({ kind: null })
    expect(due(WEDNESDAY, [{ ...ran(WEDNESDAY), excluded: true }], [])).toMatchObject({ kind: null })
  })

  test('in the morning after a session, and only then', () => {
    const spoken = [said('activity', '2026-03-03', '2026-03-03')]
    expect(due(WEDNESDAY, [ran('2026-03-03')], spoken, 7)).toMatchObject({ kind: 'morning' })
    expect(due(WEDNESDAY, [ran('2026-03-03')], spoken, 12)).toMatchObject({ kind: null })
    expect(due(WEDNESDAY, [ran('2026-03-03')], [...spoken, said('morning', WEDNESDAY)], 7)).toMatchObject({
      kind: null,
    })
    expect(due(WEDNESDAY, [], [], 7)).toMatchObject({ kind: null })
  })

  test('the week from Sunday to Tuesday, while it was not told and held a session', () => {
    const week = [ran('2026-02-24')]
    expect(due('2026-03-01', week, [])).toMatchObject({ kind: 'weekly', question: 'How was this week?' })
    expect(due('2026-03-03', week, [])).toMatchObject({ to: '/check-in?kind=weekly&date=2026-03-01' })
    expect(due(WEDNESDAY, week, [])).toMatchObject({ kind: null })
    expect(due('2026-03-01', week, [said('weekly', '2026-03-01')])).toMatchObject({ kind: null })
    expect(due('2026-03-01', week, [said('weekly', '2026-02-22')])).toMatchObject({ kind: 'weekly' })
    expect(due('2026-03-01', [ran('2026-02-22')], [])).toMatchObject({ kind: null })
  })

  test('else any, at any time', () => {
    expect(due(WEDNESDAY, [], [])).toMatchObject({ kind: null, to: '/check-in' })
  })
})

test('the Sunday a week form is about', () => {
  const sundayOf = (date: string) => lastSunday(parseCivilDay(date)) - parseCivilDay(date)
  expect(['2026-03-01', '2026-03-02', '2026-03-07', '2026-03-08'].map(sundayOf)).toEqual([0, -1, -6, 0])
})
