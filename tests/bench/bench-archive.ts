import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type AccountExport, accountExport } from './account-export.ts'
import { type BusyServer, benchBusyServer } from './bench-busy-server.ts'
import { buildProgram, runProgram } from './built-program.ts'

const PARSE_ALONE = fileURLToPath(new URL('./parse-alone.js', import.meta.url))

interface Took {
  readonly ms: number
  readonly peakMb: number
}

/**
 * Imports an account's export with the program as users have it, once with `soleus import`, from the start of the process
 * to its end, and once into a running server that is asked for the dashboard meanwhile. Compared with what
 * fit-file-parser alone needs to decode the activities in it.
 */
export async function benchArchive(corpus: string, files = 10_000): Promise<void> {
  const program = buildProgram()
  const folder = mkdtempSync(join(tmpdir(), 'soleus-bench-'))
  try {
    const made = accountExport(corpus, join(folder, 'export.zip'), files)
    const parser = parseAlone(made, join(folder, 'activities'))
    const imported = await importArchive(made, join(folder, 'imported'))
    const busy = await benchBusyServer(made, join(folder, 'served'))
    console.log(`\nArchive: ${files} files, ${made.activities.length} activities (${program})`)
    printImport(made, imported, parser)
    printBusy(busy, parser)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function parseAlone({ activities }: AccountExport, folder: string): Took {
  mkdirSync(folder)
  for (const [i, bytes] of activities.entries()) writeFileSync(join(folder, `${i}.fit`), bytes)
  return JSON.parse(execFileSync(process.execPath, [PARSE_ALONE, folder], { encoding: 'utf8' })) as Took
}

async function importArchive({ path, files }: AccountExport, dataFolder: string): Promise<Took> {
  const began = performance.now()
  const run = runProgram(['import', path, '--data', dataFolder])
  const code = await run.ended
  const ms = performance.now() - began
  if (code !== 0 || !run.said().includes(`${files} files:`))
    throw new Error(`the import ended with ${code}: ${run.said()}`)
  return { ms, peakMb: run.peakMb() }
}

function printImport({ files, bytes, activities }: AccountExport, ours: Took, parser: Took): void {
  const decoded = activities.reduce((sum, activity) => sum + activity.length, 0)
  const [seconds, theirs] = [ours.ms / 1000, parser.ms / 1000]
  const rows = [
    ['', 'soleus import', 'fit-file-parser alone', 'ratio'],
    ['seconds', seconds.toFixed(1), theirs.toFixed(1), `${(theirs / seconds).toFixed(2)} × as fast (at least 1)`],
    rateRow('files/s', files / seconds, activities.length / theirs),
    rateRow('MB/s unpacked', bytes / 1e6 / seconds, decoded / 1e6 / theirs),
    [
      'peak MB',
      ours.peakMb.toFixed(0),
      parser.peakMb.toFixed(0),
      `${(ours.peakMb / parser.peakMb).toFixed(2)} (at most 400 MB)`,
    ],
  ]
  for (const row of rows)
    console.log(
      `  ${row
        .map((cell, i) => cell.padEnd(i === 0 ? 14 : 23))
        .join('')
        .trimEnd()}`,
    )
}

function rateRow(name: string, ours: number, theirs: number): string[] {
  return [name, ours.toFixed(0), theirs.toFixed(1), `${(ours / theirs).toFixed(1)} ×`]
}

function printBusy({ firstMs, ms, peakMb, requests, listMs }: BusyServer, parser: Took): void {
  const sorted = requests.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]?.toFixed(1)
  const share = (firstMs / parser.ms).toFixed(2)
  console.log(`  into a running server: ${(ms / 1000).toFixed(1)} s with the upload, at most ${peakMb.toFixed(0)} MB`)
  console.log(
    `    first activity in the list after ${(firstMs / 1000).toFixed(2)} s (within 2), ${share} of the parser's whole time`,
  )
  console.log(
    `    ${sorted.length} dashboard requests meanwhile: median ${at(0.5)} ms (under 50), 99 of 100 under ${at(0.99)} ms, at most ${at(1)} ms`,
  )
  console.log(`    the whole import with all its files: ${listMs.toFixed(0)} ms`)
}
