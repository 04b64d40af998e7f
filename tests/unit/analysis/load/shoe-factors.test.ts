import { describe, expect, it } from 'vitest'
import { shoeEvidence, shoeFactors } from '../../../../analysis/load/shoe-factors.ts'

const shoe = (kind: Parameters<typeof shoeFactors>[0]['kind'], dropMillimetres = Number.NaN) => ({
  kind,
  dropMillimetres,
})

describe('what a shoe does to the force', () => {
  it('is nothing for a usual shoe of 8 mm or of unknown drop', () => {
    expect(shoeFactors(shoe('usual'), 'weighted')).toEqual({ run: 1, walk: 1 })
    expect(shoeFactors(shoe('usual', 8), 'evidence')).toEqual({ run: 1, walk: 1 })
    expect(shoeEvidence(shoe('usual'))).toBe('definition')
  })

  it('falls by 0.4 % a millimetre of drop, within 4 % either way', () => {
    expect(shoeFactors(shoe('usual', 4), 'weighted').run).toBeCloseTo(1.016, 12)
    expect(shoeFactors(shoe('stability', 12), 'weighted').walk).toBeCloseTo(0.984, 12)
    expect(shoeFactors(shoe('usual', 30), 'weighted').run).toBe(0.96)
    expect(shoeEvidence(shoe('usual', 4))).toBe('weak')
  })

  it('counts a minimal shoe once, whatever its drop', () => {
    expect(shoeFactors(shoe('minimal', 0), 'weighted')).toEqual({ run: 1.05, walk: 1.05 })
  })

  it('adds for a plate while running only in the weighted profile, and for a stiff sole while walking in both', () => {
    expect(shoeFactors(shoe('plated'), 'weighted')).toEqual({ run: 1.02, walk: 1.04 })
    expect(shoeFactors(shoe('plated'), 'evidence')).toEqual({ run: 1, walk: 1.04 })
    expect(shoeEvidence(shoe('plated', 4))).toBe('none')
  })

  it('has no figure for shoes against rolling inwards', () => {
    expect(shoeFactors(shoe('stability'), 'weighted')).toEqual({ run: 1, walk: 1 })
    expect(shoeEvidence(shoe('stability'))).toBe('none')
  })
})
