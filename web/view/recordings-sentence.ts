import type { ActivityDetail } from '../contract.ts'

/** Which of the recordings of a session count, and why. */
export function recordingsSentence({ duplicateOf, excluded, keptApart, recordings }: ActivityDetail): string {
  const counting = recordings.filter(({ counts }) => counts).length
  if (duplicateOf !== null) return 'The one that says more about the session counts; this one is kept beside it.'
  if (keptApart || (counting > 0 && !excluded)) return 'You keep them apart, so the session counts more than once.'
  if (excluded) return 'This one is left out by you.'
  return 'This one says most about the session and counts; nothing is counted twice.'
}
