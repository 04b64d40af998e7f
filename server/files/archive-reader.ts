import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Entry, fromRandomAccessReaderPromise, getFileNameLowLevel, type ZipFile } from 'yauzl'
import { archiveKind } from './archive-kind.ts'
import type { ArchiveMember, ArchiveProblem } from './archive-member.ts'
import { gunzipWithin } from './gunzip-within.ts'
import { LIMITS } from './limits.ts'
import { zipEntryBytes } from './zip-entry-bytes.ts'
import { ZipWindow } from './zip-window.ts'

/** What the account exports of watch and sport services carry besides activities; not worth unpacking. */
const NO_ACTIVITY = /\.(json|csv|jpe?g|png|gif|webp|heic|mp4|mov|html?|pdf|xlsx?|md|css|js)$/i
const CLUTTER = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$)/
const MEGABYTE = 1024 * 1024

interface Budget {
  entries: number
  bytes: number
}

/**
 * The files inside a zip on disk, one at a time, zips inside it opened too (two levels) and `.gz` members unpacked. A bad
 * member is told and passed over; a broken or hostile archive ends with one last member that says so. Memory holds one
 * member; an inner zip goes through a temporary file of its own.
 */
export async function* readArchive(path: string): AsyncGenerator<ArchiveMember> {
  const budget: Budget = { entries: LIMITS.archiveEntries, bytes: LIMITS.archiveTotalBytes }
  yield* readZip(path, '', 1, budget)
}

async function* readZip(path: string, prefix: string, depth: number, budget: Budget): AsyncGenerator<ArchiveMember> {
  const window = await ZipWindow.open(path)
  try {
    // Names stay bytes until we decode them: yauzl would end the whole archive at one odd name, and none is ever a path.
    const zip = await fromRandomAccessReaderPromise(window, window.size, { decodeStrings: false, autoClose: false })
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry)
      if (name.endsWith('/') || CLUTTER.test(name)) continue
      budget.entries -= 1
      budget.bytes -= entry.uncompressedSize
      if (budget.entries < 0 || budget.bytes < 0) {
        yield { name: prefix.slice(0, -1), content: { problem: overBudget(budget) } }
        return
      }
      yield* readEntry({ zip, window, entry }, { name: prefix + name, depth, budget })
    }
  } catch {
    const message = 'The archive is damaged or cut off; download it again. Files before the damage were read.'
    yield { name: prefix.slice(0, -1), content: { problem: { reason: 'broken-archive', message } } }
  } finally {
    await window.end()
  }
}

interface OpenEntry {
  readonly zip: ZipFile
  readonly window: ZipWindow
  readonly entry: Entry
}

interface Place {
  readonly name: string
  readonly depth: number
  readonly budget: Budget
}

async function* readEntry({ zip, window, entry }: OpenEntry, place: Place): AsyncGenerator<ArchiveMember> {
  const { name } = place
  const isZip = /\.zip$/i.test(name)
  const problem = problemOf(entry, name, isZip)
  if (problem !== null) {
    yield { name, content: { problem } }
    return
  }
  try {
    if (isZip) {
      yield* readInnerZip(await zip.openReadStreamPromise(entry), place)
      return
    }
    yield await unwrapMember(name, await zipEntryBytes(window, entry))
  } catch {
    const message = 'This part of the archive is damaged; export it again.'
    yield { name, content: { problem: { reason: 'broken-archive', message } } }
  }
}

async function* readInnerZip(stream: Readable, place: Place): AsyncGenerator<ArchiveMember> {
  if (place.depth >= LIMITS.archiveDepth) {
    stream.destroy()
    const message = 'Archives inside archives are opened two levels deep; unpack this one first.'
    yield { name: place.name, content: { problem: { reason: 'unsupported-format', message } } }
    return
  }
  const folder = await mkdtemp(join(tmpdir(), 'soleus-zip-'))
  try {
    const path = join(folder, 'inner.zip')
    await pipeline(stream, createWriteStream(path, { mode: 0o600 }))
    yield* readZip(path, `${place.name}!`, place.depth + 1, place.budget)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function unwrapMember(name: string, bytes: Uint8Array): Promise<ArchiveMember> {
  if (archiveKind(bytes) !== 'gzip') return { name, content: { bytes } }
  return { name: name.replace(/\.gz$/i, ''), content: await gunzipWithin(bytes) }
}

function problemOf(entry: Entry, name: string, isZip: boolean): ArchiveProblem | null {
  if (NO_ACTIVITY.test(name)) return { reason: 'unsupported-format', message: 'Not an activity file.' }
  if (entry.isEncrypted()) {
    return { reason: 'broken-archive', message: 'It is protected by a password; unpack it first.' }
  }
  const { compressedSize, uncompressedSize } = entry
  if (uncompressedSize > MEGABYTE && uncompressedSize > compressedSize * LIMITS.archiveRatio) {
    return { reason: 'hostile', message: 'It unpacks to far more than its size; it was not read.' }
  }
  if (!isZip && uncompressedSize > LIMITS.activityBytes) {
    return { reason: 'too-large', message: `It is larger than ${LIMITS.activityBytes / MEGABYTE} MB.` }
  }
  return null
}

function overBudget(budget: Budget): ArchiveProblem {
  const what = budget.entries < 0 ? `more than ${LIMITS.archiveEntries} files` : 'more than can be unpacked'
  return { reason: 'hostile', message: `The archive holds ${what}; the rest was left out.` }
}

function nameOf(entry: Entry): string {
  const raw = entry.fileName as unknown as Buffer
  return getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false)
}
