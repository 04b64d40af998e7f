import { describe, expect, it } from 'vitest'
import { SURFACES } from '../../../../analysis/model/surface.ts'
import { SURFACE_TAGS, surfaceOfTag } from '../../../../analysis/model/surface-tags.ts'

describe('surfaceOfTag', () => {
  it.each([
    ['asphalt', 'road'],
    ['sand', 'dry_sand'],
    ['wet_sand', 'wet_sand'],
    ['gravel', 'gravel'],
    ['unpaved', 'trail'],
    ['grass', 'grass'],
    ['tartan', 'track'],
  ])('%s is %s', (tag, surface) => {
    expect(surfaceOfTag(tag)).toBe(surface)
  })

  it('cuts a refinement at its colon', () => {
    expect(surfaceOfTag('concrete:plates')).toBe('concrete')
    expect(surfaceOfTag('cobblestone:flattened')).toBe('road')
  })

  it('takes the first known of several values', () => {
    expect(surfaceOfTag('sand;gravel')).toBe('dry_sand')
    expect(surfaceOfTag('moondust; grass')).toBe('grass')
  })

  // What the producers of tags are known to write: routers, editors and the map itself.
  it.each([
    [
      'GraphHopper',
      'paved asphalt concrete paving_stones cobblestone unpaved compacted fine_gravel gravel ground dirt grass sand wood',
    ],
    ['gpx.studio', 'metal sett pebblestone rock earth mud grass_paver clay stone'],
    ['openrouteservice', 'Compacted Gravel;Fine Gravel;Paving Stones;Ice;Woodchips;Grass Paver'],
    ['Valhalla', 'paved_smooth paved paved_rough compacted dirt gravel'],
    ['Komoot', 'sf#sand sb#asphalt'],
    [
      'OpenStreetMap',
      'chipseal bricks salt tartan acrylic rubber artificial_turf woodchips snow ice metal_grid shells',
    ],
  ])('knows every value of %s', (_, values) => {
    for (const value of values.split(values.includes(';') ? ';' : ' ')) {
      expect([value, surfaceOfTag(value)]).not.toEqual([value, 'unknown'])
    }
  })

  it('takes the first of values joined by a slash, as one import of the map has them', () => {
    expect(surfaceOfTag('dirt/sand')).toBe('trail')
    expect(surfaceOfTag('sand/dirt')).toBe('dry_sand')
  })

  it('reads Komoot’s prefixes of foot and bike', () => {
    expect(surfaceOfTag('sf#sand')).toBe('dry_sand')
    expect(surfaceOfTag('sb#asphalt')).toBe('road')
    expect(surfaceOfTag('wt#beach')).toBe('unknown')
  })

  it('reads case, blanks and hyphens as producers vary them', () => {
    expect(surfaceOfTag(' Paving Stones ')).toBe('road')
    expect(surfaceOfTag('fine-gravel')).toBe('gravel')
    expect(surfaceOfTag('Compacted Gravel')).toBe('gravel')
  })

  it('knows every surface of the model by its own name', () => {
    for (const surface of SURFACES) expect(surfaceOfTag(surface)).toBe(surface)
  })

  it('says unknown of values that say nothing, and of names every object has', () => {
    for (const tag of [
      '',
      'missing',
      'other',
      'unknown',
      'impassable',
      'path',
      '15',
      'code 15',
      'constructor',
      '__proto__',
      'yes',
    ]) {
      expect(surfaceOfTag(tag)).toBe('unknown')
    }
  })

  it('only ever calls sand what is tagged sand', () => {
    const sandy = Object.entries(SURFACE_TAGS).filter(([, { surface }]) => surface.endsWith('sand'))
    expect(sandy.map(([tag]) => tag)).toEqual(['sand'])
  })

  it('gives a reason for every line and keeps its keys clean', () => {
    for (const [tag, { surface, why }] of Object.entries(SURFACE_TAGS)) {
      expect(tag).toMatch(/^[a-z_]+$/)
      expect(SURFACES).toContain(surface)
      expect(why.length).toBeGreaterThan(3)
    }
  })
})
