import { Field } from '../ui/field.tsx'
import type { Element } from '../ui/runtime.ts'
import { useSettings } from '../ui/use-settings.ts'
import type { TrackChoice } from '../ui/use-track-choice.ts'
import { localToday } from '../view/local-today.ts'
import { sessionChoiceText } from '../view/session-choice-text.ts'

interface TrackChoiceFieldProps {
  readonly id: string
  readonly choice: TrackChoice
}

/** The session whose way the map shows, to find a place by. */
export function TrackChoiceField({ id, choice }: TrackChoiceFieldProps): Element | null {
  const { units } = useSettings()
  const today = localToday()
  if (choice.sessions.length === 0) return null
  const isOlder = choice.chosenId !== null && choice.sessions.every(({ id }) => id !== choice.chosenId)
  return (
    <Field id={id} label="Look where you ran" hint={choice.note}>
      <select
        id={id}
        aria-describedby={`${id}-note`}
        onChange={(event: Event) => choice.choose((event.target as HTMLSelectElement).value)}
      >
        {isOlder && (
          <option value={choice.chosenId ?? ''} selected={true}>
            the session you came from
          </option>
        )}
        {choice.sessions.map((session) => (
          <option key={session.id} value={session.id} selected={session.id === choice.chosenId}>
            {sessionChoiceText(session, units, today)}
          </option>
        ))}
      </select>
    </Field>
  )
}
