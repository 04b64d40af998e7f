import type { Grade } from '../../analysis/model/risk.ts'

const WORDS: Readonly<Record<Grade, string>> = {
  A: 'repeated or randomised studies of runners',
  B: 'one large study, or a tested tool',
  C: 'small studies, or studies that disagree',
  D: 'a rule of thumb: experts, mechanics, or our own step',
  X: 'tested in runners, and nothing was found',
}

/** How good the evidence behind a rule is, in words. */
export function gradeText(grade: Grade): string {
  return WORDS[grade]
}
