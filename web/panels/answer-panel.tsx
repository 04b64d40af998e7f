import type { Profile } from '../../analysis/model/profile.ts'
import type { Overview } from '../contract.ts'
import { AnswerText } from '../ui/answer-text.tsx'
import { ProfileNote } from '../ui/profile-note.tsx'
import type { Element } from '../ui/runtime.ts'
import { answerSentence } from '../view/answer-sentence.ts'
import { ChangeNote } from './change-note.tsx'

interface AnswerPanelProps {
  readonly overview: Overview
  readonly profile: Profile
}

/** First the answer: one sentence, and the figures it rests on in one quiet line. */
export function AnswerPanel({ overview, profile }: AnswerPanelProps): Element {
  const { parts, note } = answerSentence(overview)
  const { historyDays, historyNeeded } = overview
  return (
    <div class="answer-block">
      <AnswerText parts={parts} />
      <p class="answer-note">{note}</p>
      {overview.state === 'cold-start' && (
        <progress
          class="history-meter"
          max={historyNeeded}
          value={historyDays}
          aria-label={`${historyDays} of ${historyNeeded} days of history`}
        />
      )}
      <ProfileNote profile={profile} />
      <ChangeNote overview={overview} />
    </div>
  )
}
