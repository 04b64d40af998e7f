import type { ImportOutcomes } from '../../../../web/contract.ts'

/** An import that is over and in which nothing was, unless said otherwise. */
export function importOutcomesOf(
  counts: Partial<ImportOutcomes['counts']>,
  rest: Partial<Omit<ImportOutcomes, 'counts'>> = {},
): ImportOutcomes {
  const all = { total: 0, scored: 0, skipped: 0, failed: 0, ...counts }
  return {
    id: '1',
    createdAt: '2026-03-01T11:00:00Z',
    finishedAt: '2026-03-01T11:05:00Z',
    title: null,
    state: 'done',
    paused: false,
    receiving: false,
    share: 1,
    filesPerSecond: null,
    secondsLeft: null,
    activities: all.scored,
    joined: 0,
    retryable: 0,
    reasons: [],
    ...rest,
    counts: { done: all.scored + all.skipped + all.failed, ...all },
  }
}
