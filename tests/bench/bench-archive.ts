import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type AccountExport, accountExport } from './account-export.ts'
import { type BusyServer, benchBusyServer } from './bench-busy-server.ts'
import { buildProgram, runProgram, type Used } from './built-program.ts'

/** In turn, of which the fastest counts: whatever else the machine does only ever adds. */
const ROUNDS = 2
const PARSE_ALONE = fileURLToPath(new URL('./parse-alone.js', import.meta.url))

interface Took extends Used {
  readonly ms: number
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
    const parsed: Took[] = []
    const imported: Took[] = []
    for (let round = 0; round < ROUNDS; round++) {
      parsed.push(parseAlone(made, join(folder, `activities-${round}`)))
      imported.push(await importArchive(made, join(folder, `imported-${round}`)))
    }
    const parser = fastest(parsed)
    const busy = await benchBusyServer(made, join(folder, 'served'))
    console.log(`\nArchive: ${files} files, ${made.activities.length} activities (${program})`)
    printImport(made, fastest(imported), parser)
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
  const isWhole = code === 0 && run.said().includes(`${files} files:`)
  if (!isWhole) throw new Error(`the import ended with ${code}: ${run.said()}`)
  return { ms, ...run.used() }
}

function printImport({ files, bytes, activities }: AccountExport, ours: Took, parser: Took): void {
  const decoded = activities.reduce((sum, activity) => sum + activity.length, 0)
  const [seconds, theirs] = [ours.ms / 1000, parser.ms / 1000]
  const rows = [
    ['', 'soleus import', 'fit-file-parser alone', 'ratio'],
    ['seconds', seconds.toFixed(1), theirs.toFixed(1), `${(theirs / seconds).toFixed(2)} × as fast (at least 1)`],
    [
      'CPU seconds',
      ours.cpuSeconds.toFixed(1),
      parser.cpuSeconds.toFixed(1),
      `${(ours.cpuSeconds / parser.cpuSeconds).toFixed(2)} of all threads together`,
    ],
    rateRow('files/s', files / seconds, activities.length / theirs),
    rateRow('MB/s unpacked', bytes / 1e6 / seconds, decoded / 1e6 / theirs),
    [
      'peak MB',
      ours.peakMb.toFixed(0),
      parser.peakMb.toFixed(0),
      `${(ours.peakMb / parser.peakMb).toFixed(2)} (at most 400 MB)`,
    ],
  ]
  for (const [name = '', ...cells] of rows) {
    console.log(`  ${name.padEnd(14)}${cells.map((cell) => cell.padEnd(23)).join('')}`.trimEnd())
  }
}

function fastest(runs: readonly Took[]): Took {
  return runs.reduce((best, run) => (run.ms < best.ms ? run : best))
}

function rateRow(name: string, ours: number, theirs: number): string[] {
  return [name, ours.toFixed(0), theirs.toFixed(1), `${(ours / theirs).toFixed(1)} ×`]
}

function printBusy({ uploadMs, firstMs, ms, peakMb, requests, listMs }: BusyServer, parser: Took): void {
  const sorted = requests.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]?.toFixed(1)
  const share = (firstMs / parser.ms).toFixed(2)
  console.log(`  into a running server: ${(ms / 1000).toFixed(1)} s with the upload, at most ${peakMb.toFixed(0)} MB`)
  console.log(
    `    first activity in the list ${((firstMs - uploadMs) / 1000).toFixed(2)} s after the upload was answered (within 2), ${share} of the parser's whole time with the upload`,
  )
  console.log(
    `    ${sorted.length} dashboard requests meanwhile: median ${at(0.5)} ms (under 50), 99 of 100 under ${at(0.99)} ms, at most ${at(1)} ms`,
  )
  console.log(`    the whole import with all its files: ${listMs.toFixed(0)} ms`)
}
