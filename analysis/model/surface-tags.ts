import { SURFACES, type Surface } from './surface.ts'

export interface SurfaceTag {
  readonly surface: Surface
  /** Why this surface of the model stands for the tag. */
  readonly why: string
}

const FIRM = 'hard and even: no calf-force difference from road is known'
const ROUGH_FIRM = 'hard; unevenness alone is no calf surcharge when running'
const SMALL_STONES = 'loose small stones on a firm bed'
const SOIL = 'natural ground of unknown softness; never sand without being called so'
const RUBBER = 'the springy covering of a running track or playground'
const SLIPPERY = 'frozen hard, walked or rolled firm'

/**
 * The one table from surface values to the surfaces of the model. Keys are values of OpenStreetMap's `surface`, with
 * those of GraphHopper, openrouteservice, Valhalla and gpx.studio that differ, cleaned by `cleanTag`; the model's own
 * names are read as themselves. A value that is not here says nothing about the ground and scores as unknown.
 */
export const SURFACE_TAGS: Readonly<Record<string, SurfaceTag>> = {
  asphalt: { surface: 'road', why: FIRM },
  chipseal: { surface: 'road', why: FIRM },
  tarmac: { surface: 'road', why: FIRM },
  paved: { surface: 'road', why: FIRM },
  paved_smooth: { surface: 'road', why: FIRM },
  paved_rough: { surface: 'road', why: ROUGH_FIRM },
  paving_stones: { surface: 'road', why: FIRM },
  brick: { surface: 'road', why: FIRM },
  bricks: { surface: 'road', why: FIRM },
  interlock: { surface: 'road', why: FIRM },
  tiles: { surface: 'road', why: FIRM },
  bitumen: { surface: 'road', why: FIRM },
  sett: { surface: 'road', why: ROUGH_FIRM },
  cobblestone: { surface: 'road', why: ROUGH_FIRM },
  unhewn_cobblestone: { surface: 'road', why: ROUGH_FIRM },
  metal: { surface: 'road', why: FIRM },
  metal_grid: { surface: 'road', why: ROUGH_FIRM },
  plastic: { surface: 'road', why: 'boards and mats on a firm bed' },
  wood: { surface: 'road', why: 'boardwalks and bridges give too little to matter' },
  concrete: { surface: 'concrete', why: FIRM },
  cement: { surface: 'concrete', why: FIRM },
  grass_paver: { surface: 'concrete', why: 'a concrete grid with grass in its holes carries the foot' },
  tartan: { surface: 'track', why: RUBBER },
  rubber: { surface: 'track', why: RUBBER },
  rubbercrumb: { surface: 'track', why: RUBBER },
  synthetic: { surface: 'track', why: RUBBER },
  acrylic: { surface: 'track', why: 'a coated hard court' },
  grass: { surface: 'grass', why: 'turf' },
  artificial_turf: { surface: 'grass', why: 'gives much as turf does' },
  compacted: { surface: 'gravel', why: 'rolled gravel, the firmest unpaved way' },
  compacted_gravel: { surface: 'gravel', why: 'rolled gravel, the firmest unpaved way' },
  fine_gravel: { surface: 'gravel', why: SMALL_STONES },
  gravel: { surface: 'gravel', why: 'in practice anything from chippings to railway ballast' },
  pebblestone: { surface: 'gravel', why: SMALL_STONES },
  pebbles: { surface: 'gravel', why: SMALL_STONES },
  shells: { surface: 'gravel', why: SMALL_STONES },
  cinder: { surface: 'gravel', why: 'rolled ash' },
  limestone: { surface: 'gravel', why: 'as a surface it is crushed stone' },
  crushed_limestone: { surface: 'gravel', why: SMALL_STONES },
  unpaved: { surface: 'trail', why: 'anything from rolled gravel to mud; scored as the middle of it' },
  dirt: { surface: 'trail', why: SOIL },
  earth: { surface: 'trail', why: SOIL },
  ground: { surface: 'trail', why: SOIL },
  soil: { surface: 'trail', why: SOIL },
  laterite: { surface: 'trail', why: SOIL },
  clay: { surface: 'trail', why: 'a clay court or a dry clay path; wet it would be tagged mud' },
  rock: { surface: 'trail', why: 'hard and uneven' },
  stone: { surface: 'trail', why: 'hard and uneven' },
  bare_rock: { surface: 'trail', why: 'hard and uneven' },
  stepping_stones: { surface: 'trail', why: 'hard and uneven' },
  salt: { surface: 'trail', why: 'a dry crust, mostly firm' },
  woodchips: { surface: 'trail', why: 'softer than soil, but nothing is known of how much' },
  mulch: { surface: 'trail', why: 'softer than soil, but nothing is known of how much' },
  bark: { surface: 'trail', why: 'softer than soil, but nothing is known of how much' },
  mud: { surface: 'mud', why: 'gives and holds the foot' },
  ice: { surface: 'packed_snow', why: SLIPPERY },
  snow: {
    surface: 'packed_snow',
    why: 'a way mapped as snow is a groomed one; fresh snow has to be said by the runner',
  },
  sand: { surface: 'dry_sand', why: 'loose sand; firm wet sand is never tagged apart, so the runner has to say it' },
}

const OWN_NAMES: ReadonlySet<string> = new Set(SURFACES)

/**
 * The model's surface for a tag as a file writes it; `unknown` when it says nothing. Of several values (`sand;gravel`,
 * `dirt/sand`) the first that is known counts; a refinement (`concrete:plates`) is cut off, and so is Komoot's `sf#`.
 */
export function surfaceOfTag(tag: string): Surface {
  for (const value of tag.split(/[;,|/]/)) {
    const name = cleanTag(value)
    if (OWN_NAMES.has(name) && name !== 'unknown') return name as Surface
    if (Object.hasOwn(SURFACE_TAGS, name)) return SURFACE_TAGS[name]!.surface
  }
  return 'unknown'
}

/** Lower case, the part before a colon and after Komoot's prefix, blanks and hyphens as underscores. */
function cleanTag(value: string): string {
  return (value.split(':')[0] ?? '')
    .trim()
    .toLowerCase()
    .replace(/^s[bf]#/, '')
    .replace(/[\s-]+/g, '_')
}
