import { WEEKDAY_NAMES } from '../../analysis/model/day-names.ts'
import type { Settings, Units } from '../contract.ts'
import { Field } from '../ui/field.tsx'
import type { Element } from '../ui/runtime.ts'

interface UnitsCardProps {
  readonly settings: Settings
  readonly units: Units
  readonly onUnits: (units: Units) => void
}

/** Units, the first day of the week and the home zone. */
export function UnitsCard({ settings, units, onUnits }: UnitsCardProps): Element {
  const choose = (event: Event) =>
    onUnits((event.target as HTMLSelectElement).value === 'imperial' ? 'imperial' : 'metric')
  return (
    <section class="card" aria-labelledby="units-title">
      <h2 id="units-title">Units, week and zone</h2>
      <Field id="units" label="Units" hint="Calf-km stay calf-km: they measure load, not way.">
        <select id="units" name="units" value={units} onChange={choose}>
          <option value="metric">Kilometres and metres</option>
          <option value="imperial">Miles and feet</option>
        </select>
      </Field>
      <Field id="weekStart" label="Weeks begin on" hint="For the chart only: alerts and room count any seven days.">
        <select id="weekStart" name="weekStart">
          {WEEKDAY_NAMES.map((day, i) => (
            <option key={day} value={String(i)} selected={i === settings.weekStart}>
              {day}
            </option>
          ))}
        </select>
      </Field>
      <ZoneField zone={settings.zone} />
    </section>
  )
}

function ZoneField({ zone }: { readonly zone: string }): Element {
  const known = Intl.supportedValuesOf('timeZone')
  const zones = known.includes(zone) ? known : [zone, ...known]
  return (
    <Field id="zone" label="Home zone" hint="Used where a file says neither its place nor its local time.">
      <select id="zone" name="zone" aria-describedby="zone-note">
        {zones.map((name) => (
          <option key={name} value={name} selected={name === zone}>
            {name.replaceAll('_', ' ')}
          </option>
        ))}
      </select>
    </Field>
  )
}
