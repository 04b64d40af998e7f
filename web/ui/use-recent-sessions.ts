import { api } from '../api.ts'
import { useResource } from './use-resource.ts'

const SHOWN = '8'

/** The newest sessions, for their list and for finding the weeks that hold something. */
export function useRecentSessions() {
  return useResource('recent', () => api.activities({ limit: SHOWN }))
}
