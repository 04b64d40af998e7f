import { type Entry, getFileNameLowLevel } from 'yauzl'
import { hidingAddresses } from './without-addresses.ts'

const SAYS_UTF8 = 0x800
const UNICODE_PATH = 0x7075
const strict = new TextDecoder('utf-8', { fatal: true })

/**
 * A zip entry's path, `/` between its parts, without e-mail addresses. Names that do not say what they are written in
 * are UTF-8 if they can be (macOS zips so), else code page 437, as the format has it. Never used as a path on this disk.
 */
export function zipEntryName(entry: Entry): string {
  const raw = entry.fileName as unknown as Buffer
  const { generalPurposeBitFlag, extraFields } = entry
  const saysSo = (generalPurposeBitFlag & SAYS_UTF8) !== 0 || extraFields.some(({ id }) => id === UNICODE_PATH)
  const flags = saysSo || !isUtf8(raw) ? generalPurposeBitFlag : generalPurposeBitFlag | SAYS_UTF8
  // The empty name is the archive's own.
  return hidingAddresses(getFileNameLowLevel(flags, raw, extraFields, false)) || 'file'
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes)
    return true
  } catch {
    return false
  }
}
