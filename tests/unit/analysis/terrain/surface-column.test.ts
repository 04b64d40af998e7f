import { describe, expect, it } from 'vitest'
import type { Activity } from '../../../../analysis/model/activity.ts'
import { NOTHING_SAID } from '../../../../analysis/model/nothing-said.ts'
import { SURFACES, type Surface } from '../../../../analysis/model/surface.ts'
import { surfaceOfTag } from '../../../../analysis/model/surface-tags.ts'
import { SURFACE_SOURCES } from '../../../../analysis/model/terrain.ts'
import { type GroundKnowledge, surfaceColumn } from '../../../../analysis/terrain/surface-column.ts'
import { footActivity } from '../../../support/foot-activity.ts'
import { NO_GROUND } from '../../../support/no-ground.ts'

/** Samples 3 m apart; `tags[i]` is the ground of the stretch that ends in sample i, '' = not tagged. */
function tagged(tags: readonly string[], subSport: string | null = null): Activity {
  const { activity } = footActivity([{ gait: 'run', seconds: tags.length - 1, speed: 3 }])
  const surfaceTags = [...new Set(tags.filter((tag) => tag !== ''))]
  const surfaceTag = Int16Array.from(tags, (tag) => surfaceTags.indexOf(tag))
  return { ...activity, subSport, samples: { ...activity.samples, surfaceTag, surfaceTags } }
}
/** What maps say of each sample, favourite places with a `!`; '' = nothing. */
function found(tags: readonly string[]): GroundKnowledge {
  return {
    found: {
      surface: Uint8Array.from(tags, (tag) => SURFACES.indexOf(surfaceOfTag(tag.replace('!', '')))),
      isPlace: Uint8Array.from(tags, (tag) => (tag.endsWith('!') ? 1 : 0)),
    },
    sand: 'dry',
  }
}
const names = (column: ReturnType<typeof surfaceColumn>) => [...column.surface].map((code) => SURFACES[code])
const sources = (column: ReturnType<typeof surfaceColumn>) => [...column.surfaceSource].map((c) => SURFACE_SOURCES[c])

describe('surfaceColumn', () => {
  it('takes tags of the file stretch by stretch, in exact metres', () => {
    const column = surfaceColumn(tagged(['', 'asphalt', 'sand', 'sand', '']), NOTHING_SAID, NO_GROUND)
    expect(names(column)).toEqual(['unknown', 'road', 'dry_sand', 'dry_sand', 'unknown'])
    expect(sources(column)).toEqual(['unknown', 'file', 'file', 'file', 'unknown'])
    expect(column.metresBySurface).toEqual({ road: 3, dry_sand: 6, unknown: 3 })
    expect(column.mainSource).toBe('file')
    expect(column.knownShare).toBeCloseTo(9 / 12, 12)
    expect(column.issues).toEqual([])
  })

  it('lets what the athlete set overrule everything', () => {
    const column = surfaceColumn(
      tagged(['', 'asphalt', 'sand'], 'track'),
      { ...NOTHING_SAID, surface: 'grass' },
      NO_GROUND,
    )
    expect(new Set(names(column))).toEqual(new Set(['grass']))
    expect(column).toMatchObject({ metresBySurface: { grass: 6 }, mainSource: 'set', knownShare: 1 })
  })

  it('falls back on the sub-sport where the file tags nothing', () => {
    const column = surfaceColumn(tagged(['', 'sand', '', ''], 'trail'), NOTHING_SAID, NO_GROUND)
    expect(names(column)).toEqual(['trail', 'dry_sand', 'trail', 'trail'])
    expect(column).toMatchObject({ mainSource: 'sub-sport', knownShare: 1 })
  })

  it.each([
    ['treadmill', 'treadmill'],
    ['indoor_running', 'treadmill'],
    ['virtual_activity', 'treadmill'],
    ['track', 'track'],
    ['street', 'road'],
    ['trail', 'trail'],
    ['ultra', 'unknown'],
    ['toString', 'unknown'],
  ] as [string, Surface][])('takes the sub-sport %s for %s', (subSport, surface) => {
    expect(names(surfaceColumn(tagged(['', ''], subSport), NOTHING_SAID, NO_GROUND))).toEqual([surface, surface])
  })

  it('takes no sub-sport of a ride for ground underfoot', () => {
    const ride: Activity = { ...tagged(['', ''], 'track'), family: 'ride' }
    expect(names(surfaceColumn(ride, NOTHING_SAID, NO_GROUND))).toEqual(['unknown', 'unknown'])
  })

  it('treats tags that say nothing as not tagged, and names them', () => {
    const column = surfaceColumn(tagged(['', 'jelly', 'sand'], 'street'), NOTHING_SAID, NO_GROUND)
    expect(names(column)).toEqual(['road', 'road', 'dry_sand'])
    expect(column.issues).toMatchObject([{ id: 'surface-tag-unknown', message: expect.stringContaining('jelly') }])
  })

  it('takes a favourite place before the file, the file before the map, the map before the sub-sport', () => {
    const tags = ['', 'asphalt', '', 'grass', 'jelly', '', '']
    const known = found(['', 'sand!', 'sand', 'gravel', 'gravel', 'mud!', ''])
    const column = surfaceColumn(tagged(tags, 'trail'), NOTHING_SAID, known)
    expect(names(column)).toEqual(['trail', 'dry_sand', 'dry_sand', 'grass', 'gravel', 'mud', 'trail'])
    expect(sources(column)).toEqual(['sub-sport', 'place', 'map', 'file', 'map', 'place', 'sub-sport'])
  })

  it('takes paint before everything, and what lies beneath where it was taken off', () => {
    const said = {
      ...NOTHING_SAID,
      paint: [
        { fromMetres: 0, toMetres: 12, surface: 'mud' },
        { fromMetres: 6, toMetres: 9, surface: null },
      ],
    } as const
    const column = surfaceColumn(
      tagged(['', 'sand', 'sand', 'sand', '', 'sand']),
      said,
      found(['', '', '', '', 'grass!', '']),
    )
    expect(names(column).slice(1)).toEqual(['mud', 'mud', 'dry_sand', 'mud', 'dry_sand'])
    expect(sources(column).slice(1)).toEqual(['set', 'set', 'file', 'set', 'file'])
    const set = surfaceColumn(tagged(['', 'sand', 'sand', 'sand', '', 'sand']), { ...said, surface: 'road' }, NO_GROUND)
    expect(names(set)).toEqual(['mud', 'mud', 'mud', 'road', 'mud', 'road'])
    expect(new Set(sources(set))).toEqual(new Set(['set']))
  })

  it('makes sand firm where it was wet, from places, file and map, and leaves what was said', () => {
    const tags = ['', 'sand', '', '', 'wet_sand', '']
    const known = found(['', '', 'sand', 'sand!', '', ''])
    const wet = ['unknown', 'wet_sand', 'wet_sand', 'wet_sand', 'wet_sand', 'unknown']
    expect(names(surfaceColumn(tagged(tags), NOTHING_SAID, { ...known, sand: 'wet' }))).toEqual(wet)
    expect(names(surfaceColumn(tagged(tags), { ...NOTHING_SAID, sand: 'wet' }, known))).toEqual(wet)
    // Dry on this run, though it usually is wet: but a place called wet stays so.
    const dry = surfaceColumn(tagged(tags), { ...NOTHING_SAID, sand: 'dry' }, { ...known, sand: 'wet' })
    expect(names(dry)).toEqual(['unknown', 'dry_sand', 'dry_sand', 'dry_sand', 'wet_sand', 'unknown'])
    const painted = [{ fromMetres: 0, toMetres: 3, surface: 'dry_sand' }] as const
    const said = surfaceColumn(tagged(tags), { ...NOTHING_SAID, sand: 'wet', paint: painted }, known)
    expect(names(said).slice(0, 3)).toEqual(['dry_sand', 'dry_sand', 'wet_sand'])
    const set = surfaceColumn(tagged(tags), { ...NOTHING_SAID, sand: 'wet', surface: 'dry_sand' }, known)
    expect(new Set(names(set))).toEqual(new Set(['dry_sand']))
  })

  it('names strange tags also where a place knows better, but not where the surface was set', () => {
    const known = found(['', 'sand!', ''])
    expect(surfaceColumn(tagged(['', 'jelly', 'sand']), NOTHING_SAID, known).issues).toHaveLength(1)
    const set = { ...NOTHING_SAID, surface: 'road' } as const
    expect(surfaceColumn(tagged(['', 'jelly', 'sand']), set, NO_GROUND).issues).toEqual([])
  })

  it('adds up to the whole way', () => {
    const activity = tagged(['', 'sand', 'grass', '', 'mud', 'asphalt'])
    const { metresBySurface } = surfaceColumn(activity, NOTHING_SAID, NO_GROUND)
    expect(Object.values(metresBySurface).reduce((a, b) => a + b)).toBeCloseTo(activity.samples.distance.at(-1)!, 9)
  })

  it('bears a way of no length', () => {
    expect(surfaceColumn(tagged(['']), NOTHING_SAID, NO_GROUND)).toMatchObject({
      metresBySurface: {},
      mainSource: 'unknown',
      knownShare: 0,
    })
    expect(surfaceColumn(tagged([''], 'trail'), NOTHING_SAID, NO_GROUND)).toMatchObject({
      mainSource: 'sub-sport',
      knownShare: 1,
    })
  })
})
