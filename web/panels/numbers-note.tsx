import type { Safety } from '../contract.ts'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { countryName } from '../view/country-name.ts'

const MARKS: Readonly<Record<Safety['numbers']['mark'], string>> = {
  seen: 'Read there; check it before you need it.',
  verify: 'Not checked with an authority: check it before you need it.',
  own: '',
}

/** Which numbers these are and where they come from; editable, and never guessed. */
export function NumbersNote({ numbers }: { readonly numbers: Safety['numbers'] }): Element {
  const { country, emergency, advice, source, mark } = numbers
  if (emergency.length === 0 && advice === null) {
    return (
      <p>
        No number is known for where you are, and none is guessed.{' '}
        <Link to="/settings#safety-card">Set your country or your own numbers</Link>.
      </p>
    )
  }
  return (
    <p>
      {country === null ? 'Numbers' : `Numbers of ${countryName(country)}`}:{' '}
      {emergency.length > 0 && `emergency ${emergency.join(' or ')}`}
      {emergency.length > 0 && advice !== null && ', '}
      {advice !== null && `medical advice ${advice}`}. Source: {source}. {MARKS[mark]}{' '}
      <Link to="/settings#safety-card">Change them</Link>
    </p>
  )
}
