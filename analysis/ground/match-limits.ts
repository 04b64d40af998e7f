/**
 * Numbers of the matcher, product choices found on made traces over real extracts and drawn coasts (see
 * `npm run bench:surfaces` and `docs/decisions/0026-minutes-of-the-same-small-offset.md`). Costs are negative logarithms
 * of likelihoods.
 */
export const MATCH = {
  /** Metres within which a way or an area can be what one runs on. */
  reach: 40,
  /** How many ways, and how many areas, of a map are weighed at one place: the nearest. */
  most: 32,
  /** Seconds whose positions are taken together as one place. */
  step: 5,
  /** After a gap of this many seconds the walk begins anew, if the track leapt this many metres meanwhile. */
  gap: 60,
  leap: 200,
  /** Standard deviations of the drift of a recording that are tried, metres, and in how many seconds it forgets itself. */
  drifts: [2.5, 4, 6.5, 10.5],
  driftSeconds: 60,
  /**
   * What jumps about much drifts much: the drift to be expected is this much of the jitter, but so many metres at least;
   * how far from it the true one may be, standard deviation of its logarithm.
   */
  driftOfJitter: 0.9,
  usualDrift: 3,
  driftSpread: 0.2,
  /** Standard deviation of a place that neither drift nor jitter explains: the drawing of a way, its width; metres. */
  ofMap: 1,
  /**
   * Further than so many metres, and so many times what a track jumps about, a drift is seldom; and what a second costs
   * for each metre more.
   */
  far: 8,
  farOfJitter: 2.5,
  farther: 0.03,
  /** Areas up to the second breadth are strips along whose middle one runs; none is taken for narrower than the first. */
  narrowest: 6,
  widestStrip: 16,
  /** How far inside wider ones it no longer matters how far, metres. */
  margin: 4,
  /** Standard deviation of the place across a strip, as a share of its breadth, and over how many seconds it changes. */
  acrossShare: 0.25,
  acrossSeconds: 900,
  /** The edge of an area is a drawing, with corners: by more than this many standard deviations it does not surprise. */
  mostSurprise: 3,
  /** What a second costs in an area of this breadth or more, as one may be anywhere; less in narrower ones, none in strips. */
  roam: 0.05,
  widest: 45,
  /** Off the map: standard deviation by which a place surprises, metres, and what a second costs besides. */
  offMapSurprise: 4,
  offMap: 0.05,
  /** Beginning in an area: most people who run beside sand run on the way. */
  beginArea: 2.5,
  /** Changing between an area and a way, or nothing the map knows. */
  toArea: 12,
  /** Beginning on nothing the map knows, and changing between it and a way. */
  beginOffMap: 4,
  toOffMap: 9,
  /** Changing between ways, or areas, of another surface. */
  otherSurface: 6,
  /** Changing between ways, or areas, of one surface. */
  sameSurface: 1.5,
} as const
