import type { AlertMessage } from '../model/alert.ts'
import { loadWords } from '../model/amount-words.ts'
import { dayWords } from '../model/day-words.ts'
import type { AnyRule, Finding } from '../model/risk.ts'

/**
 * The words of B2. A finding with a reference day is a session on the day after another one; without one it is sand or
 * hill work that nobody has ticked yet.
 */
export function injuryWords(finding: Finding<AnyRule>): Pick<AlertMessage, 'why' | 'whatToDo'> {
  const { day, ratio, reference, referenceDay } = finding
  const load = loadWords(ratio * reference)
  if (Number.isNaN(referenceDay)) {
    return {
      why: `Sand or climbing put ${load} on your calves on ${dayWords(day)}, within eight weeks of a calf or Achilles injury.`,
      whatToDo: `Flat, firm ground, at most ${loadWords(reference)} of sand or climbing, until you or your physio tick that they may come back.`,
    }
  }
  return {
    why: `${dayWords(day)} put ${load} on your calves, the day after ${loadWords(reference)}, within eight weeks of a calf or Achilles injury.`,
    whatToDo: 'Leave at least 1 day without running between two runs.',
  }
}
