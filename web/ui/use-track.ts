import type { ActivityDetail, Samples } from '../contract.ts'
import { isSameTrack, type TrackLine, trackLine } from '../view/track-line.ts'
import { useMemo, useRef } from './runtime.ts'
import { useSamples } from './use-samples.ts'

interface Track {
  /** undefined while it is not known. */
  readonly samples: Samples | undefined
  /** null when the session has no place. */
  readonly line: TrackLine | null
  readonly hasFailed: boolean
}

/**
 * The samples of a session and its track. While they are worked out anew after a correction the old ones stay, and a track that
 * did not change stays the same object, so that a map in view keeps its place.
 */
export function useTrack(activity: ActivityDetail): Track {
  const { data, error } = useSamples(activity)
  const kept = useRef<{ readonly id: string; readonly samples: Samples } | null>(null)
  const line = useRef<TrackLine | null>(null)
  if (data !== undefined) kept.current = { id: activity.id, samples: data }
  const samples = kept.current?.id === activity.id ? kept.current.samples : undefined
  line.current = useMemo(() => {
    const next = samples === undefined ? null : trackLine(samples)
    return next !== null && line.current !== null && isSameTrack(next, line.current) ? line.current : next
  }, [samples])
  return { samples, line: line.current, hasFailed: error !== undefined }
}
