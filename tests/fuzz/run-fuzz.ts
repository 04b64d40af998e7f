/**
 * `npm run fuzz -- [--mutants 20000] [--seed 1] [--from 0] [--corpus FOLDER] [--save FOLDER]`: reads that many damaged
 * files and says what must not have come of them. Prints files a second, the outcomes, and of every finding the seed file
 * and how it was changed; `--save` keeps the files of the findings. Exits 1 when there is one.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fuzzSeeds } from './fuzz-seeds.ts'
import { type Finding, fuzzSession } from './fuzz-session.ts'

const MOST_SHOWN = 40

const { values } = parseArgs({
  options: {
    mutants: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    corpus: { type: 'string' },
    save: { type: 'string' },
  },
})
const seeds = fuzzSeeds(values.corpus)
const seedNumber = Number(values.seed)
console.log(`${seeds.length} seeds, ${values.mutants} mutants, seed ${seedNumber}`)
const report = await fuzzSession({
  seeds,
  seedNumber,
  mutants: Number(values.mutants),
  from: Number(values.from),
  onProgress: (done) => process.stderr.write(`\r${done}`),
})
process.stderr.write('\n')
for (const finding of report.findings.slice(0, MOST_SHOWN)) show(finding)
if (values.save !== undefined) save(values.save, report.findings)
for (const [outcome, count] of [...report.outcomes].sort((a, b) => b[1] - a[1])) console.log(`${count}  ${outcome}`)
const { files, seconds, findings } = report
console.log(
  `${files} files in ${seconds.toFixed(1)} s, ${(files / seconds).toFixed(0)} files/s, at most ${peakMb()} MB`,
)
console.log(`fuzz: ${findings.length} findings`)
process.exit(findings.length === 0 ? 0 : 1)

function show({ mutant, faults }: Finding): void {
  const { number, seed, recipe, bytes } = mutant
  console.log(
    `FOUND --seed ${seedNumber} --from ${number} --mutants 1  ${seed.name} (${bytes.length} bytes): ${recipe}`,
  )
  for (const fault of faults.slice(0, 5)) console.log(`      ${fault}`)
}

function save(folder: string, findings: readonly Finding[]): void {
  mkdirSync(folder, { recursive: true })
  for (const { mutant } of findings) {
    writeFileSync(join(folder, `${seedNumber}-${mutant.number}.${mutant.seed.kind}`), mutant.bytes)
  }
}

/** The most memory the process held with its workers, where the system tells it (Linux). */
function peakMb(): string {
  try {
    const kilobytes = /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
    return kilobytes === undefined ? '?' : (Number(kilobytes) / 1024).toFixed(0)
  } catch {
    return '?'
  }
}
