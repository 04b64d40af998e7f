import type { Element } from '../ui/runtime.ts'
import { Segmented } from '../ui/segmented.tsx'
import type { SessionFilter } from '../view/session-filter.ts'

interface SessionFiltersProps {
  readonly filter: SessionFilter
  readonly months: string
  /** `name` is the filter's name in the address. */
  readonly onChange: (name: string, value: string) => void
}

const KIND_CHOICES = [
  { value: 'all', text: 'All' },
  { value: 'run', text: 'Runs' },
  { value: 'walk', text: 'Walks' },
  { value: 'ride', text: 'Rides' },
  { value: 'other', text: 'Other' },
] as const

/** The filters above the list of activities. */
export function SessionFilters({ filter, months, onChange }: SessionFiltersProps): Element {
  const select = (name: string) => (event: Event) => onChange(name, (event.target as HTMLSelectElement).value)
  return (
    <search class="filters">
      <Segmented
        label="Kind of session"
        value={filter.kind}
        choices={KIND_CHOICES}
        onChoose={(kind) => onChange('kind', kind)}
      />
      <label class="filter">
        <span class="hidden-text">Ground</span>
        <select value={filter.ground} onChange={select('ground')}>
          <option value="any">Any ground</option>
          <option value="climb">With climb</option>
          <option value="sand">With sand</option>
        </select>
      </label>
      <label class="filter">
        <span class="hidden-text">Time</span>
        <select value={months} onChange={select('months')}>
          <option value="3">Last 3 months</option>
          <option value="12">Last 12 months</option>
          <option value="36">Last 3 years</option>
          <option value="all">All time</option>
        </select>
      </label>
      <label class="filter filter-text">
        <span class="hidden-text">Part of the name</span>
        <input
          type="search"
          placeholder="Part of the name"
          value={filter.text}
          onInput={(event: Event) => onChange('name', (event.target as HTMLInputElement).value)}
        />
      </label>
    </search>
  )
}
