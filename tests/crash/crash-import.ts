import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import type { SampleFile } from '../../server/usecases/product.ts'
import { mixedFiles, packedFiles } from '../support/mixed-files.ts'
import { type RandomNumbers, randomNumbers } from '../support/random-numbers.ts'
import { differences } from './differences.ts'
import { type Program, type SoleusProcess, soleusProcess } from './soleus-process.ts'
import { stateAfter } from './state-after.ts'
import { Refused, StubbornClient } from './stubborn-client.ts'

export interface CrashOptions {
  readonly kills: number
  readonly files: number
  readonly seed: number
  readonly program: Program
  readonly say: (line: string) => void
}

/** What was found after an undisturbed import, and where those that were disturbed ended otherwise: nowhere, if all is well. */
export interface CrashResult {
  readonly undisturbed: Awaited<ReturnType<typeof stateAfter>>
  readonly differences: readonly string[]
}

/** How long an undisturbed process takes to answer, and then to do all its work. Milliseconds. */
interface Pace {
  readonly start: number
  readonly work: number
}

/** Of the kills, this part falls while the process comes up. */
const EARLY = 0.15

/**
 * Imports the same files once undisturbed and once (or more often, until all kills are spent) with the process killed
 * outright at random moments and started again each time.
 */
export async function crashImport({ kills, files, seed, program, say }: CrashOptions): Promise<CrashResult> {
  const random = randomNumbers(seed)
  const sent = packedFiles(mixedFiles(files, seed), seed)
  const calmFolder = mkdtempSync(join(tmpdir(), 'soleus-crash-'))
  const calm = { pace: await undisturbed(program, calmFolder, sent), state: await stateAfter(calmFolder) }
  rmSync(calmFolder, { recursive: true, force: true })
  say(`undisturbed: answers after ${Math.round(calm.pace.start)} ms, done in ${Math.round(calm.pace.work)} ms`)
  const found: string[] = []
  let left = kills
  for (let round = 1; left > 0; round++) {
    const before = left
    const folder = mkdtempSync(join(tmpdir(), 'soleus-crash-'))
    const client = new StubbornClient(sent)
    while (!client.isDone) {
      const isKilled = await live(program, folder, client, left > 0 ? moment(random, calm.pace, kills) : null)
      if (isKilled) left -= 1
    }
    const lines = differences(calm.state, await stateAfter(folder))
    found.push(...lines)
    if (lines.length === 0) rmSync(folder, { recursive: true, force: true })
    else say(`round ${round} differs and is kept in ${folder}: ${lines.join('\n')}`)
    say(`round ${round}: ${before - left} kills, ${left} left`)
  }
  return { undisturbed: calm.state, differences: found }
}

/** When to kill, in ms: while the process comes up, or (`after`) so long after it answers that all kills find work. */
function moment(random: RandomNumbers, { start, work }: Pace, kills: number) {
  if (random.uniform() < EARLY) return { ms: random.uniform() * start, isEarly: true }
  return { ms: random.uniform() * 3 * (work / kills), isEarly: false }
}

type Moment = ReturnType<typeof moment>

/** One life of the process: goes on with the import until it is done or the process is killed. Returns whether it was. */
async function live(program: Program, folder: string, client: StubbornClient, kill: Moment | null): Promise<boolean> {
  const soleus = soleusProcess(program, folder)
  let isKilled = false
  const stop = () => {
    isKilled = true
    soleus.stop('SIGKILL')
  }
  let timer = kill?.isEarly ? setTimeout(stop, kill.ms) : undefined
  try {
    const url = await soleus.url
    if (kill?.isEarly === false) timer = setTimeout(stop, kill.ms)
    await client.goOn(url)
    await workDone(folder, () => isKilled)
  } catch (error) {
    if (!isKilled || error instanceof Refused) throw new Error(`soleus: ${soleus.log()}`, { cause: error })
  }
  clearTimeout(timer)
  await end(soleus)
  return isKilled
}

async function undisturbed(program: Program, folder: string, sent: readonly SampleFile[]): Promise<Pace> {
  const began = performance.now()
  const soleus = soleusProcess(program, folder)
  const url = await soleus.url
  const answered = performance.now()
  await new StubbornClient(sent).goOn(url)
  const done = performance.now()
  await workDone(folder, () => false)
  await end(soleus)
  return { start: answered - began, work: done - answered }
}

async function end(soleus: SoleusProcess): Promise<void> {
  soleus.stop('SIGTERM')
  await soleus.ended
}

/** Waits until nothing in the queue of jobs is due, or nobody is there to do it. */
async function workDone(folder: string, isOver: () => boolean): Promise<void> {
  const database = new SqliteDatabase(join(folder, 'soleus.db'), { readonly: true })
  try {
    const left = database.prepare("select count(*) from job where state = 'leased' or run_at <= ?").pluck()
    while (!isOver() && left.get(Date.now() / 1000) !== 0) await new Promise((resolve) => setTimeout(resolve, 50))
  } finally {
    database.close()
  }
}
