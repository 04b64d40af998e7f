import type { CheckIn, SafetySign, WeeklyAnswers } from '../../analysis/model/check-in.ts'
import { ANSWER_WORDS } from '../../analysis/symptoms/answer-words.ts'
import { QUESTION_WORDS } from '../../analysis/symptoms/question-words.ts'
import type { QuestionId } from '../../analysis/symptoms/questions-for.ts'
import { HISTORY_SIGNS, REST_SIGNS } from '../../analysis/symptoms/sign-groups.ts'
import { SIGN_SECTIONS } from '../../analysis/symptoms/sign-sections.ts'
import type { Element } from '../ui/runtime.ts'
import type { Draft } from '../view/draft.ts'
import { CheckInChoice } from './check-in-choice.tsx'
import { LegMap } from './leg-map.tsx'
import { PainScale } from './pain-scale.tsx'
import { SignFields } from './sign-fields.tsx'
import { WeeklyQuestion } from './weekly-question.tsx'

interface CheckInQuestionProps {
  readonly question: QuestionId
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
}

const YES_NO = [
  { value: 'no', text: 'No' },
  { value: 'yes', text: 'Yes' },
] as const

/** Minutes of stiffness one can tell apart in the morning. */
const STIFFNESS = [0, 5, 10, 15, 30, 60].map((value) => ({
  value,
  text: value === 0 ? 'Not stiff' : value === 60 ? 'An hour or more' : `About ${value}`,
}))

const COURSES = (['fades_returns', 'worsens', 'constant', 'sudden', 'after_only'] as const).map((value) => ({
  value,
  text: ANSWER_WORDS.course[value],
}))

const SIDES = (['left', 'right', 'both'] as const).map((value) => ({ value, text: ANSWER_WORDS.side[value] }))

/** One question of a check-in, put as the pure code puts it. */
export function CheckInQuestion({ question, draft, onChange }: CheckInQuestionProps): Element | null {
  const { said } = draft
  const say = (answer: Partial<CheckIn>) => onChange({ ...draft, said: { ...said, ...answer } })
  const label = QUESTION_WORDS[question]
  switch (question) {
    case 'painBefore':
    case 'painDuring':
    case 'painAfter':
    case 'painMorning':
      return <PainScale label={label} value={said[question]} onChoose={(pain) => say({ [question]: pain })} />
    case 'stiffness':
      return (
        <CheckInChoice
          label={label}
          choices={STIFFNESS}
          chosen={[said.stiffnessMinutes]}
          onChoose={([minutes]) => say({ stiffnessMinutes: minutes ?? Number.NaN })}
        />
      )
    case 'course':
      return (
        <CheckInChoice
          label={label}
          choices={COURSES}
          chosen={said.course === null ? [] : [said.course]}
          onChoose={([course]) => say({ course: course ?? null })}
        />
      )
    case 'side':
      return (
        <CheckInChoice
          label={label}
          choices={SIDES}
          chosen={said.side === null ? [] : [said.side]}
          onChoose={([side]) => say({ side: side ?? null })}
        />
      )
    case 'sites':
      return (
        <LegMap label={label} side={said.side} sites={said.sites} onChange={(side, sites) => say({ side, sites })} />
      )
    case 'q0':
    case 'signs':
    case 'better':
    case 'rest':
    case 'history':
    case 'trip':
      return <SignQuestion question={question} draft={draft} onChange={onChange} />
    default: {
      const week = (answer: Partial<WeeklyAnswers>) => onChange({ ...draft, weekly: { ...draft.weekly, ...answer } })
      return <WeeklyQuestion question={question} weekly={draft.weekly} onAnswer={week} />
    }
  }
}

interface SignQuestionProps extends CheckInQuestionProps {
  readonly question: 'q0' | 'signs' | 'better' | 'rest' | 'history' | 'trip'
}

/** The questions that may not wait: what is ticked is judged at once by whoever holds the draft. */
function SignQuestion({ question, draft, onChange }: SignQuestionProps): Element {
  const { said, isAnyNew, isTrip } = draft
  const label = QUESTION_WORDS[question]
  const tick = (signs: ReadonlySet<SafetySign>) => onChange({ ...draft, said: { ...said, signs: [...signs] } })
  const yesNo = (value: boolean | null, answer: (isYes: boolean) => void) => (
    <CheckInChoice
      label={label}
      choices={YES_NO}
      chosen={value === null ? [] : [value ? 'yes' : 'no']}
      onChoose={([chosen]) => answer(chosen === 'yes')}
    />
  )
  if (question === 'q0') return yesNo(isAnyNew, (isYes) => onChange(answered(draft, isYes)))
  if (question === 'trip') return yesNo(isTrip, (isYes) => onChange({ ...draft, isTrip: isYes }))
  if (question === 'better') {
    const better = (isYes: boolean) => onChange({ ...draft, said: { ...said, isReportedBetter: isYes } })
    return yesNo(said.isReportedBetter, better)
  }
  const sections = question === 'signs' ? SIGN_SECTIONS : [{ title: label, signs: OF_QUESTION[question] }]
  const fields = <SignFields ticked={new Set(said.signs)} sections={sections} onChange={tick} />
  if (question !== 'signs') return <div class="question">{fields}</div>
  return (
    <div class="question">
      <p>
        <strong>{label}</strong>
      </p>
      {fields}
    </div>
  )
}

const OF_QUESTION: Readonly<Record<'rest' | 'history', readonly SafetySign[]>> = {
  rest: REST_SIGNS,
  history: [...HISTORY_SIGNS, 'none_of_these'],
}

/** No to the first question unticks what it asked for; what the calf questions were told stays. */
function answered(draft: Draft, isAnyNew: boolean): Draft {
  const stays = new Set<SafetySign>([...REST_SIGNS, ...OF_QUESTION.history])
  const signs = isAnyNew ? draft.said.signs : draft.said.signs.filter((sign) => stays.has(sign))
  return { ...draft, isAnyNew, said: { ...draft.said, signs } }
}
