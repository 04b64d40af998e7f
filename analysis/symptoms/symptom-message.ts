import type { AlertMessage } from '../model/alert.ts'
import { loadWords, percentWords } from '../model/amount-words.ts'
import { dayWords } from '../model/day-words.ts'
import type { AnyRule, Grade, SymptomRule } from '../model/risk.ts'
import { RULE_TITLES } from '../model/rule-titles.ts'
import type { SymptomFinding } from '../model/symptom-finding.ts'
import { placeWords } from './place-words.ts'
import { SYMPTOM_LIMITS } from './symptom-limits.ts'

/** What a message may mention besides the finding. NaN = unknown: the sentence is left out. */
export interface SymptomFacts {
  /** Load of the seven days up to the day of the finding, calf-km. */
  readonly lastWeek: number
  /** Familiar room with the pain factor already in it, calf-km. */
  readonly roomAfterPain: number
}

type Words = Pick<AlertMessage, 'why' | 'whatToDo'>

const MESSAGES = {
  P1: { title: RULE_TITLES.P1, words: aboveLine },
  P2: { title: RULE_TITLES.P2, words: notSettled },
  P3: { title: RULE_TITLES.P3, words: worseWeek },
  P4: { title: RULE_TITLES.P4, words: warmsUp },
  P5: { title: RULE_TITLES.P5, words: affectsTraining },
  P6: { title: RULE_TITLES.P6, words: stillThere },
  PL: { title: RULE_TITLES.PL, words: painAndLoad },
} satisfies Record<SymptomRule, { title: string; words: (finding: SymptomFinding, facts: SymptomFacts) => Words }>

const MODEL =
  'A small trial in Achilles rehabilitation, of 38 people, let them run with pain up to 5 of 10 that settles by morning. It was not tested for strains of the calf.'
const THUMB = 'Rule of thumb: no study sets the number.'

const EVIDENCE: Record<SymptomRule, readonly [Grade, string]> = {
  P1: ['B', MODEL],
  P2: ['D', `${MODEL} The step of 2 is our own.`],
  P3: ['D', THUMB],
  P4: ['D', 'Rule of thumb: a pattern that a clinic describes; no study sets the number.'],
  P5: [
    'D',
    'The weekly questions follow a tool tested in athletes of other sports; the line for this message is our own.',
  ],
  P6: ['D', THUMB],
  PL: ['D', 'Rule of thumb: that the two together say more than each is plausible, not shown.'],
}

/**
 * The words of a symptom finding, made from its values so that text and numbers cannot drift apart. It says what was
 * reported and what to do; it names no injury and foretells none. Unknown facts leave their sentence out.
 */
export function symptomMessage(finding: SymptomFinding, facts: SymptomFacts): AlertMessage {
  const { title, words } = MESSAGES[finding.rule]
  const [grade, evidence] = EVIDENCE[finding.rule]
  return { title, ...words(finding, facts), evidence, grade }
}

const LINE = SYMPTOM_LIMITS.P1.line.value
const CLEAN = SYMPTOM_LIMITS.clean.value

function aboveLine({ value, day, ...place }: SymptomFinding): Words {
  return {
    why: join(
      `You reported ${outOfTen(value)} in the ${where(place)} on ${dayWords(day)}.`,
      `The model used in Achilles rehabilitation allows up to ${outOfTen(LINE)} that settles by next morning.`,
    ),
    whatToDo: `No running until it is ${outOfTen(CLEAN)} or less when walking and in the morning. If it came suddenly, or is not better in a week, see a physio.`,
  }
}

function notSettled({ value, reference, count, day, tier, ...place }: SymptomFinding): Words {
  const compared = Number.isNaN(reference)
    ? `above the line of ${outOfTen(LINE)}`
    : `before the session of the day before at ${outOfTen(reference)}`
  return {
    why: join(
      `On the morning of ${dayWords(day)} the ${where(place)} was at ${outOfTen(value)}, ${compared}.`,
      count > 1 && `Mornings like this in ${SYMPTOM_LIMITS.P2.twiceWithin.value} days: ${count}.`,
    ),
    whatToDo:
      tier === 'high'
        ? `No running until two check-ins in a row are at ${outOfTen(CLEAN)} or less and settled by morning. If that takes more than a week, see a physio.`
        : `Make the next session easier than the last: ${percentWords(1 - SYMPTOM_LIMITS.factor.some.value)} less room, no sand, hills or sprints, until two check-ins in a row are at ${outOfTen(CLEAN)} or less and settled by morning.`,
  }
}

function worseWeek({ value, reference, day, ...place }: SymptomFinding): Words {
  return {
    why: `Half of your check-ins in the seven days to ${dayWords(day)} were at ${outOfTen(value)} or more in the ${where(place)}; in the seven days before it was ${outOfTen(reference)}.`,
    whatToDo: `Go back to what you did when it was ${outOfTen(reference)}, for 7 days. If it is not lower by then, see a physio.`,
  }
}

function warmsUp({ value, reference, ...place }: SymptomFinding, { lastWeek }: SymptomFacts): Words {
  const share = SYMPTOM_LIMITS.factor.some.value
  return {
    why: join(
      `Pain in the ${where(place)} that starts with the activity, fades as you warm up and returns afterwards: ${value} of your last ${reference} painful activities.`,
      'A common pattern when the calf or Achilles is doing more than it is used to.',
    ),
    whatToDo: join(
      Number.isNaN(lastWeek)
        ? `Hold your load at ${percentWords(share)} of last week’s;`
        : `Hold your load at ${loadWords(share * lastWeek)} in the next seven days, ${percentWords(share)} of the last seven;`,
      'no sand, hills or sprints. If it is there next week too, see a physio.',
    ),
  }
}

const CUTS = ['not at all', 'a little', 'moderately', 'a lot'] as const

function affectsTraining({ value, ...place }: SymptomFinding): Words {
  const cut = CUTS[value]
  return {
    why:
      cut === undefined
        ? `Your ${where(place)} kept you from training this week.`
        : `Your ${where(place)} held back your training or how well you ran this week: ${cut}.`,
    whatToDo:
      'See a physio, and show them this diary. Until two check-ins in a row are clean, no sand, hills or sprints.',
  }
}

function stillThere({ value, ...place }: SymptomFinding): Words {
  return {
    why: `Pain in the ${where(place)} in each of the last ${value} weeks, even if never much.`,
    whatToDo: `See a physio. Until then stay at ${outOfTen(CLEAN)} or less during and after running.`,
  }
}

const NAMES = {
  P1: 'pain above 5/10',
  P2: 'pain not settled by morning',
  P3: 'pain worse than last week',
  P4: 'pain that warms up and comes back',
  P5: 'pain that affects your training',
  P6: 'pain that is still there',
  S1: 'the longest session in 30 days',
  S2: 'more sand than in the six weeks before',
  W1: 'the biggest week in five',
} as const satisfies Partial<Record<AnyRule, string>>

function painAndLoad(finding: SymptomFinding, { roomAfterPain }: SymptomFacts): Words {
  const { joins, value, reference } = finding
  const names = joins.map((rule) => (NAMES as Partial<Record<AnyRule, string>>)[rule] ?? rule)
  return {
    why: join(
      `Within ${SYMPTOM_LIMITS.PL.within.value} days of each other, or at the same time: ${names.join('; ')}.`,
      `The load was ${loadWords(value * reference)} against ${loadWords(reference)}.`,
    ),
    whatToDo: join(
      roomSentence(roomAfterPain),
      'No sand, hills or fast running until two check-ins in a row are clean. If the pain is not lower in a week, see a physio.',
    ),
  }
}

function roomSentence(room: number): string | false {
  if (Number.isNaN(room)) return false
  return room < 0.5
    ? 'No room for running now, with the pain counted in.'
    : `Room with the pain counted in: ${loadWords(room)}.`
}

function where({ side, sites }: Pick<SymptomFinding, 'side' | 'sites'>): string {
  return placeWords(side, sites)
}

/** A pain as it was given: "6/10", "2.5/10". */
function outOfTen(pain: number): string {
  return `${Number.isInteger(pain) ? pain : pain.toFixed(1)}/10`
}

function join(...sentences: readonly (string | false)[]): string {
  return sentences.filter((sentence) => sentence !== false).join(' ')
}
