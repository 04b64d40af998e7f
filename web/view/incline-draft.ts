import type { InclineStep } from '../../analysis/model/athlete.ts'
import { inclineStepText } from './incline-step-text.ts'

/** Steps of an incline while somebody works on them. */
export interface InclineDraft {
  readonly steps: readonly InclineStep[]
  /** The step whose figures are in the fields; null = the fields hold a new one. */
  readonly changing: number | null
  /** What was just done, for those who do not see it. */
  readonly done: string
}

/** What can be done to the steps, each as a draft of its own. */
export const inclineDraft = {
  of: (steps: readonly InclineStep[]): InclineDraft => ({ steps, changing: null, done: '' }),

  /** Puts a step at the end, or in the place of the one that is being changed. */
  withStep({ steps, changing }: InclineDraft, step: InclineStep): InclineDraft {
    const at = changing ?? steps.length
    const put = changing === null ? [...steps, step] : steps.with(changing, step)
    return { steps: put, changing: null, done: `Step ${at + 1}: ${inclineStepText(step)}.` }
  },

  /** A step a place earlier or later; as before where there is no such place. */
  moved(draft: InclineDraft, index: number, by: -1 | 1): InclineDraft {
    const { steps } = draft
    const step = steps[index]
    const other = steps[index + by]
    if (step === undefined || other === undefined) return draft
    const done = `${inclineStepText(step)} is now step ${index + by + 1}.`
    return { steps: steps.with(index, other).with(index + by, step), changing: null, done }
  },

  without({ steps }: InclineDraft, index: number): InclineDraft {
    const step = steps[index]
    const done = step === undefined ? '' : `Removed: ${inclineStepText(step)}.`
    return { steps: steps.toSpliced(index, 1), changing: null, done }
  },
} as const
