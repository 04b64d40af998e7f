import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import FitParser from 'fit-file-parser'
import { decodeFit } from '../../analysis/decode/decode-fit.ts'
import { fitColumns } from '../../analysis/decode/fit-columns.ts'
import { recordTable } from '../../analysis/decode/fit-record-table.ts'
import { scanFit } from '../../analysis/decode/fit-scan.ts'
import { goldenFits } from '../corpus/golden-fit.ts'
import { bareFitWalk } from './bare-fit-walk.ts'

type Reader = (file: Uint8Array<ArrayBuffer>) => void

/** fit-file-parser takes seconds a round, the others milliseconds. */
const SLOW_ROUNDS = 5
const FAST_ROUNDS_PER_SLOW = 6

const READERS = {
  'fit-file-parser alone': (file) => new FitParser({ mode: 'list' }).parse(file.buffer, () => undefined),
  'whole decode': (file) => void decodeFit(file),
  'bare walk': (file) => void bareFitWalk(file),
  'scan, checksum and columns': scanIntoColumns,
} satisfies Record<string, Reader>

/**
 * Prints how fast the FIT files of a corpus are decoded against two measuring sticks: fit-file-parser on whole files, and
 * a bare walk over the framing. Contestants take turns, so that a busy machine slows all of them; medians are compared.
 */
export function benchDecode(corpusDir: string): void {
  const files = goldenFits(corpusDir).map(([file]) => new Uint8Array(readFileSync(join(corpusDir, file))))
  const megabytes = files.reduce((sum, file) => sum + file.length, 0) / 1e6
  const times = measure(files)
  console.log(`FIT decode, ${files.length} files, ${megabytes.toFixed(1)} MB, median (best) of the rounds`)
  for (const [name, rounds] of times) {
    const speed = (milliseconds: number): string => (megabytes / (milliseconds / 1000)).toFixed(0)
    console.log(`  ${name.padEnd(28)} ${speed(median(rounds)).padStart(4)} (${speed(Math.min(...rounds))}) MB/s`)
  }
  const ratio = (slow: string, fast: string): number => median(times.get(slow) ?? []) / median(times.get(fast) ?? [])
  const whole = ratio('fit-file-parser alone', 'whole decode')
  const scan = ratio('bare walk', 'scan, checksum and columns')
  console.log(`  whole decode = ${whole.toFixed(1)} x fit-file-parser alone (at least 20, goal 28)`)
  console.log(`  scan with checksum = ${scan.toFixed(2)} of the bare walk (at least 0.40)`)
}

function measure(files: readonly Uint8Array<ArrayBuffer>[]): Map<string, number[]> {
  const times = new Map<string, number[]>(Object.keys(READERS).map((name) => [name, []]))
  const run = (name: keyof typeof READERS): void => {
    const began = performance.now()
    for (const file of files) READERS[name](file)
    times.get(name)?.push(performance.now() - began)
  }
  for (let round = 0; round < SLOW_ROUNDS; round++) {
    run('fit-file-parser alone')
    for (let i = 0; i < FAST_ROUNDS_PER_SLOW; i++) {
      run('whole decode')
      run('bare walk')
      run('scan, checksum and columns')
    }
  }
  return times
}

function scanIntoColumns(file: Uint8Array): void {
  const scanned = scanFit(file)
  if (!scanned.ok) return
  const { source, parts } = scanned.value
  for (const { scan } of parts) fitColumns(recordTable(source, scan.records), scan.records)
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
