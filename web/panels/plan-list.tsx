import type { PlanItem } from '../contract.ts'
import { removePlan } from '../state/keep-plan.ts'
import { focusElement } from '../ui/focus-element.ts'
import type { Element } from '../ui/runtime.ts'
import { useOnce } from '../ui/use-once.ts'
import { useSettings } from '../ui/use-settings.ts'
import { calfKmText } from '../view/calf-km-text.ts'
import { dayText } from '../view/day-text.ts'
import { planOutcome } from '../view/plan-outcome.ts'
import { planWords } from '../view/plan-words.ts'

interface PlanListProps {
  readonly items: readonly PlanItem[]
  readonly today: string
  readonly editing: string | null
  readonly onEdit: (item: PlanItem) => void
}

/** The sessions to come first, soonest on top; then those of the last weeks with what was run of them. */
export function PlanList(props: PlanListProps): Element {
  const { items, today } = props
  const isToCome = ({ date, run }: PlanItem) => date >= today && run === null
  const coming = items.filter(isToCome)
  const past = items.filter((item) => !isToCome(item)).toReversed()
  if (items.length === 0) {
    return (
      <p class="quiet">
        Nothing is planned. A planned session takes its part of the room, so that two never use it twice.
      </p>
    )
  }
  return (
    <>
      {coming.length === 0 ? <p class="quiet">Nothing more is planned.</p> : <Rows {...props} items={coming} />}
      {past.length > 0 && (
        <>
          <h3>Of the last four weeks</h3>
          <Rows {...props} items={past} />
        </>
      )}
    </>
  )
}

function Rows({ items, today, editing, onEdit }: PlanListProps): Element {
  const { units } = useSettings()
  const once = useOnce()
  const remove = (item: PlanItem) =>
    once(async () => {
      await removePlan(item)
      focusElement('plans-title')
    })
  return (
    <ul class="plan-rows">
      {items.map((item) => (
        <li key={item.id} class="plan-row">
          <span class="plan-row-day">{dayText(item.date, 'short')}</span>
          <span class="plan-row-what">
            <strong>{item.name}</strong> {planWords(item, units)}
            <span class="plan-row-outcome">{planOutcome(item, today)}</span>
          </span>
          <span class="plan-row-load">{calfKmText(item.calfKm)}</span>
          <span class="plan-row-actions">
            {item.run === null && item.date >= today && (
              <button type="button" class="text-button" disabled={item.id === editing} onClick={() => onEdit(item)}>
                Change<span class="hidden-text"> {named(item)}</span>
              </button>
            )}
            <button type="button" class="text-button" onClick={() => remove(item)}>
              Remove<span class="hidden-text"> {named(item)}</span>
            </button>
          </span>
        </li>
      ))}
    </ul>
  )
}

function named({ name, date }: PlanItem): string {
  return `${name} on ${dayText(date, 'short')}`
}
