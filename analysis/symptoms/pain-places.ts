import { CALF_SITES, type CheckIn, type Side, type Site } from '../model/check-in.ts'

const CALF: ReadonlySet<Site> = new Set(CALF_SITES)

/** The marked places that the calf rules judge. */
export function calfSites(sites: readonly Site[]): Site[] {
  return sites.filter((site) => CALF.has(site))
}

/** Whether a pain belongs to calf, heel or Achilles: one of them is marked, or nothing is. */
export function isCalfPain({ sites }: Pick<CheckIn, 'sites'>): boolean {
  return sites.length === 0 || calfSites(sites).length > 0
}

/**
 * Places of a body a pain may be at, as `left heel`. What was not marked may be any of them, so that a missing answer
 * never makes a pain another one.
 */
export function painPlaces(side: Side | null, sites: readonly Site[]): string[] {
  const sides = side === null || side === 'both' ? ['left', 'right'] : [side]
  const marked = sites.length === 0 ? CALF_SITES : sites
  return sides.flatMap((one) => marked.map((site) => `${one} ${site}`))
}
