import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { ArchiveProblem } from './archive-member.ts'
import { gunzipMembers } from './gunzip-members.ts'
import { LIMITS } from './limits.ts'

const MEGABYTE = 1024 * 1024

const inflate = promisify(gunzip)

/**
 * Unpacks a `.gz`, all parts of it if several were joined; zeros and other bytes behind the last are passed over. Stops as
 * soon as it grows beyond an activity's size or beyond the ratio that only bombs reach.
 */
export async function gunzipWithin(
  bytes: Uint8Array,
): Promise<{ readonly bytes: Uint8Array } | { readonly problem: ArchiveProblem }> {
  const byRatio = Math.max(MEGABYTE, bytes.length * LIMITS.archiveRatio)
  const maxOutputLength = Math.min(LIMITS.activityBytes, byRatio)
  try {
    return { bytes: await inflate(bytes, { maxOutputLength }) }
  } catch (error) {
    const members = isTooLarge(error) ? null : await gunzipMembers(bytes, maxOutputLength).catch(() => null)
    return members === null ? { problem: problemOf(error, byRatio < LIMITS.activityBytes) } : { bytes: members }
  }
}

function problemOf(error: unknown, isBomb: boolean): ArchiveProblem {
  if (isTooLarge(error)) {
    return isBomb
      ? { reason: 'hostile', message: 'The .gz file unpacks to far more than its size; it was not read.' }
      : { reason: 'too-large', message: `The .gz file unpacks to more than ${LIMITS.activityBytes / MEGABYTE} MB.` }
  }
  const what = codeOf(error) === 'Z_BUF_ERROR' ? 'cut off' : 'damaged'
  return { reason: 'broken-archive', message: `The .gz file is ${what}; export or copy it again.` }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof RangeError || codeOf(error) === 'ERR_BUFFER_TOO_LARGE'
}

function codeOf(error: unknown): string | undefined {
  return (error as { code?: string }).code
}
