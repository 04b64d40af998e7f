import type { AlertMessage } from '../model/alert.ts'
import { loadWords, moreWords } from '../model/amount-words.ts'
import { dayWords } from '../model/day-words.ts'
import type { AnyRule, Finding } from '../model/risk.ts'

/** The words of D2: what the file says, and that it counts as an ordinary session until somebody has looked. */
export function doubtWords(finding: Finding<AnyRule>): Pick<AlertMessage, 'why' | 'whatToDo'> {
  const { day, ratio, reference } = finding
  return {
    why: [
      `The file of ${dayWords(day)} holds speeds or climbs that nobody runs.`,
      `Taken as it is it puts ${loadWords(ratio * reference)} on your calves;`,
      `the largest of the 30 days before was ${loadWords(reference)}: ${moreWords(ratio)}.`,
    ].join(' '),
    whatToDo: [
      'Open it and set its sport, its distance or its ground, or say that it is right.',
      `Until then the alerts count it as ${loadWords(reference)}.`,
    ].join(' '),
  }
}
