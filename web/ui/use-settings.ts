import { api } from '../api.ts'
import type { Settings } from '../contract.ts'
import { resourceStore } from '../state/resource-cache.ts'
import { useStore } from './runtime.ts'

/** The athlete's settings. The shell draws pages only once they are there. */
export function useSettings(): Settings {
  const { data } = useStore(resourceStore('settings', api.settings))
  if (data === undefined) throw new Error('a page was drawn before the settings came')
  return data
}
