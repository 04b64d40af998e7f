import type { Element } from '../ui/runtime.ts'
import type { TrackLegend as Legend } from '../view/track-colours.ts'

/** The key to the colours of a track: a ramp with its values, or what occurs. */
export function TrackLegend({ legend }: { readonly legend: Legend }): Element {
  if (legend.kind === 'swatches') {
    return (
      <ul class="legend track-legend" aria-label="Colours of the track">
        {legend.items.map(({ swatch, text }) => (
          <li key={swatch}>
            <span class={`swatch ${swatch}`} /> {text}
          </li>
        ))}
      </ul>
    )
  }
  const { ramp, unit, ticks, hasGaps } = legend
  return (
    <div class="track-legend">
      <div class="ramp" role="img" aria-label={`Colours of the track: ${unit}, from ${ticks[0]} to ${ticks.at(-1)}`}>
        <p class="ramp-unit">{unit}</p>
        <div class={`ramp-bar ramp-${ramp}`} />
        <ol class="ramp-ticks">
          {ticks.map((tick) => (
            <li key={tick}>{tick}</li>
          ))}
        </ol>
      </div>
      {hasGaps && (
        <ul class="legend">
          <li>
            <span class="swatch ground-unknown" /> not known
          </li>
        </ul>
      )}
    </div>
  )
}
