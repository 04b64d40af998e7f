import { FitEncoder } from 'fit-file-parser/encoder'
import { describe, expect, it } from 'vitest'
import { fitCrc } from '../../../../analysis/decode/fit-crc.ts'

describe('fitCrc', () => {
  it('gives the check value of CRC-16/ARC', () => {
    const check = Uint8Array.from('123456789', (digit) => digit.charCodeAt(0))
    expect(fitCrc(check, 0, check.length)).toBe(0xbb3d)
    expect(fitCrc(check, 4, 4)).toBe(0)
  })

  it('agrees with a bit-wise checksum at every length and start', () => {
    const bytes = Uint8Array.from({ length: 64 }, (_, i) => (i * 167 + 13) & 0xff)
    for (let start = 0; start < 9; start++) {
      for (let end = start; end <= bytes.length; end++) {
        expect(fitCrc(bytes, start, end)).toBe(FitEncoder.calculateCRC(bytes.subarray(start, end)))
      }
    }
  })
})
