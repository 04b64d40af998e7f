import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** The program as it is built (`dist`), or from source through tsx. */
export type Program = 'built' | 'source'

const COMMAND: Record<Program, readonly string[]> = {
  built: ['bin/soleus.js'],
  source: ['--import', 'tsx', 'server/cli/main.ts'],
}

export interface SoleusProcess {
  /** Where it answers; rejects when it ends before it does. */
  readonly url: Promise<string>
  /** Resolves when the process is gone. */
  readonly ended: Promise<void>
  readonly stop: (signal: 'SIGKILL' | 'SIGTERM') => void
  /** What it has logged. */
  readonly log: () => string
}

/** A real `soleus serve` on a data folder, on a free port. */
export function soleusProcess(program: Program, dataFolder: string): SoleusProcess {
  const args = [...COMMAND[program], 'serve', '--data', dataFolder, '--port', '0']
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  let logged = ''
  child.stderr.on('data', (chunk: Buffer) => {
    logged += String(chunk)
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const url = new Promise<string>((resolve, reject) => {
    child.once('close', () => reject(new Error(`soleus ended before it answered: ${said}${logged}`)))
    child.stdout.on('data', (chunk: Buffer) => {
      said += String(chunk)
      const found = /http:\/\/\S+/.exec(said)?.[0]
      if (found !== undefined) resolve(found)
    })
  })
  // Killed on its way up, nobody waits for it any more.
  url.catch(() => undefined)
  return { url, ended, stop: (signal) => void child.kill(signal), log: () => logged }
}
