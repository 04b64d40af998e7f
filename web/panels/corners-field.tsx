import { Field } from '../ui/field.tsx'
import { type Element, useState } from '../ui/runtime.ts'
import { parseRing, type Ring, ringText } from '../view/parse-ring.ts'

interface CornersFieldProps {
  readonly ring: Ring
  readonly onRing: (ring: Ring) => void
}

/** A place as text: its corners, one a line, in the order one would walk around it. */
export function CornersField({ ring, onRing }: CornersFieldProps): Element {
  const [start] = useState(ringText(ring))
  const [error, setError] = useState<string | null>(null)
  const read = (event: Event) => {
    const parsed = parseRing((event.target as HTMLTextAreaElement).value)
    setError(parsed.ok ? null : parsed.error)
    if (parsed.ok) onRing(parsed.value)
  }
  return (
    <Field
      id="corners"
      label="Corners"
      error={error}
      hint="One a line, latitude and longitude, in the order in which you would walk around the place."
    >
      <textarea
        id="corners"
        rows={6}
        spellcheck={false}
        autocomplete="off"
        aria-describedby="corners-note"
        aria-invalid={error !== null}
        placeholder={'52.1100, 4.2675\n52.1100, 4.2725\n52.1300, 4.2725'}
        onInput={read}
      >
        {start}
      </textarea>
    </Field>
  )
}
