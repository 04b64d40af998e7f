import { loadWords } from '../model/amount-words.ts'
import { dayWords } from '../model/day-words.ts'
import type { RoomLimit } from '../model/room.ts'

/** What holds a room down, as one sentence made from the values it was worked out with. */
export function limitWords(limit: RoomLimit): string {
  return WORDS[limit.kind](limit)
}

const WORDS: Readonly<Record<RoomLimit['kind'], (limit: RoomLimit) => string>> = {
  session: ({ day, calfKm }) =>
    Number.isNaN(day)
      ? 'There is no session of note in the last 30 days to go by.'
      : `The largest session you are used to is ${loadWords(calfKm)} (${dayWords(day)}).`,
  week: (limit) => windowWords(limit, 'seven'),
  month: (limit) => windowWords(limit, '28'),
  return: ({ day }) =>
    Number.isNaN(day)
      ? 'You are coming back from a break, so it grows step by step.'
      : `You are coming back from a break (last session before it: ${dayWords(day)}), so it grows step by step.`,
  recovery: ({ day, calfKm }) =>
    Number.isNaN(day)
      ? 'Three careful weeks follow an exceptional session.'
      : `Three careful weeks follow ${dayWords(day)}${Number.isNaN(calfKm) ? '' : ` and its ${loadWords(calfKm)}`}.`,
  pain: () => 'Pain you reported holds it down until two check-ins are clean.',
  injury: () => 'With an injury on record there are no runs on consecutive days.',
}

/** The session that weighs most in the days that hold it down. */
function windowWords({ day, calfKm, isPlanned, ending, done, known }: RoomLimit, days: string): string {
  const window = Number.isNaN(ending) ? `the ${days} days` : `the ${days} days to ${dayWords(ending)}`
  if (!Number.isNaN(day)) {
    return isPlanned
      ? `${dayWords(day)}, with ${loadWords(calfKm)} planned, lies in ${window}.`
      : `${dayWords(day)}, with ${loadWords(calfKm)}, is still inside ${window}.`
  }
  if (Number.isNaN(done) || Number.isNaN(known)) return `What you did in ${window} holds it down.`
  return `${capital(window)} hold ${loadWords(done)} of the ${loadWords(known)} you are used to.`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
