import type { ActivityItem } from '../contract.ts'
import { CauseBar } from '../ui/cause-bar.tsx'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { useSettings } from '../ui/use-settings.ts'
import { calfKmText } from '../view/calf-km-text.ts'
import { chartCauses } from '../view/chart-causes.ts'
import { distanceText } from '../view/distance-text.ts'
import { localToday } from '../view/local-today.ts'
import { rowDayText } from '../view/row-day-text.ts'
import { sessionName } from '../view/session-name.ts'

interface SessionListProps {
  readonly items: readonly ActivityItem[]
  /** Calf-km of a full bar, where several lists are to be compared; else the largest of this one. */
  readonly scale?: number
}

/** Sessions a row each: day, name, distance, a bar of causes, calf-km. The bars of one list share a scale. */
export function SessionList({ items, scale: given }: SessionListProps): Element {
  const { units } = useSettings()
  const today = localToday()
  const scale = given ?? Math.max(1, ...items.map((item) => item.load.calfKm))
  return (
    <ul class="session-list">
      {items.map((item) => {
        const { distanceMetres, localDate } = item.activity
        return (
          <li key={item.id} class={item.excluded ? 'session-out' : undefined}>
            <Link to={`/activities/${item.id}`} class="session-row">
              <span class="session-day">{localDate === null ? 'no date' : rowDayText(localDate, today)}</span>
              <span class="session-name">
                {sessionName(item)}
                {item.excluded && <span class="session-tag">left out</span>}
              </span>
              <span class="session-distance">
                {distanceMetres === null || distanceMetres < 50 ? '' : distanceText(distanceMetres, units)}
              </span>
              <CauseBar causes={chartCauses(item.load.causes)} scale={scale} />
              <span class="session-load">
                {item.load.calfKm === 0 ? '–' : calfKmText(item.load.calfKm)}{' '}
                <span class="hidden-text">{item.load.calfKm === 0 ? 'no load' : 'calf-km'}</span>
              </span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
