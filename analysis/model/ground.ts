import type { Surface } from './surface.ts'

/** Degrees times this are the whole numbers in which a ground map keeps its places: about a centimetre. */
export const GROUND_UNITS = 1e7

/**
 * Something of the ground as a map file describes it. `lines` are chains of places, longitude and latitude in turn, in
 * units of 1e-7 degrees; a chain that crosses the antimeridian goes on beyond ±180°.
 *
 * A way is one chain one can run along. An area is the inside of its chains, each closed by its first place, holes by the
 * even-odd rule. `unknown` is a way of which the map does not say what it is made of.
 */
export interface GroundFeature {
  readonly kind: 'way' | 'area'
  readonly surface: Surface
  readonly lines: readonly Int32Array[]
}

/** What offline maps and favourite places say of an activity's ground, one value a sample. */
export interface GroundFound {
  /** Codes: index into SURFACES; `unknown` where neither says anything. */
  readonly surface: Uint8Array
  /** 1 where a favourite place said so. */
  readonly isPlace: Uint8Array
}
