import { parseCivilDay } from '../../analysis/model/civil-day.ts'
import type { Alert } from '../contract.ts'

/** Days for which the advice of an alert is meant: the two weeks most of them speak of. */
const ADVICE_DAYS = 14

/** Whether the advice of an alert still concerns today. */
export function isStillAdvised(alert: Pick<Alert, 'date'>, today: string): boolean {
  return parseCivilDay(today) - parseCivilDay(alert.date) < ADVICE_DAYS
}
