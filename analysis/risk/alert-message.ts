import type { AlertFacts, AlertMessage } from '../model/alert.ts'
import { ascentWords, distanceWords, loadWords, moreWords, percentWords } from '../model/amount-words.ts'
import { dayWords } from '../model/day-words.ts'
import { floorToHalf } from '../model/floor-to-half.ts'
import type { DataRule, Finding, Grade, Rule } from '../model/risk.ts'
import { RULE_TITLES } from '../model/rule-titles.ts'
import { doubtWords } from './doubt-words.ts'
import { injuryWords } from './injury-words.ts'
import { MESSAGE_LIMITS } from './message-limits.ts'

type Words = Pick<AlertMessage, 'why' | 'whatToDo'>
type LoadFinding = Finding<Rule | DataRule>

const MESSAGES = {
  B1: { title: RULE_TITLES.B1, words: sessionBack },
  S1: { title: RULE_TITLES.S1, words: longestSession },
  S2: { title: RULE_TITLES.S2, words: sandSession },
  S3: { title: RULE_TITLES.S3, words: climbSession },
  S2w: { title: RULE_TITLES.S2w, words: sandWeek },
  B1w: { title: RULE_TITLES.B1w, words: weekBack },
  W1: { title: RULE_TITLES.W1, words: biggestWeek },
  T1: { title: RULE_TITLES.T1, words: monthBuild },
  B2: { title: RULE_TITLES.B2, words: injuryWords },
  D2: { title: RULE_TITLES.D2, words: doubtWords },
} satisfies Record<Rule | DataRule, { title: string; words: (finding: LoadFinding, facts: AlertFacts) => Words }>

const RETURN = 'Rule of thumb: experts agree on a graded return, no study sets the numbers.'
const SURFACE = 'Rule of thumb: solid evidence is thin, experts advise against sudden changes of surface.'
const LONGEST = [
  'In one large study, of 5205 runners, runs more than 10 % longer than the longest of the last 30 days came with',
  'about 1.5 to 2.3 times the rate of overuse injury. Most such runs still end well. The study counted distance;',
  'taking it over to calf load is our own step.',
].join(' ')

const EVIDENCE: Record<Rule | DataRule, readonly [Grade, string]> = {
  B1: ['D', RETURN],
  B1w: ['D', RETURN],
  S1: ['D', LONGEST],
  S2: ['D', SURFACE],
  S2w: ['D', SURFACE],
  S3: ['D', 'Rule of thumb: that this leads to injury is plausible from mechanics, not shown.'],
  W1: ['C', 'Studies of weekly jumps disagree.'],
  T1: ['D', 'Rule of thumb: no study sets a limit for a month.'],
  B2: [
    'D',
    'Rule of thumb. Previous calf strain is the strongest known risk factor for the next one; no study sets the steps back.',
  ],
  D2: ['D', 'Nothing is judged by it until you have looked.'],
}

/**
 * The words of an alert, made from the values of its finding so that text and numbers cannot drift apart. It describes
 * what is unusual for this runner and never foretells an injury. Unknown facts leave their sentence out. How good the
 * evidence is stands in `evidence` alone, so that no reader meets it twice.
 */
export function alertMessage(finding: LoadFinding, facts: AlertFacts): AlertMessage {
  const { title, words } = MESSAGES[finding.rule]
  const [grade, evidence] = EVIDENCE[finding.rule]
  return { title, ...words(finding, facts), evidence, grade }
}

function longestSession(finding: LoadFinding, facts: AlertFacts): Words {
  const { day, ratio, reference, referenceDay, tier } = finding
  return {
    why: join(
      `${dayWords(day)} put ${loadWords(value(finding))} on your calves.`,
      `Your highest in the 30 days before was ${loadWords(reference)}${on(referenceDay)}: ${moreWords(ratio)}.`,
      distanceSentence(facts.distanceRatio),
      value(finding) > MESSAGE_LIMITS.doubtful.value * facts.longestEver &&
        'It is more than two and a half times anything in your records. Did you really do this? If not, check the file.',
    ),
    whatToDo: join(
      `No sand, hills or fast running for ${EASY_DAYS[tier]} days.`,
      roomSentence(facts),
      "Answer tomorrow's check-in.",
    ),
  }
}

const EASY_DAYS = { notice: 2, caution: 3, high: 4 } as const

function sandSession(finding: LoadFinding, facts: AlertFacts): Words {
  const { day, reference, referenceDay } = finding
  const next = MESSAGE_LIMITS.nextSand.value * reference
  return {
    why: join(
      `${sandAmount(finding, facts)} on ${dayWords(day)};`,
      Number.isNaN(referenceDay)
        ? 'the six weeks before held next to none.'
        : `the most in the six weeks before was ${loadWords(reference)}${on(referenceDay)}.`,
      'Sand makes the calf work harder and longer in every step.',
    ),
    whatToDo: join(
      'For the next 2 days flat, firm ground and shoes you know.',
      `Next time on sand: at most ${loadWords(next)} (about ${softSand(next, facts)} of soft sand), not on consecutive days.`,
    ),
  }
}

function sandWeek(finding: LoadFinding, facts: AlertFacts): Words {
  const { day, reference, referenceDay } = finding
  const next = MESSAGE_LIMITS.sandWeek.value * reference
  return {
    why: join(
      `${sandAmount(finding, facts)} in the seven days to ${dayWords(day)};`,
      Number.isNaN(referenceDay)
        ? 'the five weeks before held next to none.'
        : `the most in any seven days of the five weeks before was ${loadWords(reference)}${on(referenceDay, 'ending')}.`,
      'Sand makes the calf work harder and longer in every step.',
    ),
    whatToDo: join(
      'Take 3 days on flat, firm ground.',
      `Then at most ${loadWords(next)} on sand in any seven days (about ${softSand(next, facts)} of soft sand), not on consecutive days.`,
    ),
  }
}

function climbSession(finding: LoadFinding, facts: AlertFacts): Words {
  const { day, ratio, reference, referenceDay, tier } = finding
  const next = MESSAGE_LIMITS.nextClimb.value * reference
  const ascent = ascentWords((facts.ascentMetres * next) / value(finding), facts.units)
  const isKnown = facts.ascentMetres > 0
  return {
    why: join(
      `Climbing put ${loadWords(value(finding))} on your calves on ${dayWords(day)}`,
      isKnown && `(${ascentWords(facts.ascentMetres, facts.units)} of ascent)`,
      Number.isNaN(referenceDay)
        ? `and no day of the six weeks before came to more than ${loadWords(reference)}.`
        : `and at most ${loadWords(reference)} in the six weeks before${on(referenceDay)}: ${moreWords(ratio)}.`,
      'Uphill the calf pushes harder in every step.',
    ),
    whatToDo: join(
      `Keep the next ${EASY_DAYS[tier]} days flat.`,
      `Next hilly run: at most ${loadWords(next)} from climbing${isKnown ? ` (about ${ascent} of ascent on such slopes)` : ''}.`,
    ),
  }
}

function biggestWeek(finding: LoadFinding, facts: AlertFacts): Words {
  const { day, ratio, reference, referenceDay } = finding
  return {
    why: join(
      `${loadWords(value(finding))} in the seven days to ${dayWords(day)};`,
      Number.isNaN(referenceDay)
        ? `so soon after a break a cautious level is ${loadWords(reference)}: ${moreWords(ratio)}.`
        : `your best seven days of the five weeks before${on(referenceDay, 'ending')} held ${loadWords(reference)}: ${moreWords(ratio)}.`,
      driverSentence(facts),
    ),
    whatToDo: join(
      `Keep the next two weeks at or below ${loadWords(reference)} in any seven days.`,
      roomSentence(facts),
    ),
  }
}

function monthBuild(finding: LoadFinding, facts: AlertFacts): Words {
  const { day, ratio, reference, referenceDay } = finding
  return {
    why: join(
      `${loadWords(value(finding))} in the 28 days to ${dayWords(day)};`,
      `your best 28 days of the sixteen weeks before${on(referenceDay, 'ending')} held ${loadWords(reference)}: ${moreWords(ratio)}.`,
      driverSentence(facts),
    ),
    whatToDo: join(
      `Keep each of the next two weeks at or below ${loadWords((MESSAGE_LIMITS.month.value * reference) / 4)}.`,
      roomSentence(facts),
    ),
  }
}

function sessionBack(finding: LoadFinding, { breakDays, beforeBreak, nextCeiling }: AlertFacts): Words {
  const { day, reference } = finding
  const next = floorToHalf(Number.isNaN(nextCeiling) ? reference : nextCeiling)
  return {
    why: join(
      `${dayWords(day)} put ${loadWords(value(finding))} on your calves,`,
      Number.isNaN(breakDays) ? 'soon after a break.' : `soon after a break of ${breakDays} days.`,
      !Number.isNaN(beforeBreak) && `Before the break your largest was ${loadWords(beforeBreak)}.`,
      `A cautious ceiling for this session was ${loadWords(reference)}.`,
    ),
    whatToDo: `Next session: up to ${loadWords(next)}. Leave a day between runs.`,
  }
}

function weekBack(finding: LoadFinding, { breakDays, beforeBreak, nextCeiling }: AlertFacts): Words {
  const { day, reference } = finding
  const next = floorToHalf(Number.isNaN(nextCeiling) ? reference : nextCeiling)
  return {
    why: join(
      `${loadWords(value(finding))} in the seven days to ${dayWords(day)},`,
      Number.isNaN(breakDays) ? 'soon after a break.' : `soon after a break of ${breakDays} days.`,
      !Number.isNaN(beforeBreak) && `Before the break your best seven days held ${loadWords(beforeBreak)}.`,
      `A cautious ceiling for these seven days was ${loadWords(reference)}.`,
    ),
    whatToDo: `Keep the next seven days at or below ${loadWords(next)}, and leave a day between runs.`,
  }
}

/** What was judged, calf-km. */
function value({ ratio, reference }: LoadFinding): number {
  return ratio * reference
}

function sandAmount(finding: LoadFinding, facts: AlertFacts): string {
  const load = loadWords(value(finding))
  if (facts.sandMetres > 0) return `${distanceWords(facts.sandMetres, facts.units)} of sand put ${load} on your calves`
  return `Sand (about ${softSand(value(finding), facts)} of it, if soft) put ${load} on your calves`
}

/** Kilometres of soft sand that a load stands for. */
function softSand(calfKm: number, { units }: AlertFacts): string {
  return distanceWords((1000 * calfKm) / MESSAGE_LIMITS.softSand.value, units)
}

function distanceSentence(ratio: number): string | false {
  if (Number.isNaN(ratio)) return false
  if (ratio < 1.005) return 'In plain distance it was no longer than your longest of those days.'
  return `In plain distance it was ${ratio < 2 ? `${percentWords(ratio - 1)} longer than` : `${ratio.toFixed(1)} times`} your longest of those days.`
}

function driverSentence({ climbShare, sandShare }: AlertFacts): string | false {
  const [name, share] =
    sandShare > climbShare || Number.isNaN(climbShare) ? ['Sand', sandShare] : ['Climbing', climbShare]
  return share >= MESSAGE_LIMITS.driver.value && `${name} made up ${percentWords(share)} of the rise.`
}

function roomSentence({ roomThisWeek, units }: AlertFacts): string | false {
  if (Number.isNaN(roomThisWeek)) return false
  if (roomThisWeek < 0.5) return 'Your familiar load for this week is used up.'
  const flat = distanceWords(1000 * roomThisWeek, units)
  const sand = distanceWords((1000 * roomThisWeek) / MESSAGE_LIMITS.softSand.value, units)
  return `Room left this week: ${loadWords(roomThisWeek)} (about ${flat} flat or ${sand} of soft sand).`
}

function on(day: number, word?: string): string {
  if (Number.isNaN(day)) return ''
  return word === undefined ? ` (${dayWords(day)})` : ` (${word} ${dayWords(day)})`
}

function join(...sentences: readonly (string | false)[]): string {
  return sentences.filter((sentence) => sentence !== false).join(' ')
}
