import { FitEncoder } from 'fit-file-parser/encoder'

/** Bytes of whole FIT messages with their definitions, without a file header and checksum. */
export type FitSection = Uint8Array

const HEADER_BYTES = 14
const CHECKSUM_BYTES = 2

/** The messages an encoder is asked to write, as a section that may stand beside others in one file. */
export function fitSection(write: (encoder: FitEncoder) => void): FitSection {
  const encoder = new FitEncoder()
  write(encoder)
  return encoder.close().subarray(HEADER_BYTES, -CHECKSUM_BYTES)
}

/** One FIT file of the given sections: 14-byte header, data, both checksums. */
export function fitFile(sections: readonly FitSection[]): Uint8Array {
  const dataBytes = sections.reduce((sum, section) => sum + section.length, 0)
  const file = new Uint8Array(HEADER_BYTES + dataBytes + CHECKSUM_BYTES)
  const view = new DataView(file.buffer)
  file.set(new FitEncoder().close().subarray(0, 12))
  view.setUint32(4, dataBytes, true)
  view.setUint16(12, FitEncoder.calculateCRC(file.subarray(0, 12)), true)
  let at = HEADER_BYTES
  for (const section of sections) {
    file.set(section, at)
    at += section.length
  }
  view.setUint16(at, FitEncoder.calculateCRC(file.subarray(0, at)), true)
  return file
}
