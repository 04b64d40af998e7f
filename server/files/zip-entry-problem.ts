import type { Entry } from 'yauzl'
import type { ArchiveProblem } from './archive-member.ts'
import { LIMITS } from './limits.ts'
import { isNoActivityName } from './no-activity-name.ts'

const MEGABYTE = 1024 * 1024

/** Why a zip entry is not worth unpacking or must not be, by what the zip's directory says of it; null = it may be tried. */
export function zipEntryProblem(entry: Entry, name: string): ArchiveProblem | null {
  if (isNoActivityName(name)) return { reason: 'unsupported-format', message: 'Not an activity file.' }
  if (entry.isEncrypted()) {
    return { reason: 'broken-archive', message: 'It is protected by a password; unpack it first.' }
  }
  const { compressedSize, uncompressedSize } = entry
  if (uncompressedSize > MEGABYTE && uncompressedSize > compressedSize * LIMITS.archiveRatio) {
    return { reason: 'hostile', message: 'It unpacks to far more than its size; it was not read.' }
  }
  const most = /\.zip$/i.test(name) ? LIMITS.archiveBytes : LIMITS.activityBytes
  return uncompressedSize <= most ? null : tooLarge(most)
}

/** @param most bytes that may be unpacked */
export function tooLarge(most: number): ArchiveProblem {
  return { reason: 'too-large', message: `It is larger than ${most / MEGABYTE} MB.` }
}
