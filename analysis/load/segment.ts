import type { Causes } from '../model/load.ts'
import type { Surface } from '../model/surface.ts'

/** A stretch of even running or walking: one speed, one grade, one ground. */
export interface FootSegment {
  readonly kind: 'run' | 'walk'
  readonly distanceM: number
  readonly speedMps: number
  /** Rise over run. */
  readonly grade: number
  readonly surface: Surface
  readonly heightM: number
  /** Steps per minute; NaN or 0 = not measured, the expected one is taken. */
  readonly cadenceSpm: number
  /** Ground contact in seconds, used as given up to 3 % of grade; NaN = not measured. Running only. */
  readonly contactTimeS: number
  /** Multipliers on peak force; 1 = none. The strike counts in running only. */
  readonly shoeFactor: number
  readonly strikeFactor: number
  /** Carried weight over body mass. Walking only. */
  readonly packFraction: number
}

/** A stretch of even cycling. */
export interface CycleSegment {
  readonly kind: 'cycle'
  readonly durationS: number
  readonly wattsPerKg: number
  /** 0 = no stroke. */
  readonly cadenceRpm: number
  readonly standing: boolean
  readonly heightM: number
}

/** A flight of stairs up. */
export interface StairsSegment {
  readonly kind: 'stairs'
  readonly steps: number
  readonly heightM: number
}

export type Segment = FootSegment | CycleSegment | StairsSegment

/** Load of a segment in calf-km; `steps` are pedal strokes for `cycle`. */
export interface SegmentScore {
  readonly muscle: number
  readonly tendon: number
  readonly calfKm: number
  readonly steps: number
  readonly causes: Causes
}
