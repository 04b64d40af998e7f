import { formatCivilDay, parseCivilDay } from '../../analysis/model/civil-day.ts'
import { api } from '../api.ts'
import type { Element } from '../ui/runtime.ts'
import { useResource } from '../ui/use-resource.ts'
import { CheckInList } from './check-in-list.tsx'

/** What was felt in a week, beneath its sessions; nothing where nothing was said. */
export function WeekCheckIns({ firstDay }: { readonly firstDay: string }): Element | null {
  const to = formatCivilDay(parseCivilDay(firstDay) + 6)
  const items = useResource(`check-ins:${firstDay}:${to}`, () => api.checkIns({ from: firstDay, to })).data?.items ?? []
  if (items.length === 0) return null
  return (
    <>
      <h3 id="check-in-history-title" tabIndex={-1}>
        How it felt
      </h3>
      <CheckInList items={items} back={`/?week=${firstDay}`} />
    </>
  )
}
