import type { CivilDay } from './civil-day.ts'
import type { AnsweredGap, Gap } from './gap.ts'

/** Days without an activity after which the one question is asked (rule D1). */
export const GAP_DAYS = 10

/**
 * Stretches of ten and more days without any activity, oldest first, with what the athlete said of each. The days before
 * the first activity are no gap; today counts as empty only once it is over. An answer belongs to the gap whose last
 * day before it names, or to the one that has swallowed that day since: after a late file the gap is another one.
 * `activityDays`: every day with an activity of any kind, in any order.
 */
export function findGaps(activityDays: readonly CivilDay[], today: CivilDay, answers: readonly AnsweredGap[]): Gap[] {
  const days = [...new Set(activityDays)].filter((day) => day <= today).sort((a, b) => a - b)
  return days.flatMap((last, index) => {
    const next = days[index + 1]
    const to = (next ?? today) - 1
    if (to - last < GAP_DAYS) return []
    const answered = answers.findLast(({ afterDay }) => afterDay >= last && afterDay <= to)
    const isOpen = next === undefined
    return [{ from: last + 1, to: isOpen ? today : to, isOpen, answer: answered?.answer ?? null }]
  })
}
