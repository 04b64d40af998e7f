/**
 * Numbers of the matcher, product choices found on made traces over real extracts (see `npm run bench:surfaces`). Costs
 * are negative logarithms of likelihoods.
 */
export const MATCH = {
  /** Metres within which a way or an area can be what one runs on. */
  reach: 40,
  /** Standard deviation of a position across a way, metres. */
  sigma: 8,
  /** Bounds of the width over which someone inside an area may be anywhere, metres. */
  narrowest: 8,
  widest: 45,
  /** What speaks against an area beside a way from the start: most people who run beside sand run on the way. */
  areaPrior: 0,
  /** Cost of being on nothing the map knows. */
  offMap: 7,
  /** Changing between a way and an area. */
  wayToArea: 20,
  /** Changing between ways, or areas, of another surface. */
  otherSurface: 3,
  /** Changing between ways, or areas, of one surface, and to or from nothing. */
  sameSurface: 1.5,
  /** Metres by which a change may leap further than the runner moved, and what each further metre costs. */
  freeLeap: 1,
  perLeapMetre: 1 / 3,
  /** Seconds between places that are looked up. */
  step: 3,
  /** Standard deviation of the smoothing of the track, seconds. */
  smoothing: 3,
  /** A longer gap begins anew, seconds. */
  gap: 30,
} as const
