import { api } from '../api.ts'
import { localToday } from '../view/local-today.ts'
import { useResource } from './use-resource.ts'

/** An episode of calf pain is followed so far back. */
const DAYS = 120

/**
 * The check-ins of the last months, oldest first: for what is due, for what is asked, and for the list of them.
 * `since` = a date that has to be among them.
 */
export function useCheckIns(since: string | null = null) {
  const usual = localToday(DAYS)
  const from = since !== null && /^\d{4}-\d\d-\d\d$/.test(since) && since < usual ? since : usual
  return useResource(`check-ins:${from}`, () => api.checkIns({ from }))
}
