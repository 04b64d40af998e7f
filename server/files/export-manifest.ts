import type { WrittenMember } from './zip-writer.ts'

export const EXPORT_FORMAT = 'soleus-export'
/** Raised when an export can no longer be read by a program that knows this one only. */
export const EXPORT_FORMAT_VERSION = 1
/** The first member, and the words it begins with: by them a cut-off export is still known for one. */
export const README_PATH = 'README.txt'
export const README_MARK = 'This is an export of Soleus'
export const MANIFEST_PATH = 'manifest.json'

/** A file of the export, and for an original what it was called. */
export type ExportMember = WrittenMember & { readonly name?: string | undefined }

/** What an export says of itself. */
export interface ExportManifest {
  readonly format: typeof EXPORT_FORMAT
  readonly formatVersion: number
  /** Version of the program that made it. */
  readonly program: string
  readonly analysisVersion: number
  /** The name of the last migration of the database it comes from: the shape of the rows. */
  readonly schema: string
  /** ISO 8601 UTC. */
  readonly exportedAt: string
  /** Rows by table, and `originals`. */
  readonly counts: Readonly<Record<string, number>>
  /** Every file but the manifest, in the order of the archive. */
  readonly members: readonly ExportMember[]
  /** Originals on record that could not be read from disk, and so are not in the archive. */
  readonly missing: readonly { readonly sha256: string; readonly name: string }[]
}

/** Where a table's rows are, a JSON object a line. */
export function tablePath(table: string): string {
  return `data/${table}.ndjson`
}

/** Where an original is. One that could not be read has no format. */
export function originalPath(sha256: string, format: string | null): string {
  return `originals/${sha256}.${format ?? 'bin'}`
}
