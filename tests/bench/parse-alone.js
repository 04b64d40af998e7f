/**
 * Decodes the FIT files of a folder with fit-file-parser and nothing else, and writes how long that took and what the
 * process used. Plain JavaScript, so that nothing but the parser is in its process.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import FitParser from 'fit-file-parser'

const folder = process.argv[2]
const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)))
const began = performance.now()
for (const bytes of files) {
  // A file it refuses costs it what it cost.
  await new FitParser({ force: true, mode: 'list' }).parseAsync(bytes).catch(() => undefined)
}
const ms = performance.now() - began
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
process.stdout.write(JSON.stringify({ ms, peakMb: maxRSS / 1024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 }))
