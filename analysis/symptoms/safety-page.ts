import type { SafetyLevel, SafetySign } from '../model/check-in.ts'
import type { AdviceNumbers } from './advice-numbers.ts'
import { SAFETY_LIMITS } from './safety-limits.ts'
import { LEG_SIGNS } from './sign-groups.ts'

/** What the full-screen page says at one level. */
export interface SafetyPage {
  readonly level: SafetyLevel
  readonly title: string
  readonly sentences: readonly string[]
  /** The number to dial; null when none is known or none is needed. */
  readonly call: { readonly number: string; readonly label: string } | null
  /** Whether it offers "Show what to tell them". */
  readonly hasWhatToTell: boolean
}

interface PageFacts {
  readonly signs: readonly SafetySign[]
  readonly numbers: AdviceNumbers
  /** E2: hours until the question comes again, NaN when it does not. */
  readonly hoursToQuestion: number
}

type Page = Pick<SafetyPage, 'title' | 'sentences'> & { readonly calls: 'emergency' | 'advice' | null }

const PAGES: Readonly<Record<SafetyLevel, (facts: PageFacts) => Page>> = {
  E0: emergencyPage,
  E1: clotPage,
  E1a: () => ({
    title: 'Stop. Get medical help today.',
    sentences: [
      'A sudden pop and not being able to rise on your toes can be a torn Achilles tendon.',
      'Get it examined today.',
      'Do not walk or run on it to test it.',
    ],
    calls: 'advice',
  }),
  E1b: () => ({
    title: 'Go to an emergency department now.',
    sentences: ['A very tight, painful calf with a numb, pale or cold foot can threaten the leg.'],
    calls: 'emergency',
  }),
  E1c: () => ({
    title: 'Go to an emergency department now.',
    sentences: [
      'Back pain with numbness around the saddle, new bladder or bowel trouble, or weakness in both legs can be a nerve emergency.',
    ],
    calls: 'emergency',
  }),
  E1d: () => ({
    title: 'Get medical help today.',
    sentences: ['Hot red skin with fever can be an infection.'],
    calls: 'advice',
  }),
  E2: lookPage,
}

/** Of a leg, so that the words may speak of one. */
const ONE_LEG: ReadonlySet<SafetySign> = new Set(LEG_SIGNS)
const LEG: ReadonlySet<SafetySign> = new Set([...LEG_SIGNS, 'calf_pain', 'hard_calf'])

/**
 * The pages of the levels that hold, the highest first, all of them shown. Words are public safety text with the numbers
 * of the country: no score, no probability, no name of an illness beyond what it can be. To be read by a clinician before
 * a public release (docs/red-flags.md).
 */
export function safetyPages(levels: readonly SafetyLevel[], facts: PageFacts): SafetyPage[] {
  return levels.map((level) => {
    const { title, sentences, calls } = PAGES[level](facts)
    return { level, title, sentences, call: callOf(calls, facts.numbers), hasWhatToTell: level !== 'E2' }
  })
}

function emergencyPage({ signs, numbers }: PageFacts): Page {
  const hasLegSign = signs.some((sign) => LEG.has(sign))
  return {
    title: `STOP. Call ${emergencyWords(numbers)} now.`,
    sentences: hasLegSign
      ? [
          'A leg problem together with chest pain, breathlessness, coughing blood or fainting can be a clot that has reached the lungs.',
          'This can be life-threatening.',
          'Do not drive yourself.',
          'Say: “possible blood clot”.',
        ]
      : ['Chest pain, breathlessness, coughing blood or fainting is an emergency.', 'Do not drive yourself.'],
    calls: 'emergency',
  }
}

function clotPage({ signs, numbers }: PageFacts): Page {
  const advice = numbers.advice === null ? 'a medical advice line' : numbers.advice
  return {
    title: 'STOP running. Get medical help today.',
    sentences: [
      'Swelling, colour change or warmth in one leg can be a blood clot (deep vein thrombosis).',
      'It can look like a calf strain, and fit people get it too.',
      ...(signs.some((sign) => ONE_LEG.has(sign)) ? [] : [WITHOUT_SIGN]),
      `Ask for an urgent appointment or call ${advice} now.`,
      'Do not wait for it to settle, do not massage or stretch it, do not run to test it.',
      `Call ${emergencyWords(numbers)} if you get chest pain, breathlessness, cough blood or faint.`,
      'This app cannot examine you and cannot rule this out.',
    ],
    calls: 'advice',
  }
}

/** The page is reached by pain and history too; then it says that no such sign is needed. */
const WITHOUT_SIGN = 'It can be there without any of these.'

function lookPage({ hoursToQuestion }: PageFacts): Page {
  const again = Math.ceil(hoursToQuestion)
  return {
    title: 'Compare both calves now.',
    sentences: [
      'If one is swollen, warmer or a different colour, get medical help today.',
      again >= 1
        ? `We ask again in ${again} ${again === 1 ? 'hour' : 'hours'}.`
        : `If it is not better ${SAFETY_LIMITS.betterBy.value} hours after it began here, get medical help that day.`,
    ],
    calls: null,
  }
}

/** "999", "112 or 10177"; never a guessed one. */
function emergencyWords({ emergency }: AdviceNumbers): string {
  return emergency.length === 0 ? 'your local emergency number' : emergency.join(' or ')
}

function callOf(calls: Page['calls'], numbers: AdviceNumbers): SafetyPage['call'] {
  const number = calls === 'emergency' ? numbers.emergency[0] : calls === 'advice' ? numbers.advice : null
  return number === null || number === undefined ? null : { number, label: `Call ${number}` }
}
