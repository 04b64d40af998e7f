import type { PlanBand, PlanCheck, SessionPlan } from '../../analysis/model/plan.ts'
import type { PlanAthlete } from '../../analysis/plan-load.ts'
import { ProfileNote } from '../ui/profile-note.tsx'
import { type Element, useMemo } from '../ui/runtime.ts'
import { useSettings } from '../ui/use-settings.ts'
import { bandSentence } from '../view/band-sentence.ts'
import { calfKmText } from '../view/calf-km-text.ts'
import { planCauses } from '../view/plan-causes.ts'
import { planSteps } from '../view/plan-steps.ts'
import { signedText } from '../view/signed-text.ts'

interface PlanCausesPanelProps {
  readonly plan: SessionPlan
  readonly check: PlanCheck
  readonly athlete: PlanAthlete
  readonly band: PlanBand
}

/** Where the number comes from, cause by cause, and where its band does. */
export function PlanCausesPanel({ plan, check, athlete, band }: PlanCausesPanelProps): Element {
  const { units } = useSettings()
  const causes = useMemo(() => planCauses(plan, athlete), [plan, athlete])
  const steps = planSteps({ plan, causes, athlete, units })
  const widest = Math.max(check.calfKm, ...steps.map(({ to, from }) => Math.max(to, from)), 1e-9)
  const percent = (value: number) => `${((100 * value) / widest).toFixed(2)}%`
  return (
    <section class="card" aria-labelledby="causes-title">
      <h2 id="causes-title">Where the number comes from</h2>
      <ul class="waterfall plan-steps">
        {steps.map((step) => (
          <li key={step.label}>
            <span class="waterfall-label">{step.label}</span>
            <span class="waterfall-track" aria-hidden="true">
              <span
                class={`waterfall-bar fill-${step.fill}`}
                style={{ left: percent(Math.min(step.from, step.to)), width: percent(Math.abs(step.to - step.from)) }}
              />
            </span>
            <span class="waterfall-value">{signedText(step.to - step.from)}</span>
            <span class="plan-step-note">{step.note}</span>
          </li>
        ))}
        <li class="waterfall-total">
          <span class="waterfall-label">calf-km</span>
          <span class="waterfall-track" aria-hidden="true">
            <span class="waterfall-bar fill-total" style={{ left: '0%', width: percent(check.calfKm) }} />
          </span>
          <span class="waterfall-value">{calfKmText(check.calfKm)}</span>
        </li>
      </ul>
      <p class="card-note plan-band-note">{bandSentence(band)}</p>
      <ProfileNote profile={athlete.profile} />
    </section>
  )
}
