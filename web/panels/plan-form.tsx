import { type CivilDay, formatCivilDay, parseCivilDay } from '../../analysis/model/civil-day.ts'
import { Field } from '../ui/field.tsx'
import type { Element } from '../ui/runtime.ts'
import { Segmented } from '../ui/segmented.tsx'
import { useSettings } from '../ui/use-settings.ts'
import { METRES_PER_MILE } from '../view/distance-parts.ts'
import { distanceText } from '../view/distance-text.ts'
import { durationText } from '../view/duration-text.ts'
import { parseNumber } from '../view/parse-number.ts'
import { parsePace } from '../view/parse-pace.ts'
import { plainNumber } from '../view/plain-number.ts'
import type { PlanDraft } from '../view/plan-draft.ts'
import { PlanSlider } from './plan-slider.tsx'

interface PlanFormProps {
  readonly draft: PlanDraft
  readonly today: CivilDay
  readonly onChange: (part: Partial<PlanDraft>) => void
}

const KINDS = [
  { value: 'run', text: 'Run' },
  { value: 'walk', text: 'Walk' },
] as const

const SANDS = [
  { value: 'dry', text: 'Dry, soft' },
  { value: 'wet', text: 'Wet, firm' },
] as const

/** What a walk begins with: 5 km/h. */
const WALK_MPS = 5 / 3.6
const RUN_MPS = 10 / 3.6
const METRES_PER_FOOT = 0.3048
/** As the server takes them. */
const [SLOWEST, FASTEST] = [0.4, 8]
const MOST_METRES = 500_000
const MOST_CLIMB = 30_000

/** Day, distance, climb, sand and pace, each by slider and by exact text, in the athlete's units. */
export function PlanForm({ draft, today, onChange }: PlanFormProps): Element {
  const pickDay = (event: Event) => {
    const day = parseCivilDay((event.target as HTMLInputElement).value)
    if (!Number.isNaN(day) && day >= today) onChange({ day })
  }
  const pickKind = (kind: PlanDraft['kind']) => onChange({ kind, speedMps: kind === 'walk' ? WALK_MPS : RUN_MPS })
  return (
    <div class="plan-fields">
      <div class="plan-first">
        <Field id="plan-day" label="Day">
          <input
            id="plan-day"
            type="date"
            min={formatCivilDay(Math.min(today, draft.day))}
            value={formatCivilDay(draft.day)}
            aria-describedby="plan-day-note"
            onChange={pickDay}
          />
        </Field>
        <Segmented label="Run or walk" value={draft.kind} choices={KINDS} onChoose={pickKind} />
      </div>
      <DistanceAndClimb draft={draft} onChange={onChange} />
      <SandFields draft={draft} onChange={onChange} />
      <PaceField draft={draft} onChange={onChange} />
    </div>
  )
}

type PartProps = Omit<PlanFormProps, 'today'>

function DistanceAndClimb({ draft, onChange }: PartProps): Element {
  const isImperial = useSettings().units === 'imperial'
  const way = isImperial ? METRES_PER_MILE : 1000
  const rise = isImperial ? METRES_PER_FOOT : 1
  return (
    <>
      <PlanSlider
        id="plan-distance"
        label="Distance"
        unit={isImperial ? 'mi' : 'km'}
        value={draft.distanceMetres / way}
        min={1}
        max={isImperial ? 26 : 42}
        step={0.5}
        toText={(value) => plainNumber(value, 2)}
        fromText={(text) => between(parseNumber(text), 0.1, MOST_METRES / way)}
        wrong={isImperial ? 'How far, such as 8.5.' : 'How far, such as 12.5.'}
        onChange={(value) => onChange({ distanceMetres: value * way })}
      />
      <PlanSlider
        id="plan-climb"
        label="Climb"
        unit={isImperial ? 'ft' : 'm'}
        value={draft.climbMetres / rise}
        min={0}
        max={isImperial ? 4000 : 1200}
        step={isImperial ? 50 : 10}
        toText={(value) => plainNumber(value, 0)}
        fromText={(text) => between(parseNumber(text), 0, MOST_CLIMB / rise)}
        wrong="How much up in all, such as 250."
        onChange={(value) => onChange({ climbMetres: value * rise })}
      />
    </>
  )
}

function SandFields({ draft, onChange }: PartProps): Element {
  const { units } = useSettings()
  const metres = draft.sandShare * draft.distanceMetres
  return (
    <div class="plan-sand">
      <PlanSlider
        id="plan-sand"
        label="Share on sand"
        unit="%"
        value={100 * draft.sandShare}
        min={0}
        max={100}
        step={5}
        toText={(value) => plainNumber(value, 1)}
        fromText={(text) => between(parseNumber(text), 0, 100)}
        wrong="A share of 0 to 100 per cent."
        hint={metres > 0 ? `${distanceText(metres, units)} of it` : 'No sand'}
        onChange={(value) => onChange({ sandShare: value / 100 })}
      />
      {draft.sandShare > 0 && (
        <Segmented label="Kind of sand" value={draft.sand} choices={SANDS} onChoose={(sand) => onChange({ sand })} />
      )}
    </div>
  )
}

function PaceField({ draft, onChange }: PartProps): Element {
  const isImperial = useSettings().units === 'imperial'
  const way = isImperial ? METRES_PER_MILE : 1000
  const isWalk = draft.kind === 'walk'
  const [fast, slow] = isWalk ? [540, 1200] : [180, 600]
  const seconds = draft.distanceMetres / draft.speedMps
  return (
    <PlanSlider
      id="plan-pace"
      label="Pace"
      unit={isImperial ? 'min/mi' : 'min/km'}
      value={way / draft.speedMps}
      min={5 * Math.round((fast * way) / 5000)}
      max={5 * Math.round((slow * way) / 5000)}
      step={5}
      toText={durationText}
      fromText={(text) => between(parsePace(text), way / FASTEST, way / SLOWEST)}
      wrong="Minutes and seconds, such as 5:45."
      hint={`About ${durationText(60 * Math.round(seconds / 60))} in all`}
      onChange={(value) => onChange({ speedMps: way / value })}
    />
  )
}

function between(value: number | null, least: number, most: number): number | null {
  return value !== null && value >= least && value <= most ? value : null
}
