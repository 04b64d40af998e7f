import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A data folder taken by this process. */
export interface DataLock {
  readonly release: () => void
}

/**
 * Takes a data folder for the one process that may work through its queue, or gives the id of the process that has it.
 * A lock left by a process that is no more (a crash, a power cut) is taken over, also when its number has gone to another
 * process since, as it does when a machine starts again; where the system does not tell, that lock has to be removed by hand.
 */
export function takeDataLock(dataFolder: string): DataLock | { readonly heldBy: number } {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const path = join(dataFolder, 'soleus.lock')
  for (;;) {
    try {
      writeFileSync(path, `${process.pid} ${beganAt(process.pid)}`, { flag: 'wx' })
      return { release: () => rmSync(path, { force: true }) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const holder = readHolder(path)
    // In a container every run is process 1, so a lock of our own number is a former run's.
    if (holder !== null && holder.id !== process.pid && isRunning(holder)) return { heldBy: holder.id }
    rmSync(path, { force: true })
  }
}

interface Holder {
  readonly id: number
  /** See beganAt; undefined in a lock of an earlier version. */
  readonly beganAt: string | undefined
}

function readHolder(path: string): Holder | null {
  try {
    const [id, beganAt] = readFileSync(path, 'utf8').split(' ')
    return /^[1-9]\d*$/.test(id ?? '') ? { id: Number(id), beganAt } : null
  } catch {
    return null
  }
}

/** When a process began, in ticks since the machine did: no other one of its number began then. Only Linux tells. */
function beganAt(processId: number): string {
  try {
    const facts = readFileSync(`/proc/${processId}/stat`, 'utf8')
    // The name of the process stands in brackets and may hold anything.
    return facts.slice(facts.lastIndexOf(')') + 2).split(' ')[19] ?? UNKNOWN
  } catch {
    return UNKNOWN
  }
}

const UNKNOWN = 'unknown'

function isRunning({ id, beganAt: began = UNKNOWN }: Holder): boolean {
  const known = [began, beganAt(id)]
  if (!known.includes(UNKNOWN) && known[0] !== known[1]) return false
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
