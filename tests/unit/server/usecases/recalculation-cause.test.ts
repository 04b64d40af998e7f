import { describe, expect, it } from 'vitest'
import { ANALYSIS_VERSION } from '../../../../analysis/version.ts'
import type { ScoringRow } from '../../../../server/store/activity-store.ts'
import { changesOf, staleAmong, targetOf, toldCause } from '../../../../server/usecases/recalculation-cause.ts'
import type { ScoringContext } from '../../../../server/usecases/scoring-context.ts'
import { NO_SHOES } from '../../../support/no-shoes.ts'

const NOW = { heightM: 1.75, massKg: 70, profile: 'evidence', sand: 'dry' } as const
const context: ScoringContext = {
  settings: [
    { validFrom: 0, ...NOW, massKg: Number.NaN },
    { validFrom: 20_000, ...NOW },
  ],
  homeClock: 'UTC',
  maps: [],
  places: [],
  groundNames: new Map(),
  shoes: NO_SHOES,
}
const NOWHERE = { west: null, south: null, east: null, north: null }
const row = (local_day: number, ...scored: [number, number | null, string]): ScoringRow => {
  const scored_with = JSON.stringify(scored)
  return {
    id: 'x',
    local_day,
    family: 'foot',
    sport: 'running',
    shoe_id: null,
    ...NOWHERE,
    scored_with,
    analysis_version: ANALYSIS_VERSION,
  }
}

describe('what is out of date', () => {
  it('is told by the settings of the day and by the version', () => {
    const isStale = (held: ScoringRow) => staleAmong([held], context).length === 1
    expect(isStale(row(20_500, 1.75, 70, 'evidence'))).toBe(false)
    expect(isStale(row(19_000, 1.75, null, 'evidence'))).toBe(false)
    expect(isStale(row(19_000, 1.75, 70, 'evidence'))).toBe(true)
    expect(isStale({ ...row(20_500, 1.75, 70, 'evidence'), analysis_version: ANALYSIS_VERSION + 1 })).toBe(true)
  })
})

describe('why', () => {
  it('is what the newest activity that knew another value was scored with', () => {
    const stale = [
      row(20_100, 1.6, 70, 'evidence'),
      row(20_500, 1.7, 70, 'evidence'),
      row(19_000, 1.75, null, 'weighted'),
    ]
    expect(changesOf(staleAmong(stale, context), context)).toEqual([
      { setting: 'heightM', from: 1.7, to: 1.75 },
      { setting: 'profile', from: 'weighted', to: 'evidence' },
    ])
  })

  it('begins where the recalculation that runs began, and forgets what went back there', () => {
    const before = [
      { setting: 'heightM', from: 1.9, to: 1.8 },
      { setting: 'profile', from: 'evidence', to: 'weighted' },
    ] as const
    const changes = changesOf(staleAmong([row(20_500, 1.8, 70, 'weighted')], context), context, before)
    expect(toldCause({ changes, target: '' })).toEqual({
      kind: 'settings',
      changes: [{ setting: 'heightM', from: 1.9, to: 1.75 }],
    })
  })

  it('is a kind of its own when only the program changed', () => {
    const stale = [{ ...row(20_500, 1.75, 70, 'evidence'), analysis_version: 0 }]
    const changes = changesOf(staleAmong(stale, context), context)
    expect(toldCause({ changes, target: '' })).toEqual({ kind: 'version', from: 0, to: ANALYSIS_VERSION })
  })
})

describe('the target', () => {
  it('is another when any setting of any day is', () => {
    const [first, second] = context.settings
    const other = { ...context, settings: [first!, { ...second!, validFrom: 20_001 }] }
    expect(targetOf(other)).not.toBe(targetOf(context))
    expect(targetOf({ ...context, homeClock: 'Asia/Tokyo' })).toBe(targetOf(context))
  })
})
