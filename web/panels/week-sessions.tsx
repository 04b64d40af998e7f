import { formatCivilDay, parseCivilDay } from '../../analysis/model/civil-day.ts'
import { api } from '../api.ts'
import { focusElement } from '../ui/focus-element.ts'
import { type Element, useLayoutEffect, useRef } from '../ui/runtime.ts'
import { useResource } from '../ui/use-resource.ts'
import { WhenReady } from '../ui/when-ready.tsx'
import { weekSpanText } from '../view/week-span-text.ts'
import { SessionList } from './session-list.tsx'
import { WeekCheckIns } from './week-check-ins.tsx'

interface WeekSessionsProps {
  readonly firstDay: string
  readonly onClose: () => void
}

/** The sessions of one week, beneath the chart that was clicked; the focus goes to its heading. */
export function WeekSessions({ firstDay, onClose }: WeekSessionsProps): Element {
  const to = formatCivilDay(parseCivilDay(firstDay) + 6)
  const sessions = useResource(`week-sessions:${firstDay}`, () => api.activities({ from: firstDay, to }))
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [])
  const close = () => {
    onClose()
    focusElement('weeks-title')
  }
  return (
    <section class="week-sessions" aria-labelledby="week-sessions-title">
      <header class="card-head">
        <h3 id="week-sessions-title" tabIndex={-1} ref={heading}>
          Sessions of {weekSpanText(firstDay)}
        </h3>
        <button type="button" class="text-button" onClick={close}>
          Close
        </button>
      </header>
      <WhenReady
        resource={sessions}
        what="The sessions"
        space="skeleton-list"
        draw={({ items }) => (items.length === 0 ? <p>No sessions in this week.</p> : <SessionList items={items} />)}
      />
      <WeekCheckIns firstDay={firstDay} />
    </section>
  )
}
