import type { Overview } from '../../web/contract.ts'

/** The room of an overview on an ordinary day, with changes. */
export function overviewRoom(change: Partial<Overview['room']> = {}): Overview['room'] {
  return {
    familiar: 8.5,
    stretch: 12,
    sand: 1.5,
    climb: 3,
    limitedBy: 'week',
    limit: {
      kind: 'week',
      date: '2025-12-21',
      calfKm: 14,
      isPlanned: false,
      endingDate: '2025-12-27',
      done: 20,
      known: 34,
    },
    pain: { factor: 1, reason: 'none', sinceDate: null, cleanWanted: 0 },
    gap: 'none',
    basis: 'diary',
    state: 'ok',
    ...change,
  }
}
