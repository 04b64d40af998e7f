import { tmpdir } from 'node:os'
import { type Entry, fromRandomAccessReaderPromise } from 'yauzl'
import { archiveKind } from './archive-kind.ts'
import type { ArchiveMember, ArchiveProblem } from './archive-member.ts'
import { isDiskFull } from './disk-room.ts'
import { gunzipWithin } from './gunzip-within.ts'
import { type InnerZip, type OpenEntry, openInnerZip, openZipBytes } from './inner-zip.ts'
import { LIMITS } from './limits.ts'
import { UnpackBudget } from './unpack-budget.ts'
import { zipEntryBytes } from './zip-entry-bytes.ts'
import { zipEntryName } from './zip-entry-name.ts'
import { tooLarge, zipEntryProblem } from './zip-entry-problem.ts'
import { DamagedEntryError } from './zip-entry-start.ts'
import { ZipWindow } from './zip-window.ts'

const CLUTTER = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$)/
const LOCAL_HEADER_BYTES = 30

const OVERLAPS: ArchiveProblem = {
  reason: 'hostile',
  message: 'Its parts overlap, as in an archive made to unpack without end; the rest of it was left out.',
}
const UNREADABLE: ArchiveProblem = {
  reason: 'broken-archive',
  message: 'The archive is damaged or cut off, and nothing in it can be read; download it again.',
}
const CUT_SHORT: ArchiveProblem = {
  reason: 'broken-archive',
  message: 'The archive is damaged; files before the damage were read. Download it again for the rest.',
}
const TOO_DEEP: ArchiveProblem = {
  reason: 'unsupported-format',
  message: 'Archives inside archives are opened two levels deep; unpack this one first.',
}

/** A zip on its way: the names above it, its level, and the stretch of the file on disk that it takes up. */
interface Level {
  readonly prefix: string
  readonly depth: number
  readonly budget: UnpackBudget
  /** Where inner zips are unpacked for a while. */
  readonly scratch: string
  readonly from: number
  readonly to: number
}

/**
 * The files inside a zip on disk, one at a time, zips inside it opened too (two levels) and `.gz` members unpacked; what
 * each is, its bytes decide. A bad member is told and passed over; a broken or hostile archive ends with one last member
 * that says so. Memory holds one member; an inner zip is read where it lies, or through a temporary file in the folder
 * `scratch` if it is packed.
 */
export async function* readArchive(path: string, scratch: string = tmpdir()): AsyncGenerator<ArchiveMember> {
  const window = await ZipWindow.open(path)
  try {
    yield* readZip(window, { prefix: '', depth: 1, budget: new UnpackBudget(), scratch, from: 0, to: window.size })
  } finally {
    await window.end()
  }
}

async function* readZip(window: ZipWindow, level: Level): AsyncGenerator<ArchiveMember> {
  const lastly = (problem: ArchiveProblem): ArchiveMember => {
    return { name: level.prefix.slice(0, -1), content: { problem }, readTo: level.to }
  }
  let entries = 0
  let packed = 0
  try {
    // Names stay bytes until we decode them and sizes are checked by us: yauzl would end the whole archive at an odd one.
    const options = { decodeStrings: false, validateEntrySizes: false, autoClose: false }
    const zip = await fromRandomAccessReaderPromise(window, window.size, options)
    for await (const entry of zip.eachEntry()) {
      entries += 1
      packed += entry.compressedSize + LOCAL_HEADER_BYTES
      level.budget.takeEntry(entry.uncompressedSize)
      const problem = packed > window.size ? OVERLAPS : level.budget.problem()
      if (problem !== null) {
        yield lastly(problem)
        return
      }
      const name = zipEntryName(entry)
      const isFolder = name.endsWith('/') && entry.uncompressedSize === 0
      if (isFolder || CLUTTER.test(name)) continue
      yield* readEntry({ zip, window, entry }, { ...level, name, ...stretchOf(entry, window, level) })
    }
  } catch {
    yield lastly(entries === 0 ? UNREADABLE : CUT_SHORT)
  }
}

interface Place extends Level {
  readonly name: string
  /** Where it begins and ends in the file on disk. */
  readonly readFrom: number
  readonly readTo: number
}

async function* readEntry(opened: OpenEntry, place: Place): AsyncGenerator<ArchiveMember> {
  const { window, entry } = opened
  const { readTo } = place
  const name = place.prefix + place.name
  const problem = zipEntryProblem(entry, name)
  if (problem !== null) {
    yield { name, content: { problem }, readTo }
    return
  }
  try {
    if (/\.zip$/i.test(name)) {
      const isZip = yield* readInnerZip(() => openInnerZip(opened, place.scratch), place)
      if (isZip) return
      if (entry.uncompressedSize > LIMITS.activityBytes) {
        yield { name, content: { problem: tooLarge(LIMITS.activityBytes) }, readTo }
        return
      }
    }
    const bytes = await zipEntryBytes(window, entry)
    const isZip = archiveKind(bytes) === 'zip' && (yield* readInnerZip(() => openZipBytes(bytes, place.scratch), place))
    if (!isZip) yield { ...(await unwrapMember(name, bytes, place.budget)), readTo }
  } catch (error) {
    yield { name, content: { problem: entryFault(error) }, readTo }
  }
}

/** Reads a zip inside a zip. Returns whether it begins like one; if not, nothing came of it. */
async function* readInnerZip(open: () => Promise<InnerZip>, place: Place): AsyncGenerator<ArchiveMember, boolean> {
  const { readFrom, readTo, depth, budget, scratch } = place
  const name = place.prefix + place.name
  if (depth >= LIMITS.archiveDepth) {
    yield { name, content: { problem: TOO_DEEP }, readTo }
    return true
  }
  const inner = await open()
  try {
    if (archiveKind(await inner.window.head()) !== 'zip') return false
    yield* readZip(inner.window, { prefix: `${name}!`, depth: depth + 1, budget, scratch, from: readFrom, to: readTo })
    return true
  } finally {
    await inner.end()
  }
}

async function unwrapMember(
  name: string,
  bytes: Uint8Array,
  budget: UnpackBudget,
): Promise<Pick<ArchiveMember, 'name' | 'content'>> {
  if (archiveKind(bytes) !== 'gzip') return { name, content: { bytes } }
  const content = await gunzipWithin(bytes)
  if ('bytes' in content) budget.takeBytes(content.bytes.length)
  return { name: name.replace(/\.gz$/i, ''), content }
}

/** Where an entry lies in the file on disk; of a zip inside another, by its share of the way through it. */
function stretchOf(entry: Entry, window: ZipWindow, { from, to }: Level): Pick<Place, 'readFrom' | 'readTo'> {
  const { relativeOffsetOfLocalHeader: offset, compressedSize } = entry
  const at = (position: number) => Math.min(to, Math.round(from + ((to - from) * position) / window.size))
  return { readFrom: at(offset), readTo: at(offset + compressedSize) }
}

function entryFault(error: unknown): ArchiveProblem {
  if (isDiskFull(error)) {
    return {
      reason: 'unreadable',
      message: 'There is no room on the disk to unpack it; make room and import it again.',
    }
  }
  const what = error instanceof DamagedEntryError ? error.message : 'is damaged'
  return { reason: 'broken-archive', message: `This part of the archive ${what}; download or export it again.` }
}
