import type { DailySeries } from '../../analysis/model/daily.ts'
import { dayWords } from '../../analysis/model/day-words.ts'
import type { PlanCheck, SessionPlan } from '../../analysis/model/plan.ts'
import type { Room } from '../../analysis/model/room.ts'
import { limitWords } from '../../analysis/plan/limit-words.ts'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { useSettings } from '../ui/use-settings.ts'
import { calfKmText } from '../view/calf-km-text.ts'
import { numberText } from '../view/number-text.ts'
import { fitTitle, planWords, raiseWords, VERDICT_WORDS } from '../view/plan-words.ts'
import { PlanScale } from './plan-scale.tsx'

interface PlanVerdictPanelProps {
  readonly plan: SessionPlan
  readonly check: PlanCheck
  readonly room: Room
  readonly series: DailySeries
  readonly onTake: (plan: SessionPlan) => void
}

/** What a plan comes to against the room of its day, what it would raise, and what fits instead. */
export function PlanVerdictPanel({ plan, check, room, series, onTake }: PlanVerdictPanelProps): Element {
  const isKnown = room.state === 'ok'
  const { title, text } = VERDICT_WORDS[check.verdict]
  const done = series.calfKm[plan.day - series.firstDay] ?? 0
  return (
    <section class="card plan-verdict" aria-labelledby="verdict-title">
      <p class="plan-load">
        <strong>{calfKmText(check.calfKm)}</strong> calf-km
        <span class="quiet">
          , likely {calfKmText(check.low)} to {calfKmText(check.high)}
        </span>
      </p>
      {isKnown ? (
        <>
          <h2 id="verdict-title" class={`plan-title plan-title-${check.verdict}`} role="status">
            {title}
          </h2>
          <p>{text}</p>
          <PlanScale check={check} room={room} />
          <p class="card-note">
            Room on {dayWords(room.day)}
            {done > 0 && `, after the ${calfKmText(done)} calf-km of that day`}: familiar {numberText(room.familiar, 1)}
            , stretch {numberText(room.stretch, 1)}; of that on sand {numberText(room.sand, 1)}, by climbing{' '}
            {numberText(room.climb, 1)}. {limitWords(room.limit)}
          </p>
        </>
      ) : (
        <>
          <h2 id="verdict-title" class="plan-title">
            No room is known yet
          </h2>
          <p>
            That takes 28 days of history. <Link to="/">Say what your last month was like</Link>, and there is a room
            until then.
          </p>
        </>
      )}
      {check.raises.length > 0 && (
        <>
          <h3>What it would raise</h3>
          <ul class="plan-raises">
            {check.raises.map((raise) => (
              <li key={`${raise.day} ${raise.rule}`}>{raiseWords(raise)}</li>
            ))}
          </ul>
        </>
      )}
      {isKnown && check.verdict === 'beyond' && <Fits plan={plan} check={check} onTake={onTake} />}
      <p class="card-note">It is room, not a target.</p>
    </section>
  )
}

function Fits({ plan, check, onTake }: Pick<PlanVerdictPanelProps, 'plan' | 'check' | 'onTake'>): Element {
  const { units } = useSettings()
  if (check.fits.length === 0) {
    return <p>No session of this kind fits that day: another day, or rest.</p>
  }
  return (
    <>
      <h3>What would fit</h3>
      <div class="plan-fits">
        {check.fits.map((fit) => (
          <button key={fit.change} type="button" class="button plan-fit" onClick={() => onTake(fit.plan)}>
            <span>{fitTitle(fit, plan)}</span>
            <span class="quiet">
              {planWords(fit.plan, units)}: {calfKmText(fit.load.calfKm)} calf-km
            </span>
          </button>
        ))}
      </div>
    </>
  )
}
