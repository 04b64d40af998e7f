import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { type Entry, fromRandomAccessReaderPromise, type ZipFile } from 'yauzl'
import { type ExportManifest, type ExportMember, MANIFEST_PATH, README_MARK, README_PATH } from './export-manifest.ts'
import { LIMITS } from './limits.ts'
import { parseExportManifest } from './parse-export-manifest.ts'
import { zipEntryName } from './zip-entry-name.ts'
import { ZipWindow } from './zip-window.ts'

const MEGABYTE = 1024 * 1024
const MANIFEST_BYTES = 64 * MEGABYTE
/** Where a stored first member begins in the file: after the header and its name. */
const HEAD_BYTES = 30 + README_PATH.length

/** An export that is not what it says of itself. The message says what is wrong, in half a sentence. */
export class BrokenExportError extends Error {}

/** What a zip turned out to be: an export to read, one that cannot be, one of a newer program by its version; null = none. */
export type FoundExport = ExportArchive | 'broken' | { readonly newer: string } | null

/** An export of ours found in a zip on disk, to be read member by member. */
export class ExportArchive {
  readonly manifest: ExportManifest
  readonly #zip: ZipFile
  readonly #window: ZipWindow
  readonly #entries: ReadonlyMap<string, Entry>

  private constructor(manifest: ExportManifest, window: ZipWindow, zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.manifest = manifest
    this.#window = window
    this.#zip = zip
    this.#entries = entries
  }

  /**
   * Looks whether a zip is an export of ours, by its directory: null when it is not, else the archive or why it cannot be
   * read. One that was cut off has no directory, and is known by how it begins.
   */
  static async find(path: string): Promise<FoundExport> {
    const window = await ZipWindow.open(path)
    let found: FoundExport = null
    try {
      const zip = await fromRandomAccessReaderPromise(window, window.size, { decodeStrings: false, autoClose: false })
      found = await findIn(zip, (parsed, entries) => new ExportArchive(parsed, window, zip, entries))
      if (found === null && (await beginsLikeOurs(path))) found = 'broken'
    } catch {
      found = (await beginsLikeOurs(path)) ? 'broken' : null
    } finally {
      if (!(found instanceof ExportArchive)) await window.end()
    }
    return found
  }

  /** The unpacked bytes of a member, held to the size and the hash that the manifest gives it at their end. */
  async *read(member: ExportMember): AsyncGenerator<Uint8Array> {
    const entry = this.#entryOf(member)
    const hash = createHash('sha256')
    let bytes = 0
    try {
      for await (const chunk of await this.#zip.openReadStreamPromise(entry)) {
        bytes += (chunk as Buffer).length
        if (bytes > member.bytes) break
        hash.update(chunk as Buffer)
        yield chunk as Buffer
      }
    } catch {
      throw new BrokenExportError(`${member.path} cannot be unpacked`)
    }
    if (bytes !== member.bytes || hash.digest('hex') !== member.sha256) {
      throw new BrokenExportError(`${member.path} is not what its manifest says`)
    }
  }

  /** The same in one piece, for an original. */
  async readWhole(member: ExportMember): Promise<Uint8Array> {
    const chunks: Uint8Array[] = []
    for await (const chunk of this.read(member)) chunks.push(chunk)
    return Buffer.concat(chunks)
  }

  /** How far into the file on disk a member lies, for the progress of reading it. */
  placeOf(member: ExportMember): number {
    const { relativeOffsetOfLocalHeader, compressedSize } = this.#entryOf(member)
    return relativeOffsetOfLocalHeader + compressedSize
  }

  async close(): Promise<void> {
    await this.#window.end()
  }

  #entryOf({ path, bytes }: ExportMember): Entry {
    const entry = this.#entries.get(path)
    if (entry === undefined) throw new BrokenExportError(`${path} is missing`)
    const { compressedSize, uncompressedSize } = entry
    const isBomb = uncompressedSize > MEGABYTE && uncompressedSize > compressedSize * LIMITS.archiveRatio
    if (uncompressedSize !== bytes || isBomb) throw new BrokenExportError(`${path} is not what its manifest says`)
    return entry
  }
}

/** Every entry is looked at, as a copy that was packed anew has another order, and a folder around it all. */
async function findIn(
  zip: ZipFile,
  make: (manifest: ExportManifest, entries: ReadonlyMap<string, Entry>) => ExportArchive,
): Promise<FoundExport> {
  if (zip.entryCount > 2 * LIMITS.archiveEntries) return null
  const entries = new Map<string, Entry>()
  let manifest: { readonly folder: string; readonly entry: Entry } | null = null
  for await (const entry of zip.eachEntry()) {
    const name = zipEntryName(entry)
    entries.set(name, entry)
    const folder = name.slice(0, -MANIFEST_PATH.length)
    if (name.endsWith(MANIFEST_PATH) && /^([^/]+\/)?$/.test(folder)) manifest = { folder, entry }
  }
  if (manifest === null || manifest.entry.uncompressedSize > MANIFEST_BYTES) return null
  const { folder, entry } = manifest
  const parsed = parseExportManifest(await textOf(zip, entry))
  if (parsed.kind === 'other') return null
  if (parsed.kind === 'newer') return { newer: parsed.program }
  if (parsed.kind === 'broken') return 'broken'
  const own = [...entries].flatMap(([name, entry]) => {
    return name.startsWith(folder) ? [[name.slice(folder.length), entry] as const] : []
  })
  return make(parsed.manifest, new Map(own))
}

async function textOf(zip: ZipFile, entry: Entry): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

async function beginsLikeOurs(path: string): Promise<boolean> {
  const handle = await open(path, 'r')
  try {
    const head = Buffer.alloc(HEAD_BYTES + README_MARK.length)
    await handle.read(head, 0, head.length, 0)
    return head.subarray(30).toString('latin1') === README_PATH + README_MARK
  } finally {
    await handle.close()
  }
}
