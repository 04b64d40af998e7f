import type { Settings, Units } from '../contract.ts'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { type FieldErrors, TextField } from '../ui/text-field.tsx'
import { bodyFields } from '../view/parse-settings.ts'

interface BodyCardProps {
  readonly settings: Settings
  /** As chosen in the form, which may differ from what is saved. */
  readonly units: Units
  readonly errors: FieldErrors
}

/** Height and mass in the units chosen. */
export function BodyCard({ settings, units, errors }: BodyCardProps): Element {
  return (
    <section class="card" aria-labelledby="body-title">
      <h2 id="body-title">Your body</h2>
      <p class="card-note">
        Height sets the cadence expected of you. Mass counts for rides only; every other number is relative to you.
      </p>
      <p>
        <Link to="/settings/body">Shoes, injuries, and what you measured when</Link>
      </p>
      <div class="form-pair" key={units}>
        {bodyFields(settings, units).map((field) => (
          <TextField
            key={field.name}
            name={field.name}
            label={field.label}
            hint={field.hint}
            value={field.value}
            errors={errors}
            numeric
          />
        ))}
      </div>
    </section>
  )
}
