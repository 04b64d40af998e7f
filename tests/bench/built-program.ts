import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))
const SOURCES = ['analysis', 'server', 'data-samples/generate']
const BUILT = join(PROJECT, 'dist/server/tsconfig.tsbuildinfo')
const LOOK_EVERY_MS = 50

/** Peak of the memory, and time of all processors together. */
export interface Used {
  readonly peakMb: number
  readonly cpuSeconds: number
}

/** A run of the program as its users have it. */
export interface ProgramRun {
  readonly process: ReturnType<typeof spawn>
  /** What it has written so far, errors too. */
  readonly said: () => string
  /** What it has used so far; NaN where the system does not tell (it does on Linux). */
  readonly used: () => Used
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
  let used: Used = { peakMb: Number.NaN, cpuSeconds: Number.NaN }
  const watch = setInterval(() => {
    used = usedBy(child.pid) ?? used
  }, LOOK_EVERY_MS)
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      clearInterval(watch)
      resolve(code)
    })
  })
  return { process: child, said: () => said, used: () => used, ended }
}

function newestSource(): number {
  const times = SOURCES.flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => statSync(join(PROJECT, folder, name)).mtimeMs),
  )
  return Math.max(...times)
}

/** From what Linux tells of a process; times are in hundredths of a second there. */
function usedBy(processId: number | undefined): Used | null {
  try {
    const status = readFileSync(`/proc/${processId}/status`, 'utf8')
    const stat = readFileSync(`/proc/${processId}/stat`, 'utf8')
    const kilobytes = /VmHWM:\s*(\d+)/.exec(status)?.[1]
    // One that has ended, but was not taken leave of yet, has no memory.
    if (kilobytes === undefined) return null
    // Behind the name, which may hold anything: the state, and as the twelfth and thirteenth, time in the program and for it.
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
    return { peakMb: Number(kilobytes) / 1024, cpuSeconds: (Number(user) + Number(system)) / 100 }
  } catch {
    return null
  }
}
