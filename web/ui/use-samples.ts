import { api } from '../api.ts'
import type { ActivityDetail, Samples } from '../contract.ts'
import type { ResourceState } from '../state/resource-cache.ts'
import { useRef } from './runtime.ts'
import { useResource } from './use-resource.ts'

/**
 * The samples of an activity, shared by all that draw them. The server works them out from the original each time, so
 * they are asked for once for each state of the activity: all that decides over them is in the key. Until those of a new
 * state are there, the ones before stay in view, so that neither chart nor map goes away over a correction.
 */
export function useSamples(activity: ActivityDetail): ResourceState<Samples> & { readonly retry: () => void } {
  const { id, load, overrides, ground } = activity
  const state = JSON.stringify([load.profile, load.analysisVersion, load.calfKm, overrides, ground])
  const resource = useResource(`samples:${id}:${state}`, () => api.samples(id), true)
  const last = useRef<{ readonly id: string; readonly data: Samples } | null>(null)
  if (resource.data !== undefined) last.current = { id, data: resource.data }
  const before = last.current?.id === id ? last.current.data : undefined
  return { ...resource, data: resource.data ?? before }
}
