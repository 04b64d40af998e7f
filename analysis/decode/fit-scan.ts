import type { DecodeFailure } from '../model/decode-failure.ts'
import type { Issue } from '../model/issue.ts'
import type { Result } from '../model/result.ts'
import { fitBudget } from './fit-caps.ts'
import { type FitHeader, readFitHeader } from './fit-header.ts'
import { fitPartIssues } from './fit-part-issues.ts'
import { FIT_REFUSALS } from './fit-refusals.ts'
import { type FitPartScan, scanFitPart } from './fit-scan-part.ts'
import type { FitSource } from './fit-source.ts'

/** One activity part of a file with what was wrong with it. */
export interface FitScannedPart {
  readonly scan: FitPartScan
  readonly issues: readonly Issue[]
}

/** A FIT file split into its parts and walked once. */
export interface FitScan {
  readonly source: FitSource
  /** Parts that are or may be activities; others are only counted by their type. */
  readonly parts: readonly FitScannedPart[]
  /** `file_id.type` of the parts that are something else. */
  readonly otherTypes: readonly number[]
  readonly issues: readonly Issue[]
}

const CHECKSUM_BYTES = 2

/**
 * Walks the framing of a FIT file once: chained parts, headers of 12 and 14 bytes, checksums, caps. Parts that are no
 * activity are left at their `file_id`. What a cut or damaged file still holds is kept, with an issue that says so.
 */
export function scanFit(bytes: Uint8Array): Result<FitScan, DecodeFailure> {
  const source: FitSource = { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) }
  const budget = fitBudget()
  const parts: FitScannedPart[] = []
  const otherTypes: number[] = []
  const issues: Issue[] = []
  let at = 0
  if (bytes.length === 0) return { ok: false, error: FIT_REFUSALS.empty }
  while (at < bytes.length) {
    const header = headerAt(bytes, at)
    if (header === null) {
      if (at === 0) return { ok: false, error: FIT_REFUSALS.notFit }
      const count = bytes.length - at
      issues.push({
        id: 'trailing-bytes',
        message: `The last ${count} bytes of the file are no FIT data and were left out.`,
      })
      break
    }
    budget.parts -= 1
    if (budget.parts < 0) return { ok: false, error: FIT_REFUSALS.tooManyParts }
    const scan = scanFitPart(source, header, budget)
    if (scan.refusal !== null) return { ok: false, error: scan.refusal }
    if (scan.stop === 'other-kind') otherTypes.push(scan.fileType)
    else parts.push({ scan, issues: fitPartIssues(bytes, at, header, scan) })
    at = header.dataEnd + CHECKSUM_BYTES
  }
  return { ok: true, value: { source, parts, otherTypes, issues } }
}

/**
 * The header at `at`. A watch that died while recording leaves a length of 0 in it; then all that follows, unless it is
 * another header, belongs to this part, and where it should end nobody knows.
 */
function headerAt(bytes: Uint8Array, at: number): FitHeader | null {
  const header = readFitHeader(bytes, at)
  if (header === null || header.dataEnd > header.dataStart) return header
  const next = header.dataStart + CHECKSUM_BYTES
  const isUnfinished = next < bytes.length && readFitHeader(bytes, next) === null
  return isUnfinished ? { dataStart: header.dataStart, dataEnd: Number.POSITIVE_INFINITY } : header
}
