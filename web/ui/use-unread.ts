import { api } from '../api.ts'
import { useResource } from './use-resource.ts'

/** Alerts that ask to be read, for their number in the navigation and for the inbox. */
export function useUnread() {
  return useResource('alerts:open', () => api.someAlerts({ state: 'new' }))
}
