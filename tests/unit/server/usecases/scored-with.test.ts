import { describe, expect, it } from 'vitest'
import type { Shoe } from '../../../../analysis/model/shoe.ts'
import { ANALYSIS_VERSION } from '../../../../analysis/version.ts'
import { groundChangesOf, staleAmong, toldCause } from '../../../../server/usecases/recalculation-cause.ts'
import {
  hangsOnSand,
  readScoredWith,
  type ScoredWith,
  toScoreWith,
  writeScoredWith,
} from '../../../../server/usecases/scored-with.ts'
import type { ScoringContext } from '../../../../server/usecases/scoring-context.ts'

import { NO_SHOES } from '../../../support/no-shoes.ts'

const HERE = { west: 4.2, south: 52.1, east: 4.3, north: 52.2 }
const WORN = { sport: 'running', shoe_id: null }
const AWAY = { west: 7.2, south: 52.1, east: 7.3, north: 52.2 }
const place = (id: string, state: string, box = HERE) => ({ id, state, box, surface: 'mud' as const, ring: [] })

function contextOf(ground: Partial<ScoringContext>, sand: 'dry' | 'wet' = 'dry'): ScoringContext {
  const names = [...(ground.maps ?? []), ...(ground.places ?? [])].map(({ id }) => [id, `the ${id}`] as const)
  return {
    settings: [{ validFrom: 0, heightM: 1.75, massKg: 70, profile: 'weighted', sand }],
    homeClock: 'UTC',
    maps: [],
    places: [],
    groundNames: new Map(names),
    shoes: NO_SHOES,
    ...ground,
  }
}

const row = (scored: ScoredWith | string, family: 'foot' | 'ride' = 'foot', box = HERE) => ({
  ...box,
  id: 'x',
  family,
  sport: 'running',
  shoe_id: null,
  local_day: 20_000,
  scored_with: typeof scored === 'string' ? scored : writeScoredWith(scored),
  analysis_version: ANALYSIS_VERSION,
})
const scoredBy = (context: ScoringContext, isOnSand = false) =>
  toScoreWith(context, { ...HERE, ...WORN, family: 'foot', local_day: 20_000 }, isOnSand)

describe('what a score rests on', () => {
  it('is the maps and places near it, and reads back as it was written', () => {
    const context = contextOf({
      maps: [
        { id: 'm1', box: HERE },
        { id: 'm2', box: AWAY },
      ],
      places: [place('p1', 's1'), place('p2', 's2', AWAY)],
    })
    const scored = scoredBy(context, true)
    expect(scored).toMatchObject({ maps: ['m1'], places: new Map([['p1', 's1']]), sand: 'dry', massKg: 70 })
    expect(readScoredWith(writeScoredWith(scored))).toEqual(scored)
    const ride = toScoreWith(context, { ...HERE, ...WORN, family: 'ride', local_day: 20_000 }, false)
    expect(writeScoredWith(ride)).toBe('[1.75,70,"weighted"]')
    expect(readScoredWith('[1.75,70,"weighted"]')).toEqual(ride)
  })

  it('is what sand was like only where sand was found and nothing was said of it', () => {
    const found = (surface: 'dry_sand' | 'road', source: 'map' | 'set') => [{ surface, source, metres: 1, calfKm: 1 }]
    expect(hangsOnSand(found('dry_sand', 'map'), null)).toBe(true)
    expect(hangsOnSand(found('dry_sand', 'map'), 'wet')).toBe(false)
    expect(hangsOnSand(found('dry_sand', 'set'), null)).toBe(false)
    expect(hangsOnSand(found('road', 'map'), null)).toBe(false)
  })
})

describe('what is out of date', () => {
  const before = contextOf({ maps: [{ id: 'm1', box: HERE }], places: [place('p1', 's1')] })
  const causeOf = (context: ScoringContext, ...rows: ReturnType<typeof row>[]) => {
    const stale = staleAmong(rows, context)
    return {
      stale: stale.length,
      told: toldCause({ changes: [], ground: groundChangesOf(stale, context), target: '' }),
    }
  }

  it('is nothing while nothing changes', () => {
    expect(staleAmong([row(scoredBy(before)), row('[1.75,70,"weighted"]', 'ride')], before)).toEqual([])
  })

  it('is what a map that comes, goes or lies elsewhere concerns', () => {
    const more = contextOf({ ...before, maps: [...before.maps, { id: 'm2', box: HERE }] })
    const named = {
      ...more,
      groundNames: new Map([
        ['m1', 'one'],
        ['m2', 'two'],
        ['p1', 'bay'],
      ]),
    }
    expect(causeOf(named, row(scoredBy(before)))).toEqual({
      stale: 1,
      told: { kind: 'map', name: 'two', action: 'added' },
    })
    const elsewhere = contextOf({ ...before, maps: [...before.maps, { id: 'm2', box: AWAY }] })
    expect(causeOf(elsewhere, row(scoredBy(before))).stale).toBe(0)
    const less = {
      ...contextOf({ places: before.places }),
      groundNames: new Map([
        ['m1', 'one'],
        ['p1', 'bay'],
      ]),
    }
    expect(causeOf(less, row(scoredBy(before)))).toEqual({
      stale: 1,
      told: { kind: 'map', name: 'one', action: 'removed' },
    })
  })

  it('is nothing for a map that never was here', () => {
    expect(causeOf(contextOf({ places: before.places }), row(scoredBy(before))).stale).toBe(0)
  })

  it('is what a place that changed concerns', () => {
    const changed = contextOf({ ...before, places: [place('p1', 'other')] })
    expect(causeOf(changed, row(scoredBy(before)))).toEqual({
      stale: 1,
      told: { kind: 'place', name: 'the p1', action: 'changed' },
    })
  })

  it('is what hangs on sand when sand is another', () => {
    const dry = contextOf({})
    const wet = contextOf({}, 'wet')
    expect(causeOf(wet, row(scoredBy(dry)), row(scoredBy(dry, true)))).toEqual({
      stale: 1,
      told: { kind: 'sand', name: null, action: 'changed' },
    })
  })

  it('is, of what was scored before any of this was kept, whatever is on foot once there is something', () => {
    const old = row('[1.75,70,"weighted"]')
    expect(causeOf(contextOf({}), old).stale).toBe(0)
    expect(causeOf(contextOf({}, 'wet'), old)).toMatchObject({ stale: 1, told: { kind: 'sand' } })
    expect(causeOf(contextOf({ maps: [{ id: 'm', box: AWAY }] }), old, row(old.scored_with, 'ride'))).toMatchObject({
      stale: 1,
      told: { kind: 'map', action: 'added' },
    })
  })
})

describe('changes that come one after the other', () => {
  it('tell from what was before the first, and nothing when it went back', () => {
    const none = contextOf({})
    const some = contextOf({ maps: [{ id: 'm', box: HERE }] })
    const added = groundChangesOf(staleAmong([row(scoredBy(none))], some), some)
    expect(added).toEqual([{ kind: 'map', id: 'm', name: 'the m', from: null, to: 'here' }])
    const gone = { ...none, groundNames: some.groundNames }
    const back = groundChangesOf(staleAmong([row(scoredBy(some))], gone), gone, added)
    expect(toldCause({ changes: [], ground: back, target: '' })).toEqual({ kind: 'settings', changes: [] })
    // Also when none of them had been scored again yet.
    expect(groundChangesOf([], gone, added)).toMatchObject([{ from: null, to: null }])
  })
})

describe('what was worn', () => {
  const minimal = { kind: 'minimal', dropMillimetres: 0 } as const
  const flat = { kind: 'usual', dropMillimetres: 8 } as const
  const withShoes = (usual: ScoringContext['shoes']['usual']) =>
    contextOf({
      shoes: {
        all: new Map<string, Shoe>([
          ['bare', minimal],
          ['road', flat],
        ]),
        usual,
      },
    })

  it('is said of an activity, or usual in its sport on its day, and counts by what it does', () => {
    const usual = [
      { sport: 'running', validFrom: 20_000, shoe: minimal },
      { sport: 'running', validFrom: 20_010, shoe: null },
    ]
    const context = withShoes(usual)
    const worn = (shoe_id: string | null, local_day: number, sport = 'running') =>
      toScoreWith(context, { ...HERE, sport, shoe_id, family: 'foot', local_day }, false).shoes
    expect(worn(null, 19_999)).toBe('')
    expect(worn(null, 20_000)).toBe('1.05/1.05')
    expect(worn(null, 20_010)).toBe('')
    expect(worn(null, 20_005, 'walking')).toBe('')
    expect(worn('bare', 19_000)).toBe('1.05/1.05')
    expect(worn('road', 20_005)).toBe('')
  })

  it('reads back as it was written, and is left out where it does nothing', () => {
    const worn = scoredBy(withShoes([{ sport: 'running', validFrom: 0, shoe: minimal }]))
    expect(readScoredWith(writeScoredWith(worn))).toEqual(worn)
    expect(JSON.parse(writeScoredWith(scoredBy(contextOf({}))))).toHaveLength(6)
  })

  it('makes exactly what it changes out of date, and is told as one change', () => {
    const context = withShoes([{ sport: 'running', validFrom: 0, shoe: minimal }])
    const before = row(scoredBy(contextOf({})))
    expect(staleAmong([before, row(scoredBy(context)), row('[1.75,70,"weighted"]', 'ride')], context)).toMatchObject([
      { row: before },
    ])
    const ground = groundChangesOf(staleAmong([before], context), context)
    expect(toldCause({ changes: [], ground, target: '' })).toEqual({ kind: 'shoe', name: null, action: 'changed' })
    const harmless = withShoes([{ sport: 'running', validFrom: 0, shoe: flat }])
    expect(staleAmong([before], harmless)).toEqual([])
  })
})
