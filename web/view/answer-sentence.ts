import type { ChartCauses, Overview } from '../contract.ts'
import { calfKmText } from './calf-km-text.ts'
import type { ChartCause } from './cause-text.ts'
import { nearDayText } from './near-day-text.ts'
import { numberText } from './number-text.ts'
import { roomLeft } from './room-left.ts'

/** A piece of the sentence; a cause is underlined in its colour. */
export interface SentencePart {
  readonly text: string
  readonly cause: ChartCause | null
}

export interface AnswerSentence {
  readonly parts: readonly SentencePart[]
  /** The figures behind it, in one quiet line. */
  readonly note: string
}

const SPOKEN: Readonly<Record<ChartCause, string>> = {
  flat: 'flat ground',
  climb: 'climbing',
  sand: 'sand',
  other: 'other ground',
}

/** Today's state in one sentence: how heavy the last seven days were for these calves, why, and what still fits. */
export function answerSentence(overview: Overview): AnswerSentence {
  if (overview.state === 'cold-start') return coldStart(overview)
  return { parts: [...week(overview), plain(` ${roomClause(overview)}`)], note: note(overview) }
}

function coldStart(overview: Overview): AnswerSentence {
  const { historyDays, historyNeeded, last7CalfKm } = overview
  const load =
    last7CalfKm < 0.05
      ? [plain('No load on your calves in the last seven days.')]
      : [
          plain(`${calfKmText(last7CalfKm)}\u00a0calf-km in seven days, `),
          ...causePhrase(overview.causesLast7),
          plain('.'),
        ]
  const days =
    historyDays === 0
      ? ` It takes ${historyNeeded} days of history to know what is usual for you.`
      : ` Day ${historyDays} of the ${historyNeeded} it takes to know what is usual for you.`
  return {
    parts: [...load, plain(days)],
    note: 'Soleus compares you with your own last weeks. Until then it counts, and stays quiet.',
  }
}

function week(overview: Overview): readonly SentencePart[] {
  const { last7CalfKm: load, bestOfFiveWeeks: best, usualWeek: usual } = overview
  if (load < 0.05) return [plain('Seven days of rest for your calves.')]
  const opening = isHeavyReturn(overview)
    ? 'A heavy week so soon after your break'
    : weekOpening(load, best ?? 0, usual)
  return [plain(`${opening}, `), ...causePhrase(overview.causesLast7), plain('.')]
}

/** A week that is usual by its size can be far too much for calves that have rested: the room knows of the break. */
function isHeavyReturn(overview: Overview): boolean {
  const { room, usualWeek, last7CalfKm } = overview
  const isBack = room.limitedBy === 'return' && roomLeft(overview).familiar === 0
  return isBack && (usualWeek === null || last7CalfKm >= usualWeek.low)
}

function weekOpening(load: number, best: number, usual: Overview['usualWeek']): string {
  if (best < 0.05) return 'The first load after quiet weeks'
  if (load > best * 1.1 && load - best >= 3) return 'A heavier week than your calves know'
  if (usual === null) return 'A week your calves know'
  if (load > usual.high) return 'A full week for your calves'
  return load < usual.low ? 'A light week for your calves' : 'A usual week for your calves'
}

function causePhrase(causes: ChartCauses): readonly SentencePart[] {
  const total = causes.flat + causes.climb + causes.sand + causes.other
  const [first] = (['climb', 'sand', 'other'] as const).toSorted((a, b) => causes[b] - causes[a])
  if (first === undefined || causes[first] < 0.2 * total) return [plain('nearly all of it on '), marked('flat')]
  return [plain(causes[first] > 0.5 * total ? 'most of it from ' : 'a good part of it from '), marked(first)]
}

function roomClause(overview: Overview): string {
  const { familiar } = roomLeft(overview)
  const next = overview.nextRoom
  const later =
    next === null ? '' : `; ${numberText(next.familiar, 1)}\u00a0calf-km fit ${onDay(next.date, overview.today)}`
  const why = overview.room.limitedBy === 'return' ? ', on the way back from your break' : ''
  if (familiar >= 2) return `${numberText(familiar, 1)}\u00a0calf-km fit today${why}.`
  if (familiar > 0)
    return `Only ${numberText(familiar, 1)}\u00a0calf-km ${familiar === 1 ? 'fits' : 'fit'} today${later}.`
  return `Nothing more today${later}.`
}

function onDay(date: string, today: string): string {
  const day = nearDayText(date, today)
  return day === 'tomorrow' ? day : `on ${day}`
}

function note(overview: Overview): string {
  const { last7CalfKm: load, bestOfFiveWeeks: best } = overview
  const inSeven = `${calfKmText(load)}\u00a0calf-km in seven days`
  if (best === null || best < 0.05) return `${inSeven}.`
  const percent = Math.round((load / best - 1) * 100)
  if (percent === 0) return `${inSeven}, level with the best of the five weeks before.`
  const where = percent > 0 ? 'above' : 'below'
  return `${inSeven}, ${numberText(Math.abs(percent))}\u00a0% ${where} the best of the five weeks before.`
}

function plain(text: string): SentencePart {
  return { text, cause: null }
}

function marked(cause: ChartCause): SentencePart {
  return { text: SPOKEN[cause], cause }
}
