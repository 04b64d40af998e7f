import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SaxesParser } from 'saxes'
import { decodeGpx } from '../../analysis/decode/decode-gpx.ts'
import { decodeTcx } from '../../analysis/decode/decode-tcx.ts'

const ROUNDS = 15

interface XmlFile {
  readonly bytes: Uint8Array
  readonly decode: (bytes: Uint8Array) => unknown
}

/**
 * Prints how fast the GPX and TCX files of a corpus are decoded, from bytes to columns, against a bare saxes pass: the
 * same bytes made into text by the host and walked with listeners that do nothing but count, without which the parser
 * would not even cut the text out. The two take turns, so that a busy machine slows both; medians are compared.
 */
export function benchXml(corpusDir: string): void {
  const files = xmlFiles(corpusDir)
  const megabytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6
  const bare: number[] = []
  const whole: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(milliseconds(() => files.forEach(({ bytes }) => void barePass(bytes))))
    whole.push(milliseconds(() => files.forEach(({ bytes, decode }) => void decode(bytes))))
  }
  const speed = (times: readonly number[]): string =>
    `${((megabytes / median(times)) * 1000).toFixed(0)} (${((megabytes / Math.min(...times)) * 1000).toFixed(0)}) MB/s`
  console.log(`GPX and TCX decode, ${files.length} files, ${megabytes.toFixed(1)} MB, median (best) of the rounds`)
  console.log(`  bare saxes pass              ${speed(bare)}`)
  console.log(`  whole decode                 ${speed(whole)}`)
  console.log(`  whole decode = ${(median(bare) / median(whole)).toFixed(2)} of the bare pass (at least 0.50)`)
}

function xmlFiles(corpusDir: string): XmlFile[] {
  const golden = JSON.parse(readFileSync(join(corpusDir, 'golden.json'), 'utf8')) as Record<string, { format: string }>
  return Object.entries(golden)
    .filter(([, { format }]) => format === 'gpx' || format === 'tcx')
    .map(([file, { format }]) => ({
      bytes: new Uint8Array(readFileSync(join(corpusDir, file))),
      decode: format === 'gpx' ? decodeGpx : decodeTcx,
    }))
}

function barePass(bytes: Uint8Array): number {
  let events = 0
  const count = (): void => {
    events++
  }
  const parser = new SaxesParser()
  parser.on('error', count)
  parser.on('opentag', count)
  parser.on('text', count)
  parser.on('closetag', count)
  parser.write(new TextDecoder().decode(bytes).trimStart()).close()
  return events
}

function milliseconds(work: () => void): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
