import type { ActivityDetail, Recording } from '../contract.ts'
import { joinAgain, keepBoth } from '../state/change-recordings.ts'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { useOnce } from '../ui/use-once.ts'
import { clockText } from '../view/clock-text.ts'
import { recordingsSentence } from '../view/recordings-sentence.ts'

/** The other recordings of the same session: which one counts, and the way to count both or one again. */
export function RecordingsPanel({ activity }: { readonly activity: ActivityDetail }): Element | null {
  if (activity.recordings.length === 0) return null
  return (
    <section class="card" aria-labelledby="recordings-title">
      <h2 id="recordings-title">Recordings of this session</h2>
      <p class="card-note">{recordingsSentence(activity)}</p>
      <ul class="recordings">
        <li class="recording">
          <span class="recording-name">This one</span>
          <RecordingState counts={!activity.excluded && activity.duplicateOf === null} />
          <CountSwitch id={activity.id} isJoined={activity.duplicateOf !== null} keptApart={activity.keptApart} />
        </li>
        {activity.recordings.map((other) => (
          <li key={other.id} class="recording">
            <Link to={`/activities/${other.id}`} class="recording-name">
              {aboutRecording(other, activity)}
            </Link>
            <RecordingState counts={other.counts} />
            <CountSwitch id={other.id} isJoined={other.isJoined} keptApart={other.keptApart} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function aboutRecording({ name, format, startedAt }: Recording, { activity }: ActivityDetail): string {
  const clock = clockText(startedAt, activity.utcOffsetSeconds)
  return [name, format?.toUpperCase(), clock].filter((part) => part != null).join(', ')
}

function RecordingState({ counts }: { readonly counts: boolean }): Element {
  return <span class="recording-state">{counts ? 'counts' : 'does not count'}</span>
}

interface CountSwitchProps {
  readonly id: string
  readonly isJoined: boolean
  readonly keptApart: boolean
}

/** One button for both ways, so that it keeps the focus when its words change. */
function CountSwitch({ id, isJoined, keptApart }: CountSwitchProps): Element | null {
  const once = useOnce()
  if (!isJoined && !keptApart) return null
  return (
    <button type="button" class="text-button" onClick={() => once(() => (isJoined ? keepBoth(id) : joinAgain(id)))}>
      {isJoined ? 'Keep both' : 'Join again'}
    </button>
  )
}
