import { holdResource, type ResourceState, refresh, resourceStore } from '../state/resource-cache.ts'
import { useLayoutEffect, useStore } from './runtime.ts'

/** What the server says under `key`, asked for when the component appears and whenever `key` changes. `isFixed` = it never changes under its key. */
export function useResource<T>(
  key: string,
  load: () => Promise<T>,
  isFixed = false,
): ResourceState<T> & { retry: () => void } {
  const store = resourceStore(key, load, isFixed)
  const state = useStore(store)
  useLayoutEffect(() => holdResource(key), [key])
  return { ...state, retry: () => refresh(key) }
}
