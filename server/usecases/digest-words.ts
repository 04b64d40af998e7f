import { loadWords, percentWords } from '../../analysis/model/amount-words.ts'

/** What Monday's summary tells of; loads in calf-km. */
export interface DigestFacts {
  readonly calfKm: number
  /** The week before. */
  readonly before: number
  readonly sessions: number
  /** Of last week's load. */
  readonly climb: number
  readonly sand: number
  /** Familiar room to the end of the week; null while the diary is too young. */
  readonly room: number | null
  /** What holds today's room down, as a sentence. */
  readonly limit: string | null
  /** Titles of open alerts. */
  readonly open: readonly string[]
}

/** Causes below this share of a week are not worth a word. */
const WORTH_TELLING = 0.1

/** Monday's summary in words, made from its values. */
export function digestWords(facts: DigestFacts): { readonly title: string; readonly body: string } {
  return {
    title: `Last week: ${loadWords(facts.calfKm)}`,
    body: [lastWeek(facts), ...roomLines(facts), openLine(facts)].join('\n'),
  }
}

function lastWeek({ calfKm, before, sessions, climb, sand }: DigestFacts): string {
  const count = sessions === 1 ? '1 session' : `${sessions} sessions`
  const causes = [
    ...(climb >= WORTH_TELLING * calfKm && climb > 0 ? [`${percentWords(climb / calfKm)} from climbing`] : []),
    ...(sand >= WORTH_TELLING * calfKm && sand > 0 ? [`${percentWords(sand / calfKm)} from sand`] : []),
  ]
  const from = causes.length === 0 ? '' : `, ${causes.join(' and ')}`
  return `Last week: ${loadWords(calfKm)} in ${count}${from}. The week before: ${loadWords(before)}.`
}

function roomLines({ room, limit }: DigestFacts): string[] {
  if (room === null) return ['The diary is too young to say what is usual for you.']
  const lines = [`Familiar room this week: ${loadWords(room)}. It is room, not a target.`]
  return limit === null ? lines : [...lines, `Today: ${limit}`]
}

function openLine({ open }: DigestFacts): string {
  return open.length === 0 ? 'No alert is open.' : `Open: ${open.join('; ')}.`
}
