import type { GroundMap } from '../../../analysis/ground/open-ground-map.ts'
import type { LonLat } from '../../support/make-trace.ts'
import type { Shape } from '../../support/plane-shapes.ts'

export const SCENARIOS = [
  'along a beach',
  'beside a beach',
  'crossing a beach',
  'far from sand',
  'untagged ways',
] as const

export type ScenarioKind = (typeof SCENARIOS)[number]

/** A line somebody runs along, and the place it lies in. */
export interface SurfaceScenario {
  readonly kind: ScenarioKind
  readonly line: readonly LonLat[]
  readonly place: SurfacePlace
  /** Never looked at while the matcher's numbers were chosen. */
  readonly isHeldOut: boolean
}

export interface SurfacePlace {
  readonly map: GroundMap
  readonly sand: readonly Shape[]
}
