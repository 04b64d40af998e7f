import type { Entry } from 'yauzl'
import type { ZipWindow } from './zip-window.ts'

const LOCAL_HEADER_BYTES = 30
const LOCAL_HEADER = 0x04034b50

/** The bytes of an entry are not what the archive says of them; the message ends "This part of the archive …". */
export class DamagedEntryError extends Error {}

/** Where the data of a zip entry begin. Throws a DamagedEntryError when there is no entry where the directory says. */
export async function zipEntryStart(zip: ZipWindow, { relativeOffsetOfLocalHeader }: Entry): Promise<number> {
  const header = await zip.slice(relativeOffsetOfLocalHeader, LOCAL_HEADER_BYTES)
  if (header.readUInt32LE(0) !== LOCAL_HEADER) throw new DamagedEntryError('is not where it should be')
  return relativeOffsetOfLocalHeader + LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28)
}
