import { holdResource, type ResourceState, refresh, resourceStore } from '../state/resource-cache.ts'
import { useLayoutEffect, useStore } from './runtime.ts'

/** What the server says under `key`, asked for when the component appears and whenever `key` changes. */
export function useResource<T>(key: string, load: () => Promise<T>): ResourceState<T> & { retry: () => void } {
  const store = resourceStore(key, load)
  const state = useStore(store)
  useLayoutEffect(() => holdResource(key), [key])
  return { ...state, retry: () => refresh(key) }
}
