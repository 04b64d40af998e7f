import { api } from '../api.ts'
import type { ActivityItem } from '../contract.ts'
import { type Track, trackOf } from '../state/track-of.ts'
import { useLayoutEffect, useState } from './runtime.ts'
import { useResource } from './use-resource.ts'

/** Sessions to choose from, and how many of the newest with a track are drawn from the start. */
const OFFERED = '100'
const DRAWN = 3
/** Sessions asked for their track at most, so that a winter indoors is not read from end to end. */
const MOST_ASKED = 8

export interface Tracks {
  /** Sessions with a file, newest first. */
  readonly sessions: readonly ActivityItem[]
  /** Tracks that have come so far, newest first. */
  readonly tracks: readonly Track[]
  /** True until the first track is there, or it is known that there is none. */
  readonly isLoading: boolean
}

/** The tracks of the newest sessions, to find one's places by; they come one after another. */
export function useTracks(): Tracks {
  const { data } = useResource('sessions-with-files', () => api.activities({ limit: OFFERED }))
  const [tracks, setTracks] = useState<readonly Track[]>([])
  const [isLoading, setLoading] = useState(true)
  const sessions = (data?.items ?? []).filter(({ manual }) => !manual)
  const newest = sessions.slice(0, MOST_ASKED).map(({ id }) => id)
  useLayoutEffect(() => {
    if (data === undefined) return
    let isGone = false
    const load = async () => {
      let found: readonly Track[] = []
      for (const id of newest) {
        const track = await trackOf(id).catch(() => null)
        if (isGone) return
        if (track === null) continue
        found = [...found, track]
        setTracks(found)
        setLoading(false)
        if (found.length === DRAWN) break
      }
      setLoading(false)
    }
    void load()
    return () => {
      isGone = true
    }
  }, [newest.join(' '), data === undefined])
  return { sessions, tracks, isLoading }
}
