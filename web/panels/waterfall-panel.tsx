import type { ActivityDetail } from '../contract.ts'
import type { Element } from '../ui/runtime.ts'
import { useSettings } from '../ui/use-settings.ts'
import { distanceParts } from '../view/distance-parts.ts'
import { numberText } from '../view/number-text.ts'
import { signedText } from '../view/signed-text.ts'
import { type WaterfallStep, waterfallSteps } from '../view/waterfall-steps.ts'

/** The walk from distance to calf-km, a step a cause; together they are the score. */
export function WaterfallPanel({ activity }: { readonly activity: ActivityDetail }): Element {
  const steps = waterfallSteps(activity)
  const { units } = useSettings()
  const metres = activity.activity.distanceMetres
  const startsWithWay = steps[0]?.label === 'distance' && metres !== null
  const inMiles = units === 'imperial' && startsWithWay ? bothUnits(metres) : null
  const widest = Math.max(...steps.map((step) => Math.max(step.from, step.to)), 1e-9)
  return (
    <section class="card" aria-labelledby="waterfall-title">
      <h2 id="waterfall-title">From distance to calf-km</h2>
      <p class="card-note">
        each step is a cause; together they are the score
        {inMiles !== null && `; the distance counts in kilometres: ${inMiles}`}
      </p>
      <ul class="waterfall">
        {steps.map((step) => (
          <li key={step.label} class={step.fill === 'total' ? 'waterfall-total' : undefined}>
            <span class="waterfall-label">{step.label}</span>
            <span class="waterfall-track" aria-hidden="true">
              <span
                class={`waterfall-bar fill-${step.fill}`}
                style={{
                  left: percent(Math.min(step.from, step.to) / widest),
                  width: percent(Math.abs(step.to - step.from) / widest),
                }}
              />
            </span>
            <span class="waterfall-value">{valueText(step)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** `8.71 mi are 14.01 km`: a calf-km is defined by a kilometre, whatever one's watch shows. */
function bothUnits(metres: number): string {
  return `${distanceParts(metres, 'imperial').value} mi are ${distanceParts(metres, 'metric').value} km`
}

function valueText(step: WaterfallStep): string {
  if (!step.isWhole) return signedText(step.to - step.from)
  return step.label === 'distance' ? `${numberText(step.to, 2)} km` : numberText(step.to, 2)
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)}%`
}
