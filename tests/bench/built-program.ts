import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))
const SOURCES = ['analysis', 'server', 'data-samples/generate']
const BUILT = join(PROJECT, 'dist/server/tsconfig.tsbuildinfo')
const LOOK_EVERY_MS = 50

/** A run of the program as its users have it. */
export interface ProgramRun {
  readonly process: ReturnType<typeof spawn>
  /** What it has written so far, errors too. */
  readonly said: () => string
  /** Peak of its memory so far, megabytes; NaN where the system does not tell (it does on Linux). */
  readonly peakMb: () => number
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>
}

/** Builds the program if it is not there or older than its sources, and says which. */
export function buildProgram(): string {
  if (existsSync(BUILT) && newestSource() < statSync(BUILT).mtimeMs) return 'the built program, up to date'
  execFileSync('npm', ['run', '--silent', 'build'], {
    cwd: PROJECT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  return 'the built program, built just now'
}

/** Starts `soleus …` from the build. */
export function runProgram(args: readonly string[]): ProgramRun {
  const child = spawn(process.execPath, [join(PROJECT, 'bin/soleus.js'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += String(chunk)
    })
  }
  let peak = Number.NaN
  const watch = setInterval(() => {
    peak = peakOf(child.pid) ?? peak
  }, LOOK_EVERY_MS)
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      clearInterval(watch)
      resolve(code)
    })
  })
  return { process: child, said: () => said, peakMb: () => peak, ended }
}

function newestSource(): number {
  const times = SOURCES.flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => statSync(join(PROJECT, folder, name)).mtimeMs),
  )
  return Math.max(...times)
}

function peakOf(processId: number | undefined): number | null {
  try {
    const kilobytes = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${processId}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? null : Number(kilobytes) / 1024
  } catch {
    return null
  }
}
