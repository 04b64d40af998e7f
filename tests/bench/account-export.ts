import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { decodeFit } from '../../analysis/decode/decode-fit.ts'
import { makeZip, type ZipEntry } from '../support/make-zip.ts'

export interface AccountExport {
  readonly path: string
  readonly files: number
  /** Of all files, unpacked. */
  readonly bytes: number
  /** What in it is an activity, in its order. */
  readonly activities: readonly Uint8Array[]
}

/** 4 % of an account's export are activities. */
const EVERY = 25
const FILES_PER_PART = 2500
const SMALL_BYTES = 60_000
/** Ultras of many megabytes would make the few activities of the corpus unlike anybody's account. */
const LARGE_BYTES = 2_000_000
const SAMPLES = fileURLToPath(new URL('../../data-samples', import.meta.url))

/**
 * Writes an account's export as watch makers hand it out, zips in a zip, 96 % of the files no activities, made of the FIT
 * files of a corpus and of the samples; each is made unique by a few bytes behind its end.
 */
export function accountExport(corpus: string, path: string, files: number): AccountExport {
  const { activities, others } = fitFiles([join(corpus, 'files'), SAMPLES])
  const chosen: Uint8Array[] = []
  const entries: ZipEntry[] = Array.from({ length: files }, (_, i) => {
    const isActivity = i % EVERY === 0
    const pool = isActivity ? activities : others
    const bytes = pool[Math.floor(isActivity ? i / EVERY : i) % pool.length]!
    if (isActivity) chosen.push(bytes)
    return { name: `someone@example.com_${i}.fit`, bytes: Uint8Array.from([...bytes, i & 255, i >> 8]) }
  })
  const parts = Array.from({ length: Math.ceil(files / FILES_PER_PART) }, (_, part) => {
    const own = entries.slice(part * FILES_PER_PART, (part + 1) * FILES_PER_PART)
    const name = `DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part${part + 1}.zip`
    return { name, bytes: makeZip(own) }
  })
  writeFileSync(path, makeZip(parts))
  return { path, files, bytes: entries.reduce((sum, { bytes }) => sum + bytes.length, 0), activities: chosen }
}

function fitFiles(folders: readonly string[]): { activities: Uint8Array[]; others: Uint8Array[] } {
  const activities: Uint8Array[] = []
  const others: Uint8Array[] = []
  for (const path of folders.flatMap(fitPaths)) {
    const bytes = new Uint8Array(readFileSync(path))
    const decoded = decodeFit(bytes)
    if (decoded.ok && decoded.value.records > 0 && bytes.length < LARGE_BYTES) activities.push(bytes)
    if (!decoded.ok && decoded.error.reason === 'not-activity' && bytes.length < SMALL_BYTES) others.push(bytes)
  }
  return { activities, others }
}

function fitPaths(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  return names.filter((name) => /\.fit$/i.test(name)).map((name) => join(folder, name))
}
