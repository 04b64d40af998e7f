import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { DecodeFailure } from '../../analysis/model/decode-failure.ts'
import type { Result } from '../../analysis/model/result.ts'
import type { AnalyseSettings, FileBytes, ScoredFile } from '../usecases/analysis-port.ts'
import { POOL_LIMITS, type PoolLimits } from './analysis-pool.ts'
import type { ScoreTask } from './analysis-worker.ts'
import { overLimit } from './over-limit.ts'
import { packFiles } from './pack-files.ts'

type Scored = Result<ScoredFile, DecodeFailure>

/**
 * Reads files that were at hand when the program ended, one at a time in a process of their own. A thread that runs into
 * the ground may take the whole program with it; if a file does so to a process that reads nothing else, it is the one to
 * blame, and the program goes on. If the program itself is ended meanwhile, that says nothing against the file.
 */
export class AnalysisApart {
  readonly #limits: PoolLimits
  #child: ChildProcess | null = null

  constructor(limits: PoolLimits = POOL_LIMITS) {
    this.#limits = limits
  }

  /** Resolves when the process is up, so that the time this takes is not held against a file. Throws when it cannot be. */
  async ready(): Promise<void> {
    this.#child ??= await this.#start()
  }

  /** A result for each file, in their order. Throws when no process can be started. */
  async score(files: readonly FileBytes[], settings: AnalyseSettings): Promise<Scored[]> {
    const results: Scored[] = []
    for (const file of files) results.push(await this.#scoreOne(file, settings))
    return results
  }

  /** Ends the process; the next file starts another. */
  close(): void {
    this.#child?.kill('SIGKILL')
    this.#child = null
  }

  async #scoreOne(file: FileBytes, settings: AnalyseSettings, tries = MOST_TRIES): Promise<Scored> {
    await this.ready()
    const child = this.#child
    if (child === null) throw new Error('the process that was to read a file was closed')
    let isLate = false
    const timer = setTimeout(() => {
      isLate = true
      child.kill('SIGKILL')
    }, this.#limits.seconds * 1000)
    const task = { packed: packFiles([file]), settings: unshared(settings) }
    const scored = await replyOf(child, task).finally(() => clearTimeout(timer))
    if (scored !== null && scored !== UNSENT) return scored
    this.#child = null
    // It ended before the file reached it, which says nothing against the file.
    if (scored === UNSENT && tries > 1) return this.#scoreOne(file, settings, tries - 1)
    return { ok: false, error: isLate ? overLimit('time', this.#limits) : ENDED }
  }

  async #start(): Promise<ChildProcess> {
    const isSource = import.meta.url.endsWith('.ts')
    const child = fork(fileURLToPath(new URL(`./analysis-child.${isSource ? 'ts' : 'js'}`, import.meta.url)), {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [
        `--max-old-space-size=${this.#limits.memoryMb}`,
        ...(isSource ? ['--import', import.meta.resolve('tsx')] : []),
      ],
    })
    // What goes wrong later shows in its end.
    const failed = once(child, 'exit').then(() => {
      throw new Error('the process that was to read a file ended before it began')
    })
    failed.catch(() => undefined)
    await Promise.race([once(child, 'message'), failed])
    child.on('error', () => undefined)
    // Ended with nothing at hand, it is simply replaced.
    child.once('exit', () => {
      if (this.#child === child) this.#child = null
    })
    return child
  }
}

/** Another process shares no memory: the maps are copied for it. */
function unshared(settings: AnalyseSettings): AnalyseSettings {
  return { ...settings, groundMaps: settings.groundMaps.map((map) => Uint8Array.from(new Uint8Array(map)).buffer) }
}

/** The process ended before the file had reached it. */
const UNSENT = Symbol('unsent')
/** How often it may do so. */
const MOST_TRIES = 3

/** What a process makes of a file; null when it ends instead. It says when it begins and then what came of it. */
function replyOf(child: ChildProcess, task: ScoreTask): Promise<Scored | null | typeof UNSENT> {
  return new Promise((resolve) => {
    let hasBegun = false
    const over = (reply: Scored | null | typeof UNSENT) => {
      child.off('message', onMessage)
      child.off('exit', onEnd)
      resolve(reply)
    }
    const onMessage = (message: Scored[] | 'begun') => {
      if (message === 'begun') hasBegun = true
      else over(message[0] ?? null)
    }
    const onEnd = () => over(hasBegun ? null : UNSENT)
    child.on('message', onMessage)
    child.on('exit', onEnd)
    child.send(task, (error) => error !== null && onEnd())
  })
}

const ENDED: DecodeFailure = {
  status: 'failed',
  reason: 'internal',
  message: 'Reading this file ended the program, and again when nothing else was read; please report it with the file.',
}
