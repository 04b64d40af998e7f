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
 * The places a pain may be at, a bit each: six on the left, six on the right. What was not marked may be any of them, so
 * that a missing answer never makes a pain another one.
 */
export function painPlaces(side: Side | null, sites: readonly Site[]): number {
  let marked = 0
  CALF_SITES.forEach((site, bit) => {
    if (sites.length === 0 || sites.includes(site)) marked |= 1 << bit
  })
  const left = side === 'right' ? 0 : marked
  const right = side === 'left' ? 0 : marked
  return left | (right << CALF_SITES.length)
}

/** Whether one of the places is at a site, on either side. */
export function isAtSite(places: number, site: Site): boolean {
  const bit = (CALF_SITES as readonly Site[]).indexOf(site)
  return ((places >> bit) & (1 | (1 << CALF_SITES.length))) !== 0
}
