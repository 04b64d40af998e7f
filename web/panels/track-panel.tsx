import type { ActivityDetail } from '../contract.ts'
import type { AlongTheWay } from '../state/along-the-way.ts'
import { type Element, useMemo } from '../ui/runtime.ts'
import { useSamples } from '../ui/use-samples.ts'
import { useSettings } from '../ui/use-settings.ts'
import { trackPieces } from '../view/track-pieces.ts'

interface TrackPanelProps {
  readonly activity: ActivityDetail
  readonly along: AlongTheWay
}

/** The way coloured by what made the load. No map is loaded: nothing on this page comes from elsewhere. */
export function TrackPanel({ activity }: TrackPanelProps): Element | null {
  const { units } = useSettings()
  const { data } = useSamples(activity)
  const drawing = useMemo(() => (data === undefined ? null : trackPieces(data, units)), [data, units])
  if (drawing === null) return null
  const { width, height, pieces, bar } = drawing
  const bottom = height - 8
  return (
    <section class="card" aria-labelledby="track-title">
      <h2 id="track-title">The track</h2>
      <p class="card-note">coloured by what made the load; north is up, no map is loaded</p>
      <svg
        class="track"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label="The shape of the way, seen from above"
      >
        {pieces.map((piece) => (
          <polyline class={`stroke-${piece.cause}`} points={piece.points} />
        ))}
        <path class="track-bar" d={`M${width - 12 - bar.width} ${bottom}H${width - 12}`} />
        <text class="track-scale" x={width - 12 - bar.width / 2} y={bottom - 7}>
          {bar.text}
        </text>
      </svg>
    </section>
  )
}
