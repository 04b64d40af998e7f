import type { AlertMessage } from '../../analysis/model/alert.ts'
import { ANY_RULE_ORDER } from '../../analysis/model/any-rule-order.ts'
import { formatCivilDay } from '../../analysis/model/civil-day.ts'
import { countedOnDays } from '../store/activity-store.ts'
import type { AlertRow } from '../store/alert-store.ts'
import type { Store } from '../store/open-store.ts'

/** How an alert is shown: its figures, its words, and the activities of its day. */
export function alertView(row: AlertRow, activityIds: readonly string[]) {
  const { title, why, whatToDo, evidence, grade } = JSON.parse(row.words_json) as AlertMessage
  return {
    id: row.id,
    date: formatCivilDay(row.day),
    rule: row.rule,
    tier: row.tier,
    ratio: row.ratio,
    reference: row.reference,
    referenceDate: row.reference_day === null ? null : formatCivilDay(row.reference_day),
    state: row.state,
    activityIds,
    message: `${title}. ${why} ${whatToDo} ${evidence}`,
    title,
    why,
    whatToDo,
    evidence,
    grade,
  }
}

export type AlertView = ReturnType<typeof alertView>

/** Newest day first, and within a day in the order of the rules. */
export function inOrder(rows: readonly AlertRow[]): AlertRow[] {
  return rows.toSorted((a, b) => b.day - a.day || ANY_RULE_ORDER.indexOf(a.rule) - ANY_RULE_ORDER.indexOf(b.rule))
}

/** Views of several alerts, newest day first and within a day in the order of the rules. */
export async function alertViews(store: Store, athleteId: string, rows: readonly AlertRow[]): Promise<AlertView[]> {
  if (rows.length === 0) return []
  const idsOfDay = new Map<number, string[]>()
  const days = [...new Set(rows.map((row) => row.day))]
  for (const { id, local_day } of await countedOnDays(store, athleteId, days)) {
    idsOfDay.set(local_day, [...(idsOfDay.get(local_day) ?? []), id])
  }
  return inOrder(rows).map((row) => alertView(row, idsOfDay.get(row.day) ?? []))
}
