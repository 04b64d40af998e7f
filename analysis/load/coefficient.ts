import type { LoadSourceId } from './load-sources.ts'

/**
 * How well a figure is supported. `none` = no direct evidence, a reasoned assumption; `product choice` = no question of
 * evidence, somebody had to choose; `definition` = true by what the unit means.
 */
export type EvidenceMark = 'strong' | 'moderate' | 'weak' | 'none' | 'definition' | 'product choice'

/** One constant of the load model, described. */
export interface Coefficient {
  readonly name: string
  /** Value of the `weighted` profile, and of `evidence` where it has no other. */
  readonly value: number
  /** Value of the `evidence` profile where it differs. */
  readonly evidenceValue?: number
  readonly unit: string
  /** Plausible range by the literature or by judgement; null where a range has no meaning. */
  readonly range: readonly [number, number] | null
  readonly sources: readonly LoadSourceId[]
  readonly evidence: EvidenceMark
  readonly note: string
}
