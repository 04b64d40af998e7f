import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../server/cli/main.ts', import.meta.url))

export interface MeasuredRun {
  readonly stdout: string
  readonly seconds: number
  /** The most it held at any time, megabytes, as Linux counts it; null elsewhere. */
  readonly peakMb: number | null
}

/** Runs `soleus …` from source as a process of its own and says how much memory it took at most. */
export async function peakMemory(args: readonly string[]): Promise<MeasuredRun> {
  const began = performance.now()
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let stdout = ''
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += String(chunk)
  })
  let peakMb: number | null = null
  const watch = setInterval(() => {
    peakMb = highWater(child.pid) ?? peakMb
  }, 50)
  await new Promise((resolve) => child.once('close', resolve))
  clearInterval(watch)
  return { stdout, seconds: (performance.now() - began) / 1000, peakMb }
}

function highWater(processId: number | undefined): number | null {
  try {
    const kilobytes = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${processId}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? null : Number(kilobytes) / 1024
  } catch {
    return null
  }
}
