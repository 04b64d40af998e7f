import type { ActivityItem } from '../contract.ts'
import { type Track, trackOf } from '../state/track-of.ts'
import { useLayoutEffect, useRef, useState } from './runtime.ts'
import { useTracks } from './use-tracks.ts'

export interface TrackChoice {
  readonly sessions: readonly ActivityItem[]
  /** The session whose way is in view; null while none is. */
  readonly chosenId: string | null
  readonly chosen: Track | null
  /** The chosen one first, then the newest others. */
  readonly tracks: readonly Track[]
  /** Whether the reader asked for it, and it is not just the newest. */
  readonly isAsked: boolean
  readonly note: string
  readonly choose: (id: string) => void
}

/** Tracks to find a place by: those of the newest sessions, and any other that is asked for, as `first` is from the start. */
export function useTrackChoice(first: string | null = null): TrackChoice {
  const { sessions, tracks: newest, isLoading } = useTracks()
  const [asked, setAsked] = useState<{ readonly id: string; readonly track: Track | null | undefined } | null>(null)
  const latest = useRef('')
  const choose = (id: string) => {
    latest.current = id
    setAsked({ id, track: undefined })
    const show = (track: Track | null) => {
      if (latest.current === id) setAsked({ id, track })
    }
    trackOf(id).then(show, () => show(null))
  }
  useLayoutEffect(() => {
    if (first !== null) choose(first)
  }, [first])
  const chosen = asked === null ? (newest[0] ?? null) : (asked.track ?? null)
  const others = newest.filter(({ id }) => id !== chosen?.id)
  return {
    sessions,
    chosenId: asked?.id ?? chosen?.id ?? null,
    chosen,
    tracks: chosen === null ? others : [chosen, ...others],
    isAsked: asked !== null,
    note: noteOf(asked === null ? isLoading : asked.track === undefined, chosen, sessions.length),
    choose,
  }
}

function noteOf(isLoading: boolean, chosen: Track | null, count: number): string {
  if (isLoading) return count === 0 ? '' : 'Reading its way …'
  if (chosen !== null) return ''
  return count === 0 ? 'No session has a file yet.' : 'It has no positions.'
}
