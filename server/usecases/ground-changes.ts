import type { ScoredWith } from './scored-with.ts'
import type { ScoringContext } from './scoring-context.ts'

/** A map, a place, the athlete's sand or what was worn that is no longer as it was. `from` and `to` are its state; null = not there. */
export interface GroundChange {
  readonly kind: 'map' | 'place' | 'sand' | 'shoe'
  readonly id: string
  readonly name: string | null
  readonly from: string | null
  readonly to: string | null
}

/** What is told of such a change. */
export type ToldGroundChange =
  | {
      readonly kind: 'map' | 'place'
      readonly name: string | null
      readonly action: 'added' | 'removed' | 'changed'
    }
  | { readonly kind: 'sand' | 'shoe'; readonly name: null; readonly action: 'changed' }

type Then = Pick<ScoredWith, 'sand' | 'maps' | 'places' | 'shoes'>

/**
 * Whether the ground below an activity is known otherwise now. One scored before any of this was kept is concerned by
 * whatever there is; a map that never was here, in the diary it was restored from, is none of ours.
 */
export function isGroundStale(then: Then, now: Then, context: ScoringContext): boolean {
  if (now.maps === null || now.places === null) return false
  if (then.shoes !== now.shoes) return true
  if (then.maps === null) return context.maps.length + context.places.length > 0 || sandNow(context) !== BEFORE.sand
  return differencesOf(then, now, context).length > 0
}

/** What lies between the ground as it was and as it is for one activity; nothing off foot. */
export function differencesOf(then: Then, now: Then, context: ScoringContext): GroundChange[] {
  if (now.maps === null || now.places === null) return []
  const { maps, places, groundNames } = context
  const changes: GroundChange[] = []
  const note = (kind: GroundChange['kind'], id: string, from: string | null, to: string | null) => {
    if (from !== to) changes.push({ kind, id, name: groundNames.get(id) ?? null, from, to })
  }
  // Of one scored before boxes were kept, all there is counts as near.
  const mapsNow = then.maps === null ? maps.map(({ id }) => id) : now.maps
  const placesNow = then.places === null ? new Map(places.map(({ id, state }) => [id, state])) : now.places
  const mapsThen = (then.maps ?? []).filter((id) => groundNames.has(id))
  for (const id of new Set([...mapsThen, ...mapsNow])) {
    note('map', id, mapsThen.includes(id) ? 'here' : null, mapsNow.includes(id) ? 'here' : null)
  }
  const placesThen = then.places ?? NONE
  for (const id of new Set([...placesThen.keys(), ...placesNow.keys()])) {
    note('place', id, placesThen.get(id) ?? null, placesNow.get(id) ?? null)
  }
  if (then.maps === null) note('sand', 'sand', BEFORE.sand, sandNow(context))
  else if (then.sand !== null) note('sand', 'sand', then.sand, now.sand)
  // Each activity has its own, so what is told is that some changed.
  if (then.shoes !== now.shoes) note('shoe', 'shoe', 'before', 'now')
  return changes
}

/**
 * Changes of a recalculation that runs with those that have come since: of each what it was before the first and what it
 * is now, also of what went back to where it began.
 */
export function mergeGroundChanges(
  before: readonly GroundChange[],
  since: readonly GroundChange[],
  context: ScoringContext,
): GroundChange[] {
  const first = new Map(before.map((change) => [change.id, change]))
  for (const change of since) if (!first.has(change.id)) first.set(change.id, change)
  return [...first.values()].map((change) => {
    return { ...change, name: context.groundNames.get(change.id) ?? change.name, to: stateNow(change, context) }
  })
}

function stateNow({ kind, id }: GroundChange, context: ScoringContext): string | null {
  if (kind === 'shoe') return 'now'
  if (kind === 'map') return context.maps.some((map) => map.id === id) ? 'here' : null
  if (kind === 'place') return context.places.find((place) => place.id === id)?.state ?? null
  return sandNow(context)
}

/** It is the same on all days. */
function sandNow({ settings }: ScoringContext): string {
  return settings.at(-1)?.sand ?? BEFORE.sand
}

/** In the words of the interface, without what went back to where it began. */
export function toldGroundChanges(changes: readonly GroundChange[]): ToldGroundChange[] {
  return changes
    .filter(({ from, to }) => from !== to)
    .map(({ kind, name, from, to }) => {
      if (kind === 'sand' || kind === 'shoe') return { kind, name: null, action: 'changed' }
      return { kind, name, action: from === null ? 'added' : to === null ? 'removed' : 'changed' }
    })
}

/** What scores rested on before any of this could be said. */
const BEFORE = { sand: 'dry' } as const

const NONE: ReadonlyMap<string, string> = new Map()
