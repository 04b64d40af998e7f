import type { Profile } from '../model/profile.ts'
import type { Shoe, ShoeFactors } from '../model/shoe.ts'
import type { EvidenceMark } from './coefficient.ts'
import { FOOTWEAR, HEEL_DROP, heelDropFactor } from './footwear.ts'

/**
 * What a shoe does to the peak force. Its drop counts for all but minimal shoes, whose own figure is that of a shoe without
 * one. A plate or stiff sole takes its figure for running from the plate (not evidenced, none in the evidence profile) and
 * for walking from the stiff boot: there added stiffness was measured (Takahashi 2016). Shoes against rolling inwards have
 * no figure, so only their drop counts.
 */
export function shoeFactors({ kind, dropMillimetres }: Shoe, profile: Profile): ShoeFactors {
  const drop = heelDropFactor(dropMillimetres)
  switch (kind) {
    case 'minimal': {
      const factor = FOOTWEAR.minimal[profile]
      return { run: factor, walk: factor }
    }
    case 'plated':
      return { run: drop * FOOTWEAR.plate[profile], walk: drop * FOOTWEAR.stiffBoot[profile] }
    default:
      return { run: drop, walk: drop }
  }
}

/** How good the evidence is that the figures of a shoe rest on: the weakest of what counts. */
export function shoeEvidence({ kind, dropMillimetres }: Shoe): EvidenceMark {
  if (kind === 'plated') return FOOTWEAR.plate.mark
  if (kind === 'minimal') return FOOTWEAR.minimal.mark
  const hasDrop = !Number.isNaN(dropMillimetres) && dropMillimetres !== HEEL_DROP.neutralMillimetres
  if (hasDrop) return HEEL_DROP.mark
  return kind === 'stability' ? 'none' : FOOTWEAR.neutral.mark
}
