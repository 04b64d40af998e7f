import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NOTHING_SAID } from '../../analysis/model/nothing-said.ts'
import { readActivitySource } from '../../server/files/activity-source.ts'
import type { ArchiveMember } from '../../server/files/archive-member.ts'
import { AnalysisPool } from '../../server/jobs/analysis-pool.ts'
import type { AnalyseSettings, FileBytes } from '../../server/usecases/analysis-port.ts'
import type { FuzzSeed } from './fuzz-seeds.ts'
import { type Mutant, makeMutant } from './make-mutant.ts'
import { samplesUnsoundness } from './samples-unsoundness.ts'
import { unsoundness } from './unsoundness.ts'

export interface FuzzOptions {
  readonly seeds: readonly FuzzSeed[]
  readonly seedNumber: number
  readonly mutants: number
  /** The first mutant's number, to go on from or to look at a single one. */
  readonly from?: number
  readonly onProgress?: (done: number) => void
}

export interface Finding {
  readonly mutant: Mutant
  readonly faults: readonly string[]
}

export interface FuzzReport {
  readonly files: number
  readonly seconds: number
  /** How many files ended how: `scored`, `failed: broken-fit` … */
  readonly outcomes: ReadonlyMap<string, number>
  readonly findings: readonly Finding[]
}

const HANG_SECONDS = 3
const LIMITS = { threads: 2, seconds: HANG_SECONDS, memoryMb: 512 }
const BATCH = 24
/** Of one scored file in so many the columns are looked at too. */
const SAMPLES_EACH = 8
const OFTEN = 500

/** Of whom the mutants are, so that every kind of sport is scored. */
export const FUZZ_SETTINGS: AnalyseSettings = {
  settings: [{ validFrom: 0, heightM: 1.75, massKg: 70, profile: 'weighted', sand: 'dry' }],
  overrides: NOTHING_SAID,
  homeClock: 'Pacific/Auckland',
  groundMaps: [],
  places: null,
}

/**
 * Reads mutants as an import does: archives and `.gz` by the archive reader from disk, files by the analysis workers under
 * limits of time and memory. Finds what must never be: a fault of ours, a hang, a limit reached, a figure that cannot be.
 */
export async function fuzzSession(options: FuzzOptions): Promise<FuzzReport> {
  const faults: unknown[] = []
  const pool = new AnalysisPool((error) => faults.push(error), LIMITS)
  const folder = mkdtempSync(join(tmpdir(), 'soleus-fuzz-'))
  const session = new Session(pool, folder)
  const began = performance.now()
  try {
    // The first use starts a thread and compiles the analysis, which is no hang of a file.
    await session.warmUp(options.seeds)
    const { from = 0, mutants } = options
    for (let number = from; number < from + mutants; number += BATCH) {
      const count = Math.min(BATCH, from + mutants - number)
      const batch = Array.from({ length: count }, (_, i) => makeMutant(options.seeds, options.seedNumber, number + i))
      await session.read(batch)
      if (Math.floor((number - from) / OFTEN) !== Math.floor((number - from - BATCH) / OFTEN)) {
        options.onProgress?.(number - from)
      }
    }
  } finally {
    await pool.close()
    rmSync(folder, { recursive: true, force: true })
  }
  const said = faults.map((error) => ({ mutant: NOBODY, faults: [`fault logged: ${describe(error)}`] }))
  return { ...session.report(), seconds: (performance.now() - began) / 1000, findings: [...session.findings, ...said] }
}

/** Stands for the mutant of a fault whose finding names it already. */
const NOBODY: Mutant = {
  number: -1,
  seed: { name: 'see the findings above', kind: 'fit', bytes: new Uint8Array() },
  recipe: '',
  bytes: new Uint8Array(),
}

interface Read {
  readonly mutant: Mutant
  readonly file: FileBytes
}

class Session {
  readonly findings: Finding[] = []
  readonly #outcomes = new Map<string, number>()
  readonly #pool: AnalysisPool
  readonly #folder: string
  #files = 0
  #scored = 0

  constructor(pool: AnalysisPool, folder: string) {
    this.#pool = pool
    this.#folder = folder
  }

  report(): Pick<FuzzReport, 'files' | 'outcomes'> {
    return { files: this.#files, outcomes: this.#outcomes }
  }

  async warmUp(seeds: readonly FuzzSeed[]): Promise<void> {
    const files = seeds.slice(0, 4).map(({ name, bytes }) => ({ fileName: name, bytes }))
    await Promise.all([1, 2, 3, 4].map(() => this.#pool.score(files, FUZZ_SETTINGS)))
  }

  async read(mutants: readonly Mutant[]): Promise<void> {
    const reads = (await Promise.all(mutants.map((mutant) => this.#open(mutant)))).flat()
    const half = Math.ceil(reads.length / 2)
    await Promise.all([this.#score(reads.slice(0, half)), this.#score(reads.slice(half))])
  }

  /** What the archive reader makes of a mutant: nothing, itself, or what is in it. */
  async #open(mutant: Mutant): Promise<Read[]> {
    const path = join(this.#folder, String(mutant.number))
    const began = performance.now()
    const members: ArchiveMember[] = []
    try {
      await writeFile(path, mutant.bytes)
      for await (const member of readActivitySource(path, mutant.seed.name)) members.push(member)
    } catch (error) {
      this.#find(mutant, [`the reader threw ${describe(error)}`])
    }
    rmSync(path, { force: true })
    const seconds = (performance.now() - began) / 1000
    // Others are read meanwhile; only what takes long by itself is a hang.
    if (seconds > HANG_SECONDS * BATCH) this.#find(mutant, [`reading took ${seconds.toFixed(1)} s`])
    return members.flatMap((member) => {
      if ('bytes' in member.content) return [{ mutant, file: { fileName: member.name, bytes: member.content.bytes } }]
      const { reason, message } = member.content.problem
      this.#count(`archive: ${reason}`)
      if (!/^[A-Z][^\n\r]*[.]$/.test(message)) this.#find(mutant, [`message ${JSON.stringify(message)}`])
      return []
    })
  }

  async #score(reads: readonly Read[]): Promise<void> {
    const results = await this.#pool.score(
      reads.map(({ file }) => file),
      FUZZ_SETTINGS,
    )
    for (const [i, { mutant, file }] of reads.entries()) {
      let result = results[i]!
      // On a busy machine an honest file may be kept waiting: only what takes long again counts.
      if (!result.ok && result.error.reason === 'time-limit')
        [result] = (await this.#pool.score([file], FUZZ_SETTINGS)) as [typeof result]
      this.#count(result.ok ? 'scored' : `${result.error.status}: ${result.error.reason}`)
      const faults = unsoundness(result)
      if (result.ok && result.value.activities.length > 0 && this.#scored++ % SAMPLES_EACH === 0) {
        faults.push(...(await this.#samplesFaults(file)))
      }
      this.#find(mutant, faults)
    }
  }

  async #samplesFaults(file: FileBytes): Promise<string[]> {
    const samples = await this.#pool.samples({ ...file, part: 0 }, FUZZ_SETTINGS)
    return samples.ok ? samplesUnsoundness(samples.value) : [`samples ${samples.error.reason}`]
  }

  #count(outcome: string): void {
    this.#files += 1
    this.#outcomes.set(outcome, (this.#outcomes.get(outcome) ?? 0) + 1)
  }

  #find(mutant: Mutant, faults: readonly string[]): void {
    if (faults.length > 0) this.findings.push({ mutant, faults })
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.stack ?? error.message}` : String(error)
}
