import { Worker } from 'node:worker_threads'
import type { Result } from '../../analysis/model/result.ts'
import type { MapTask, PackedMap } from './map-worker.ts'
import { typeScriptLoader } from './type-script-loader.ts'

export interface MapLimits {
  readonly seconds: number
  readonly memoryMb: number
}

/** The extract of a city takes a second and a tenth of this memory; what needs more than this is a region too large. */
export const MAP_LIMITS: MapLimits = { seconds: 600, memoryMb: 1024 }

/** Why a map could not be read: a line for its owner; or the one who asked has let go of it. */
export type MapReading = Result<PackedMap, string> | 'aborted'

/**
 * Reads and packs a map file in a thread of its own, held to a limit on time and memory. Throws on a fault of ours, and
 * when the packed map cannot be written.
 */
export async function readMapApart(task: MapTask, signal: AbortSignal, limits = MAP_LIMITS): Promise<MapReading> {
  if (signal.aborted) return 'aborted'
  const isSource = import.meta.url.endsWith('.ts')
  const worker = new Worker(new URL(isSource ? './map-worker.ts' : './map-worker.js', import.meta.url), {
    workerData: task,
    execArgv: isSource ? ['--import', typeScriptLoader()] : [],
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
    stdin: false,
  })
  let end: MapReading | null = null
  const stop = (reading: MapReading) => {
    end ??= reading
    void worker.terminate()
  }
  const onAbort = () => stop('aborted')
  signal.addEventListener('abort', onAbort)
  const timer = setTimeout(() => stop({ ok: false, error: tookTooLong(limits) }), limits.seconds * 1000)
  try {
    return await new Promise<MapReading>((resolve, reject) => {
      worker.once('message', (reading: Result<PackedMap, string>) => resolve(reading))
      worker.once('error', (error) =>
        isOutOfMemory(error) ? resolve({ ok: false, error: neededTooMuch(limits) }) : reject(error),
      )
      worker.once('exit', () => (end === null ? reject(new Error('the reader of maps ended early')) : resolve(end)))
    })
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', onAbort)
    await worker.terminate()
  }
}

function tookTooLong({ seconds }: MapLimits): string {
  return `Reading it took more than ${seconds} s and was stopped; take the extract of a smaller region.`
}

function neededTooMuch({ memoryMb }: MapLimits): string {
  return `Reading it needed more than ${memoryMb} MB of memory and was stopped; take the extract of a smaller region.`
}

function isOutOfMemory(error: Error): boolean {
  const { code } = error as NodeJS.ErrnoException
  return code === 'ERR_WORKER_OUT_OF_MEMORY' || /allocation failed/i.test(error.message)
}
