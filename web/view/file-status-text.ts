import type { ImportFile } from '../contract.ts'

const WORDS: Readonly<Record<ImportFile['status'], string>> = {
  queued: 'waiting',
  running: 'reading …',
  scored: 'scored',
  skipped: 'skipped',
  failed: 'failed',
}

/** Where a file of an import stands, in a word. */
export function fileStatusText(status: ImportFile['status']): string {
  return WORDS[status]
}
