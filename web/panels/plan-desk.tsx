import { formatCivilDay, parseCivilDay } from '../../analysis/model/civil-day.ts'
import { room } from '../../analysis/plan/room.ts'
import { roomLeft } from '../../analysis/plan/room-left.ts'
import { planner } from '../../analysis/planner.ts'
import { api } from '../api.ts'
import type { PlanContext, PlanItem } from '../contract.ts'
import { dropTaker } from '../state/drop-taker.ts'
import { type Element, useLayoutEffect, useMemo, useRef, useState } from '../ui/runtime.ts'
import { useResource } from '../ui/use-resource.ts'
import { WhenReady } from '../ui/when-ready.tsx'
import { draftOf, newDraft, type PlanDraft } from '../view/plan-draft.ts'
import { plannerInput } from '../view/planner-input.ts'
import { PlanCausesPanel } from './plan-causes-panel.tsx'
import { PlanForm } from './plan-form.tsx'
import { PlanKeep } from './plan-keep.tsx'
import { PlanList } from './plan-list.tsx'
import { PlanRouteField, takeRoute } from './plan-route-field.tsx'
import { PlanStrip } from './plan-strip.tsx'
import { PlanVerdictPanel } from './plan-verdict-panel.tsx'

/** Past plans listed under the coming ones. */
const PAST_DAYS = 28

/** The form, what its plan comes to while it changes, and the plans that are kept. Everything is worked out here. */
export function PlanDesk({ context }: { readonly context: PlanContext }): Element {
  const [draft, setDraft] = useState<PlanDraft>(() => newDraft(context))
  const head = useRef<HTMLHeadingElement>(null)
  const from = formatCivilDay(context.todayDay - PAST_DAYS)
  const plans = useResource(`plans:${from}`, () => api.plans({ from }))
  const kept = plans.data?.items.find(({ id }) => id === draft.id) ?? null
  const input = useMemo(() => plannerInput(context, kept === null ? null : loadOf(kept)), [context, kept])
  const check = useMemo(() => planner(input), [input])
  const checked = useMemo(() => check(draft), [check, draft])
  const dayRoom = useMemo(
    () => roomLeft(room(input.roomSeries, draft.day, input.room), input.roomSeries),
    [input, draft.day],
  )
  const change = (part: Partial<PlanDraft>) => setDraft((before: PlanDraft) => ({ ...before, ...part }))
  useLayoutEffect(() => {
    dropTaker.set({ text: 'Drop a GPX route to check it', take: (files) => takeRoute(files, change) })
    return () => dropTaker.set(null)
  }, [])
  const edit = (item: PlanItem) => {
    setDraft(draftOf(item))
    head.current?.focus()
    scrollTo(0, 0)
  }
  const isNew = draft.id === null
  return (
    <>
      <h1 ref={head} tabIndex={-1}>
        {isNew ? 'Check a plan' : 'Change a planned session'}
      </h1>
      <p class="lead plan-lead">
        Move the sliders: what it would ask of your calves, and whether that fits, is worked out here while you do.
      </p>
      <PlanStrip check={checked} room={dayRoom} />
      <div class="plan-grid">
        <section class="card plan-form" aria-label="The session">
          <PlanForm draft={draft} today={context.todayDay} onChange={change} />
          <PlanRouteField route={draft.route} onChange={change} />
          <PlanKeep draft={draft} kept={kept} today={context.today} onDone={() => setDraft(newDraft(context))} />
        </section>
        <div class="plan-answer">
          <PlanVerdictPanel plan={draft} check={checked} room={dayRoom} series={input.series} onTake={change} />
          <PlanCausesPanel plan={draft} check={checked} athlete={context.athlete} band={context.band} />
        </div>
      </div>
      <section class="card plan-list" aria-labelledby="plans-title">
        <h2 id="plans-title" tabIndex={-1}>
          Planned sessions
        </h2>
        <WhenReady
          resource={plans}
          what="The planned sessions"
          space="skeleton-list"
          draw={({ items }) => <PlanList items={items} today={context.today} editing={draft.id} onEdit={edit} />}
        />
      </section>
    </>
  )
}

function loadOf({ date, calfKm, sandCalfKm, climbCalfKm }: PlanItem) {
  return { day: parseCivilDay(date), calfKm, sandCalfKm, climbCalfKm }
}
