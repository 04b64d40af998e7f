import type { DecodeFailure } from '../model/decode-failure.ts'
import type { DecodedFile } from '../model/decoded-file.ts'
import type { Result } from '../model/result.ts'
import { decodeFit } from './decode-fit.ts'
import { decodeGpx } from './decode-gpx.ts'
import { decodeTcx } from './decode-tcx.ts'
import { sniffFormat } from './sniff-format.ts'

/**
 * Reads one watch file, whatever its format, into columns and sessions without interpreting them. `fileName` is a hint
 * for files whose bytes do not tell. Archives are opened before this (they hold many files), so one that comes here is
 * skipped. Never throws for what is in a file.
 */
export function decodeFile(bytes: Uint8Array, fileName: string): Result<DecodedFile, DecodeFailure> {
  switch (sniffFormat(bytes, fileName)) {
    case 'fit':
      return decodeFit(bytes)
    case 'gpx':
      return decodeGpx(bytes)
    case 'tcx':
      return decodeTcx(bytes)
    case 'empty':
      return {
        ok: false,
        error: { status: 'failed', reason: 'empty-file', message: 'The file is empty; copy it from the watch again.' },
      }
    case 'zip':
    case 'gzip':
      return skipped('This is an archive inside a place where one activity file is expected; unpack it first.')
    case 'map':
      return skipped(
        'This is a surface map and no activity: add it in the settings under “Ground and places”, or with `soleus surfaces add`.',
      )
    case 'other':
      return skipped('This is neither a FIT, a GPX nor a TCX file.')
  }
}

function skipped(message: string): Result<DecodedFile, DecodeFailure> {
  return { ok: false, error: { status: 'skipped', reason: 'unsupported-format', message } }
}
