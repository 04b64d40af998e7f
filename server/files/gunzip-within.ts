import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { ArchiveProblem } from './archive-member.ts'
import { LIMITS } from './limits.ts'

const inflate = promisify(gunzip)

/** Unpacks a `.gz` that may unpack to `maxBytes` at most; stops as soon as it grows beyond. */
export async function gunzipWithin(
  bytes: Uint8Array,
  maxBytes: number = LIMITS.activityBytes,
): Promise<{ readonly bytes: Uint8Array } | { readonly problem: ArchiveProblem }> {
  try {
    return { bytes: await inflate(bytes, { maxOutputLength: maxBytes }) }
  } catch (error) {
    if (!isTooLarge(error)) {
      return { problem: { reason: 'broken-archive', message: 'The .gz file is damaged; export or copy it again.' } }
    }
    const isBomb = maxBytes / bytes.length > LIMITS.archiveRatio
    return {
      problem: isBomb
        ? { reason: 'hostile', message: 'The .gz file unpacks to far more than its size; it was not read.' }
        : { reason: 'too-large', message: `The .gz file unpacks to more than ${maxBytes / 1024 / 1024} MB.` },
    }
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof RangeError || (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
}
