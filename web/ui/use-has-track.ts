import type { ActivityDetail } from '../contract.ts'
import { useSamples } from './use-samples.ts'

/** Whether a session is known to have positions; false until its samples are there. */
export function useHasTrack(activity: ActivityDetail): boolean {
  return useSamples(activity).data?.columns.latitude.some((degrees) => degrees !== null) ?? false
}
