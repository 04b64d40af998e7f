import type { ActivityDetail } from '../contract.ts'
import { AnswerText } from '../ui/answer-text.tsx'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { useSettings } from '../ui/use-settings.ts'
import { clockText } from '../view/clock-text.ts'
import { dayText } from '../view/day-text.ts'
import { isScored } from '../view/is-scored.ts'
import { sessionName } from '../view/session-name.ts'
import { sessionSentence } from '../view/session-sentence.ts'

/** When and what, then the sentence: what it cost and why. */
export function ActivityHead({ activity }: { readonly activity: ActivityDetail }): Element {
  const { units } = useSettings()
  const { localDate, startedAt, utcOffsetSeconds } = activity.activity
  const when = [
    localDate === null ? 'No date' : dayText(localDate, 'long'),
    activity.manual ? null : clockText(startedAt, utcOffsetSeconds),
    sessionName(activity),
  ]
  return (
    <div class="answer-block">
      <p class="answer-note">{when.filter((part) => part !== null).join(' · ')}</p>
      <AnswerText parts={sessionSentence(activity, units, isScored(activity))} />
      {activity.excluded && <p class="banner">Left out: it counts in no week and in no rule.</p>}
      {activity.duplicateOf !== null && (
        <p class="banner">
          Another recording of the same session counts instead of this one.{' '}
          <Link to={`/activities/${activity.duplicateOf}`}>Open that one</Link>
        </p>
      )}
      {activity.keptApart && activity.recordings.some(({ counts }) => counts) && !activity.excluded && (
        <p class="banner">You keep both recordings of this session: it counts twice.</p>
      )}
    </div>
  )
}
