import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import type { DecodeFailure } from '../../analysis/model/decode-failure.ts'
import type { Result } from '../../analysis/model/result.ts'
import type { AnalyseSettings, AnalysisPort, FileBytes, ScoredFile, Zone } from '../usecases/analysis-port.ts'
import type { SamplesTask, ScoreTask, ShareTask } from './analysis-worker.ts'
import { overLimit } from './over-limit.ts'
import { packFiles } from './pack-files.ts'
import { typeScriptLoader } from './type-script-loader.ts'

type Scored = Result<ScoredFile, DecodeFailure>
type Failed = Extract<Scored, { ok: false }>

export interface PoolLimits {
  readonly threads: number
  /** For one file, or for some small ones handed over together; waiting for a free thread is not counted. */
  readonly seconds: number
  readonly memoryMb: number
}

/**
 * Two threads, or one where another would take turns with the main thread: each has to compile the analysis for itself.
 * The largest honest file (a 64 MB GPX) takes a quarter of time and memory.
 */
export const POOL_LIMITS: PoolLimits = { threads: availableParallelism() > 2 ? 2 : 1, seconds: 20, memoryMb: 512 }

/**
 * Runs the analysis in worker threads, each file held to a limit on time and memory: one that goes over ends its thread
 * and fails, and the pool goes on with a new one. A fault of ours fails the file too, with the fault handed to `onFault`.
 */
export class AnalysisPool implements AnalysisPort {
  readonly #pool: Piscina
  readonly #limits: PoolLimits
  readonly #onFault: (error: unknown) => void
  #busy = 0
  readonly #waiting: (() => void)[] = []

  constructor(onFault: (error: unknown) => void, limits: PoolLimits = POOL_LIMITS) {
    const isSource = import.meta.url.endsWith('.ts')
    this.#limits = limits
    this.#onFault = onFault
    this.#pool = new Piscina({
      filename: new URL(isSource ? './analysis-worker.ts' : './analysis-worker.js', import.meta.url).href,
      execArgv: isSource ? ['--import', typeScriptLoader()] : [],
      minThreads: 0,
      maxThreads: limits.threads,
      idleTimeout: 30_000,
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
    })
    // A thread that ends without a task at hand; without a listener it would end the process.
    this.#pool.on('error', onFault)
  }

  async score(files: readonly FileBytes[], settings: AnalyseSettings): Promise<Scored[]> {
    if (files.length === 0) return []
    const packed = packFiles(files)
    const results = await this.#run<Scored[]>('score', { packed, settings }, [packed.buffer])
    if (Array.isArray(results)) return results
    const [only] = files
    if (files.length === 1 && only !== undefined) return [results]
    // One of them is to blame: each gets a try of its own.
    return Promise.all(files.map(async (file) => (await this.score([file], settings))[0]!))
  }

  async samples(
    file: FileBytes & { readonly part: number },
    settings: AnalyseSettings,
  ): Promise<Result<Uint8Array<ArrayBuffer>, DecodeFailure>> {
    const reply = await this.#run<Uint8Array<ArrayBuffer> | Failed>('samples', { file, settings })
    return reply instanceof Uint8Array ? { ok: true, value: reply } : reply
  }

  async segments(
    file: FileBytes & { readonly part: number },
    settings: AnalyseSettings,
  ): Promise<Result<Uint8Array<ArrayBuffer>, DecodeFailure>> {
    const reply = await this.#run<Uint8Array<ArrayBuffer> | Failed>('segments', { file, settings })
    return reply instanceof Uint8Array ? { ok: true, value: reply } : reply
  }

  async share(
    file: FileBytes & { readonly part: number },
    settings: AnalyseSettings,
    zones: readonly Zone[],
  ): Promise<Result<Uint8Array<ArrayBuffer>, DecodeFailure>> {
    const reply = await this.#run<Uint8Array<ArrayBuffer> | Failed>('share', { file, settings, zones })
    return reply instanceof Uint8Array ? { ok: true, value: reply } : reply
  }

  async close(): Promise<void> {
    await this.#pool.destroy()
  }

  async #run<T>(
    name: 'score' | 'samples' | 'segments' | 'share',
    task: ScoreTask | SamplesTask | ShareTask,
    transferList: ArrayBuffer[] = [],
  ): Promise<T | Failed> {
    await this.#freeThread()
    const limit = new AbortController()
    const timer = setTimeout(() => limit.abort(), this.#limits.seconds * 1000)
    try {
      return await this.#pool.run(task, { name, signal: limit.signal, transferList })
    } catch (error) {
      return { ok: false, error: limit.signal.aborted ? overLimit('time', this.#limits) : this.#failureOf(error) }
    } finally {
      clearTimeout(timer)
      this.#release()
    }
  }

  /** Resolves when a thread is free, so that a file's time begins when its work does. */
  async #freeThread(): Promise<void> {
    if (this.#busy < this.#limits.threads) this.#busy += 1
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }

  #release(): void {
    const next = this.#waiting.shift()
    if (next === undefined) this.#busy -= 1
    else next()
  }

  #failureOf(error: unknown): DecodeFailure {
    if (isOutOfMemory(error)) return overLimit('memory', this.#limits)
    this.#onFault(error)
    const message = 'A fault of this program, not of the file; please report it with the file.'
    return { status: 'failed', reason: 'internal', message }
  }
}

function isOutOfMemory(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return (
    (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY' || /allocation failed/i.test(error.message)
  )
}
