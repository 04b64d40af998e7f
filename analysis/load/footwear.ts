import type { EvidenceMark } from './coefficient.ts'
import type { LoadSourceId } from './load-sources.ts'

/** What a kind of shoe, or a way of landing, does to the peak force. */
export interface FootwearFactor {
  readonly name: string
  /** Multiplier on peak force. +5 % force is about +26 % on a run's score, so all of these stay small. */
  readonly weighted: number
  readonly evidence: number
  readonly range: readonly [number, number] | null
  /** Where it holds. */
  readonly gait: 'run' | 'walk' | 'both'
  readonly mark: EvidenceMark
  readonly sources: readonly LoadSourceId[]
  readonly note: string
}

/** Shoes and landing as the athlete declares them; nothing of it is guessed from a file. Plain data. */
export const FOOTWEAR = {
  neutral: {
    name: 'Neutral shoe',
    weighted: 1,
    evidence: 1,
    range: null,
    gait: 'both',
    mark: 'definition',
    sources: [],
    note: 'A heel-to-toe drop of 8 mm.',
  },
  minimal: {
    name: 'Minimal shoe or barefoot',
    weighted: 1.05,
    evidence: 1.05,
    range: [1, 1.15],
    gait: 'both',
    mark: 'weak',
    sources: ['rice-patel-2017'],
    note: 'More with a fore-foot landing.',
  },
  plate: {
    name: 'Plate or very stiff sole',
    weighted: 1.02,
    evidence: 1,
    range: null,
    gait: 'run',
    mark: 'none',
    sources: ['beck-2020'],
    note: 'Not evidenced: plates change neither ankle moment nor soleus activity in running.',
  },
  stiffBoot: {
    name: 'Stiff boot',
    weighted: 1.04,
    evidence: 1.04,
    range: [1, 1.1],
    gait: 'walk',
    mark: 'moderate',
    sources: ['takahashi-2016'],
    note: 'Added stiffness raises the peak force of the soleus in walking.',
  },
  foreFoot: {
    name: 'Landing on the fore-foot (declared)',
    weighted: 1.05,
    evidence: 1.05,
    range: null,
    gait: 'run',
    mark: 'moderate',
    sources: ['almonroeder-2013'],
    note: 'A strike factor: works on the force and on the contact time, so the impulse of a step rises 10 % (measured: 5 to 17 %).',
  },
} as const satisfies Record<string, FootwearFactor>

/** Heel-to-toe drop: force falls by `perMillimetre` for each millimetre above `neutralMillimetres`. Contested. */
export const HEEL_DROP = {
  perMillimetre: 0.004,
  neutralMillimetres: 8,
  range: [0, 0.007],
  least: 0.96,
  most: 1.04,
  mark: 'weak',
  sources: ['farris-2012', 'reinschmidt-nigg-1995'],
} as const satisfies {
  perMillimetre: number
  neutralMillimetres: number
  range: readonly [number, number]
  least: number
  most: number
  mark: EvidenceMark
  sources: readonly LoadSourceId[]
}

/** Multiplier on peak force of a shoe with a heel-to-toe drop in millimetres; NaN (unknown) gives 1. */
export function heelDropFactor(dropMillimetres: number): number {
  if (Number.isNaN(dropMillimetres)) return 1
  const factor = 1 - HEEL_DROP.perMillimetre * (dropMillimetres - HEEL_DROP.neutralMillimetres)
  return Math.min(HEEL_DROP.most, Math.max(HEEL_DROP.least, factor))
}
