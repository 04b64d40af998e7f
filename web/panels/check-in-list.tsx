import type { CheckInItem } from '../contract.ts'
import { removeCheckIn } from '../state/save-check-in.ts'
import { focusElement } from '../ui/focus-element.ts'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { useOnce } from '../ui/use-once.ts'
import { checkInOf } from '../view/check-in-json.ts'
import { CHECK_IN_NAMES, checkInSentence } from '../view/check-in-sentence.ts'
import { dayText } from '../view/day-text.ts'
import { worstPain } from '../view/worst-pain.ts'

interface CheckInListProps {
  /** In the order they are shown. */
  readonly items: readonly CheckInItem[]
  /** Where a changed one leads back to. */
  readonly back: string
}

/** Check-ins a row each: day, worst pain, what was said, and the ways to change it and to take it out. */
export function CheckInList({ items, back }: CheckInListProps): Element {
  const once = useOnce()
  return (
    <ul class="check-in-list">
      {items.map((item) => {
        const checkIn = checkInOf(item)
        const pain = worstPain(checkIn)
        const name = `${CHECK_IN_NAMES[item.kind]}, ${dayText(item.date, 'short')}`
        const remove = () => once(() => removeCheckIn(item).then(() => focusElement('check-in-history-title')))
        return (
          <li key={item.id} class="check-in-row">
            <PainMark pain={pain} />
            <div>
              <p class="check-in-when">{name}</p>
              <p>{checkInSentence(checkIn)}</p>
            </div>
            <p class="check-in-links">
              {item.kind !== 'safety' && (
                <Link
                  to={`/check-in?edit=${encodeURIComponent(item.id)}&date=${item.date}&back=${encodeURIComponent(back)}`}
                  class="text-button"
                  label={`Change: ${name}`}
                >
                  Change
                </Link>
              )}
              <button type="button" class="text-button" aria-label={`Delete: ${name}`} onClick={remove}>
                Delete
              </button>
            </p>
          </li>
        )
      })}
    </ul>
  )
}

/** The worst pain as a figure, the fuller the worse; a dash where none was told. */
function PainMark({ pain }: { readonly pain: number }): Element {
  const band = Number.isNaN(pain) ? 'none' : pain > 5 ? 'much' : pain > 2 ? 'some' : 'little'
  return (
    <span class={`pain-mark pain-${band}`}>
      <span class="hidden-text">Worst pain </span>
      {Number.isNaN(pain) ? '–' : pain}
    </span>
  )
}
