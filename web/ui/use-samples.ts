import { api } from '../api.ts'
import type { ActivityDetail } from '../contract.ts'
import { useResource } from './use-resource.ts'

/**
 * The samples of an activity, shared by all that draw them. The server works them out from the original each time, so
 * they are asked for once for each state of the activity: all that decides over them is in the key.
 */
export function useSamples({ id, load, overrides }: ActivityDetail) {
  const state = [load.profile, load.analysisVersion, load.calfKm, ...Object.values(overrides)].join(':')
  return useResource(`samples:${id}:${state}`, () => api.samples(id), true)
}
