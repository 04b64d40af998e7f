import type { ActivityDetail } from '../contract.ts'
import { CauseBar } from '../ui/cause-bar.tsx'
import { type Element, useState } from '../ui/runtime.ts'
import { ScrollBox } from '../ui/scroll-box.tsx'
import { useSettings } from '../ui/use-settings.ts'
import { chartCauses } from '../view/chart-causes.ts'
import { distanceParts, METRES_PER_MILE } from '../view/distance-parts.ts'
import { heightText } from '../view/height-text.ts'
import { numberText } from '../view/number-text.ts'
import { paceText } from '../view/pace-text.ts'

/** Rows of a long session before one asks for the rest. */
const SHOWN = 25

/** The session kilometre by kilometre, or mile by mile: pace, ascent, load and its causes. It is also the profile as a table. */
export function SplitsPanel({ activity }: { readonly activity: ActivityDetail }): Element {
  const { units } = useSettings()
  const splits = units === 'imperial' ? activity.splitsMiles : activity.splits
  // A bar of an easy flat stretch is the same length in every session; what a ride puts on the calf hardly shows.
  const scale = Math.max(units === 'imperial' ? METRES_PER_MILE / 1000 : 1, ...splits.map((split) => split.calfKm))
  const isRide = /cycl|bik/.test(activity.activity.sport)
  const [isWhole, setWhole] = useState(splits.length <= SHOWN)
  let reached = 0
  const rows = splits.map((split) => {
    reached += split.metres
    return { split, reached }
  })
  return (
    <section class="card" aria-labelledby="splits-title">
      <h2 id="splits-title">Splits</h2>
      <ScrollBox label="Splits">
        <table class="splits">
          <thead>
            <tr>
              <th scope="col">To</th>
              <th scope="col">{isRide ? 'Speed' : 'Pace'}</th>
              <th scope="col">Ascent</th>
              <th scope="col">Calf-km</th>
              <th scope="col">
                <span class="hidden-text">Causes</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, isWhole ? rows.length : SHOWN).map((row) => (
              <tr key={row.reached}>
                <th scope="row">{placeText(row.reached, units)}</th>
                <td>{paceText(row.split, units, isRide) ?? '–'}</td>
                <td>{row.split.ascentMetres === null ? '–' : heightText(row.split.ascentMetres, units)}</td>
                <td>
                  <strong>{loadText(row.split.calfKm)}</strong>
                </td>
                <td class="split-bar">
                  <CauseBar causes={chartCauses(row.split.causes)} scale={scale} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {!isWhole && (
        <button type="button" class="text-button" onClick={() => setWhole(true)}>
          Show all {rows.length}
        </button>
      )}
    </section>
  )
}

/** A trace of load never reads as none. */
function loadText(calfKm: number): string {
  return calfKm > 0 && calfKm < 0.005 ? '<0.01' : numberText(calfKm, 2)
}

function placeText(metres: number, units: 'metric' | 'imperial'): string {
  const { value, unit } = distanceParts(metres, units)
  return `${value.replace(/\.00$/, '')} ${unit}`
}
