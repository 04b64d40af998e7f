import { adviceNumbers } from '../../analysis/symptoms/advice-numbers.ts'
import { type SafetyPage, safetyPages } from '../../analysis/symptoms/safety-page.ts'
import type { Safety } from '../contract.ts'
import { safetyKnown } from '../state/safety-known.ts'
import type { SafetyNow } from '../view/safety-now.ts'
import { useStore } from './runtime.ts'

/** The pages of the levels that hold, with the numbers as the server gave them last; none are known before it has. */
export function useSafetyPages({
  levels,
  signs,
  nextQuestionAt,
}: Pick<SafetyNow, 'levels' | 'signs' | 'nextQuestionAt'>): {
  readonly pages: readonly SafetyPage[]
  readonly numbers: Safety['numbers']
} {
  const numbers = useStore(safetyKnown)?.numbers ?? adviceNumbers(null)
  const hoursToQuestion = (nextQuestionAt - Date.now() / 1000) / 3600
  return { pages: safetyPages(levels, { signs, numbers, hoursToQuestion }), numbers }
}
