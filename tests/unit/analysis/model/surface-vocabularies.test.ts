import { describe, expect, it } from 'vitest'
import { surfaceOfTag } from '../../../../analysis/model/surface-tags.ts'

/** Every value each producer is known to write, and the surface it stands for. */
const VOCABULARIES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'GraphHopper, with the aliases it reads': {
    unknown: ['missing', 'other'],
    road: ['paved', 'asphalt', 'paving_stones', 'cobblestone', 'wood', 'metal', 'sett', 'unhewn_cobblestone'],
    concrete: ['concrete', 'grass_paver'],
    gravel: ['compacted', 'fine_gravel', 'gravel', 'pebblestone'],
    trail: ['unpaved', 'ground', 'dirt', 'earth'],
    grass: ['grass'],
    dry_sand: ['sand'],
  },
  'gpx.studio': {
    unknown: ['missing'],
    road: ['paved', 'asphalt', 'cobblestone', 'paving_stones', 'sett', 'metal', 'wood'],
    concrete: ['concrete', 'grass_paver'],
    gravel: ['compacted', 'fine_gravel', 'gravel', 'pebblestone'],
    trail: ['unpaved', 'rock', 'dirt', 'ground', 'earth', 'clay', 'stone'],
    mud: ['mud'],
    grass: ['grass'],
    dry_sand: ['sand'],
  },
  'openrouteservice, in words': {
    unknown: ['Unknown'],
    road: ['Paved', 'Asphalt', 'Cobblestone', 'Metal', 'Wood', 'Paving Stones'],
    concrete: ['Concrete', 'Grass Paver'],
    gravel: ['Compacted Gravel', 'Fine Gravel', 'Gravel'],
    trail: ['Unpaved', 'Dirt', 'Ground', 'Woodchips'],
    packed_snow: ['Ice'],
    grass: ['Grass'],
    dry_sand: ['Sand'],
  },
  'Valhalla, which knows no sand': {
    unknown: ['path', 'impassable'],
    road: ['paved_smooth', 'paved', 'paved_rough'],
    gravel: ['compacted', 'gravel'],
    trail: ['dirt'],
  },
  'Komoot, by bike and on foot': {
    unknown: ['wt#way', 'wt#beach', 'sb#unknown'],
    road: ['sb#asphalt', 'sf#paved'],
    gravel: ['sb#compacted', 'sf#gravel'],
    trail: ['sf#unpaved', 'sb#ground'],
    dry_sand: ['sf#sand', 'sb#sand'],
  },
  'the map of OpenStreetMap as its own style tells paved from unpaved': {
    road: ['paved', 'asphalt', 'cobblestone', 'cobblestone:flattened', 'sett', 'paving_stones', 'metal', 'wood'],
    concrete: ['concrete', 'concrete:lanes', 'concrete:plates', 'grass_paver'],
    gravel: ['compacted', 'fine_gravel', 'gravel', 'pebblestone'],
    trail: ['unpaved', 'dirt', 'earth', 'ground', 'salt', 'woodchips', 'clay'],
    mud: ['mud'],
    grass: ['grass'],
    dry_sand: ['sand'],
  },
  'OpenStreetMap on tracks, pitches and in winter': {
    track: ['tartan', 'acrylic', 'rubber'],
    grass: ['artificial_turf'],
    packed_snow: ['snow', 'ice'],
  },
}

describe.each(Object.entries(VOCABULARIES))('%s', (_, surfaces) => {
  it.each(Object.entries(surfaces).flatMap(([surface, values]) => values.map((value) => [value, surface] as const)))(
    '%s is %s',
    (value, surface) => {
      expect(surfaceOfTag(value)).toBe(surface)
    },
  )
})

it('of two values the first that is understood counts, cleaned and cut like any other', () => {
  expect(surfaceOfTag('sand;gravel')).toBe('dry_sand')
  expect(surfaceOfTag('gravel;sand')).toBe('gravel')
  expect(surfaceOfTag('Concrete:plates;Sand')).toBe('concrete')
  expect(surfaceOfTag(';sand')).toBe('dry_sand')
  expect(surfaceOfTag('missing;SAND')).toBe('dry_sand')
})
