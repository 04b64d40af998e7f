import { shoeFactors } from '../../analysis/load/shoe-factors.ts'
import { type DatedSettings, settingsOn } from '../../analysis/model/dated-settings.ts'
import { boxesMeet, type GeoBox } from '../../analysis/model/geo-box.ts'
import type { Profile } from '../../analysis/model/profile.ts'
import { usualShoeOn } from '../../analysis/model/shoe.ts'
import type { GroundRow } from '../../analysis/model/summary.ts'
import type { SandKind } from '../../analysis/model/surface.ts'
import type { ActivityRow } from '../store/activity-store.ts'
import type { KnownShoes, ScoringContext } from './scoring-context.ts'

/** How near to a map or a place a track can be concerned by it: the matcher looks 40 m around, and tracks are smoothed. */
const REACH_METRES = 100

/** All that an activity's score rests on besides its file and what the athlete said of it. */
export interface ScoredWith {
  readonly heightM: number
  readonly massKg: number | null
  readonly profile: Profile
  /** What sand was taken to be; null = nothing hung on it. */
  readonly sand: SandKind | null
  /** The maps that come near it, by id, and the favourite places with their state. Null: not known, or not on foot. */
  readonly maps: readonly string[] | null
  readonly places: ReadonlyMap<string, string> | null
  /** What the shoes did to the force, running/walking; empty = nothing. */
  readonly shoes: string
}

/** What tells which maps and places concern an activity. */
export type PlacedRow = Pick<ActivityRow, 'family' | 'sport' | 'shoe_id' | 'west' | 'south' | 'east' | 'north'>

const FOUND_BY: ReadonlySet<string> = new Set(['place', 'file', 'map'])

/** Whether the score would be another if the athlete's sand were: the sand was found, and nobody said what it was like. */
export function hangsOnSand(ground: readonly GroundRow[], saidSand: SandKind | null): boolean {
  if (saidSand !== null) return false
  return ground.some(
    ({ surface, source }) => (surface === 'dry_sand' || surface === 'wet_sand') && FOUND_BY.has(source),
  )
}

/** What an activity of a day and a place is to be scored with now. */
export function toScoreWith(
  context: ScoringContext,
  row: PlacedRow & { readonly local_day: number },
  isOnSand: boolean,
): ScoredWith {
  const { heightM, massKg, profile, sand } = settingsOn(context.settings, row.local_day)
  const held = { heightM, massKg: orNull(massKg), profile }
  if (row.family !== 'foot') return { ...held, sand: null, maps: null, places: null, shoes: '' }
  const box = boxOf(row)
  const meets = (other: { readonly box: GeoBox }) => box !== null && boxesMeet(box, other.box, REACH_METRES)
  return {
    ...held,
    sand: isOnSand ? sand : null,
    maps: context.maps.filter(meets).map(({ id }) => id),
    places: new Map(context.places.filter(meets).map(({ id, state }) => [id, state])),
    shoes: shoesOf(context.shoes, row, profile),
  }
}

/** As it is stored: a list that is longer for what is run. */
export function writeScoredWith({ heightM, massKg, profile, sand, maps, places, shoes }: ScoredWith): string {
  if (maps === null || places === null) return JSON.stringify([heightM, massKg, profile])
  const kept = [...places].map(([id, state]) => `${id}:${state}`)
  const ground = [sand, maps.join(' '), kept.join(' ')]
  return JSON.stringify([heightM, massKg, profile, ...ground, ...(shoes === '' ? [] : [shoes])])
}

export function readScoredWith(text: string): ScoredWith {
  const [heightM, massKg, profile, sand, maps, places, shoes] = JSON.parse(text) as (
    | string
    | number
    | null
    | undefined
  )[]
  return {
    heightM: Number(heightM),
    massKg: massKg == null ? null : Number(massKg),
    profile: profile === 'evidence' ? 'evidence' : 'weighted',
    sand: sand === 'dry' || sand === 'wet' ? sand : null,
    maps: typeof maps === 'string' ? words(maps) : null,
    places:
      typeof places === 'string'
        ? new Map(words(places).map((word) => [word.slice(0, word.indexOf(':')), word.slice(word.indexOf(':') + 1)]))
        : null,
    shoes: typeof shoes === 'string' ? shoes : '',
  }
}

function shoesOf(
  { all, usual }: KnownShoes,
  row: PlacedRow & { readonly local_day: number },
  profile: Profile,
): string {
  const shoe = all.get(row.shoe_id ?? '') ?? usualShoeOn(usual, row.sport, row.local_day)?.shoe ?? null
  if (shoe === null) return ''
  const { run, walk } = shoeFactors(shoe, profile)
  return run === 1 && walk === 1 ? '' : `${run}/${walk}`
}

/** The body and the profile of a day, as they are compared and told. */
export function bodyOf({ heightM, massKg, profile }: Omit<DatedSettings, 'validFrom' | 'sand'>) {
  return { heightM, massKg: orNull(massKg), profile }
}

function boxOf({ west, south, east, north }: PlacedRow): GeoBox | null {
  if (west === null || south === null || east === null || north === null) return null
  return { west, south, east, north }
}

function words(text: string): string[] {
  return text === '' ? [] : text.split(' ')
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value
}
