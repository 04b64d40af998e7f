import type { Cut, WeeklyAnswers } from '../../analysis/model/check-in.ts'
import { ANSWER_WORDS } from '../../analysis/symptoms/answer-words.ts'
import { QUESTION_WORDS } from '../../analysis/symptoms/question-words.ts'
import { type Element, useState } from '../ui/runtime.ts'
import { parseNumber } from '../view/parse-number.ts'
import { CheckInChoice } from './check-in-choice.tsx'
import { PainScale } from './pain-scale.tsx'

type WeeklyId =
  | ('took' | 'cutTraining' | 'cutPerformance' | 'worstPain' | 'heelRaises' | 'kneeToWall' | 'tenderTop')
  | ('shoes' | 'sand' | 'faceDown' | 'next')

interface WeeklyQuestionProps {
  readonly question: WeeklyId
  readonly weekly: Partial<WeeklyAnswers>
  readonly onAnswer: (answer: Partial<WeeklyAnswers>) => void
}

/** The questions of the weekly form. */
export function WeeklyQuestion(props: WeeklyQuestionProps): Element {
  const { question, weekly, onAnswer } = props
  const label = QUESTION_WORDS[question]
  switch (question) {
    case 'worstPain': {
      const pain = weekly.worstPain ?? Number.NaN
      return <PainScale label={label} value={pain} onChoose={(worstPain) => onAnswer({ worstPain })} />
    }
    case 'shoes':
    case 'next':
      return (
        <CheckInChoice<string>
          label={label}
          isMany
          choices={choicesOf(ANSWER_WORDS[question])}
          chosen={weekly[question] ?? []}
          onChoose={(values) => onAnswer({ [question]: values })}
        />
      )
    case 'heelRaises':
      return (
        <PairFields label={label} names={['heelRaisesLeft', 'heelRaisesRight']} weekly={weekly} onAnswer={onAnswer} />
      )
    case 'kneeToWall': {
      const names = ['kneeToWallLeftCm', 'kneeToWallRightCm'] as const
      return <PairFields label={label} names={names} weekly={weekly} onAnswer={onAnswer} />
    }
    default:
      return <OneOf {...props} question={question} />
  }
}

interface OneOfProps extends WeeklyQuestionProps {
  readonly question: 'took' | 'sand' | 'cutTraining' | 'cutPerformance' | 'tenderTop' | 'faceDown'
}

/** A question with one answer. */
function OneOf({ question, weekly, onAnswer }: OneOfProps): Element {
  const label = QUESTION_WORDS[question]
  const answer = weekly[question]
  if (question === 'took' || question === 'sand') {
    return (
      <CheckInChoice<string>
        label={label}
        choices={choicesOf(ANSWER_WORDS[question])}
        chosen={answer === undefined ? [] : [String(answer)]}
        onChoose={([value]) => onAnswer({ [question]: value })}
      />
    )
  }
  if (question === 'cutTraining' || question === 'cutPerformance') {
    const cut = weekly[question]
    return (
      <CheckInChoice
        label={label}
        choices={CUTS}
        chosen={cut === undefined ? [] : [cut]}
        onChoose={([value]) => onAnswer({ [question]: value })}
      />
    )
  }
  return (
    <CheckInChoice
      label={label}
      choices={YES_NO}
      chosen={answer === undefined ? [] : [answer === true ? 'yes' : 'no']}
      onChoose={([value]) => onAnswer({ [question]: value === 'yes' })}
    />
  )
}

function choicesOf(words: Readonly<Record<string, string>>) {
  return Object.entries(words).map(([value, text]) => ({ value, text }))
}

const CUTS = ([0, 1, 2, 3] as const satisfies Cut[]).map((value) => ({ value, text: ANSWER_WORDS.cut[value] }))

const YES_NO = [
  { value: 'no', text: 'No' },
  { value: 'yes', text: 'Yes' },
] as const

/** As far as the server takes them. */
const MOST = { heelRaisesLeft: 200, heelRaisesRight: 200, kneeToWallLeftCm: 40, kneeToWallRightCm: 40 } as const

interface PairFieldsProps extends Pick<WeeklyQuestionProps, 'weekly' | 'onAnswer'> {
  readonly label: string
  readonly names: readonly [keyof typeof MOST, keyof typeof MOST]
}

/** Two measured numbers, left and right; they may be left out. */
function PairFields({ label, names, weekly, onAnswer }: PairFieldsProps): Element {
  // As it was at first: what is being typed belongs to the field.
  const [first] = useState(() => names.map((name) => numberText(weekly[name])))
  const read = (name: keyof typeof MOST, text: string) => {
    const value = parseNumber(text)
    const isKnown = value !== null && value >= 0 && value <= MOST[name]
    onAnswer({ [name]: isKnown ? (name.startsWith('heel') ? Math.round(value) : value) : Number.NaN })
  }
  return (
    <fieldset class="question">
      <legend>{label}</legend>
      <div class="pair-fields">
        {names.map((name, index) => (
          <label key={name} class="pair-field">
            <span>{index === 0 ? 'Left' : 'Right'}</span>
            <input
              type="text"
              inputmode="decimal"
              autocomplete="off"
              name={name}
              value={first[index]}
              onInput={(event: Event) => read(name, (event.target as HTMLInputElement).value)}
            />
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function numberText(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? '' : String(value)
}
