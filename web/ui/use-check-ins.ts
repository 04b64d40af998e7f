import { api } from '../api.ts'
import { localToday } from '../view/local-today.ts'
import { useResource } from './use-resource.ts'

/** An episode of calf pain is followed so far back. */
const DAYS = 120

/** The check-ins of the last months, oldest first: for what is due, for what is asked, and for the list of them. */
export function useCheckIns() {
  const from = localToday(DAYS)
  return useResource(`check-ins:${from}`, () => api.checkIns({ from }))
}
