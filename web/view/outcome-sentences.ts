import type { ImportOutcomes } from '../contract.ts'
import { countText } from './count-text.ts'
import { isOver } from './is-over.ts'
import { numberText } from './number-text.ts'

/** Reasons for which a file is no activity at all: nine in ten of an account's export. */
const NO_ACTIVITY: ReadonlySet<string> = new Set(['not-activity', 'unsupported-format', 'no-track'])
const OF_THEIR_OWN: ReadonlySet<string> = new Set(['duplicate', 'no-time', 'cancelled'])
/** From this share on the reader may fear that something is missing. */
const MOST = 0.5

/** Whether all files of an import are known and read. */
export function allSentence(about: ImportOutcomes): string {
  if (!isOver(about)) return 'As far as they are known; an archive tells as it is read.'
  if (about.state !== 'cancelled') return 'Every file has its outcome.'
  return 'What was known when it was cancelled. Add the same files again to have the rest read.'
}

/** What the scored files of an import came to. */
export function scoredSentence(about: ImportOutcomes): string {
  const { counts, activities, joined } = about
  if (counts.scored === 0) return isOver(about) ? 'None.' : 'None so far.'
  const kept = activities === counts.scored ? '' : `${countText(activities, 'activity', 'activities')} in them. `
  if (joined === 0) return `${kept}In your diary.`
  const which = joined === 1 ? 'One is a second recording' : `${numberText(joined)} are second recordings`
  return `${kept}${which} of a session that was here; nothing is counted twice.`
}

/** Why files of an import were passed over, and that this is no loss. */
export function skippedSentence({ counts, reasons }: ImportOutcomes): string {
  const skipped = reasons.filter(({ status }) => status === 'skipped')
  const sum = (holds: (reason: string) => boolean) =>
    skipped.reduce((total, { reason, count }) => total + (holds(reason) ? count : 0), 0)
  const none = sum((reason) => NO_ACTIVITY.has(reason))
  const here = sum((reason) => reason === 'duplicate')
  const timeless = sum((reason) => reason === 'no-time')
  const cancelled = sum((reason) => reason === 'cancelled')
  // Not what is left of the count of skipped files: while an import runs, that is ahead of the reasons.
  const rest = sum((reason) => !NO_ACTIVITY.has(reason) && !OF_THEIR_OWN.has(reason))
  const kinds = [
    { count: none, text: 'no activities: steps and sleep, settings, plans, pictures' },
    { count: here, text: 'here already' },
    { count: timeless, text: 'tracks without times, mostly planned routes' },
    { count: cancelled, text: 'not read any more' },
    { count: rest, text: 'for other reasons' },
  ].filter(({ count }) => count > 0)
  if (kinds.length === 0) return 'None.'
  const parts = kinds.map(({ count, text }) => (kinds.length === 1 ? capital(text) : `${numberText(count)} ${text}`))
  const isMost = none > 0 && none >= MOST * counts.total && counts.total > 20
  const comfort = isMost ? ' That is normal: hardly anything else is in the export of an account.' : ''
  return `${parts.join('; ')}.${comfort}`
}

/** That files should have been activities and were not readable, and what to do about it. */
export function failedSentence({ counts }: ImportOutcomes): string {
  if (counts.failed === 0) return 'None.'
  return counts.failed === 1
    ? 'Could not be read. It says why, and what to do about it.'
    : 'Could not be read. Each says why, and what to do about it.'
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
