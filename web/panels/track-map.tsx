import type { mountTrackMap, TrackMapData } from '../maps/mount-track-map.ts'
import { type Element, useLayoutEffect, useRef, useState } from '../ui/runtime.ts'

interface TrackMapProps {
  readonly data: TrackMapData
  /** Counts the wishes to see the whole track. */
  readonly shown: number
}

/** The map of a session. Its code is fetched here, as few pages need it. */
export function TrackMap({ data, shown }: TrackMapProps): Element {
  const container = useRef<HTMLDivElement>(null)
  const mounted = useRef<ReturnType<typeof mountTrackMap> | null>(null)
  const latest = useRef(data)
  latest.current = data
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading')
  const [attempt, setAttempt] = useState(0)
  useLayoutEffect(() => {
    let isGone = false
    import('../maps/mount-track-map.ts').then(
      (code) => {
        if (isGone || container.current === null || latest.current === null) return
        mounted.current = code.mountTrackMap(container.current, latest.current)
        setState('ready')
      },
      () => setState('failed'),
    )
    return () => {
      isGone = true
      mounted.current?.destroy()
      mounted.current = null
    }
  }, [data.line, data.along, data.units, data.tiles, attempt])
  useLayoutEffect(() => mounted.current?.update(data), [data])
  useLayoutEffect(() => {
    if (shown > 0) mounted.current?.showAll()
  }, [shown])
  return (
    <div class="track-map" aria-busy={state === 'loading' ? 'true' : undefined}>
      <div class="track-map-stage" ref={container} />
      {state === 'failed' && (
        <p class="track-map-failure">
          The map could not be loaded.{' '}
          <button type="button" class="text-button" onClick={() => setAttempt((count: number) => count + 1)}>
            Try again
          </button>
        </p>
      )}
    </div>
  )
}
