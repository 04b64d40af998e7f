import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A data folder taken by this process. */
export interface DataLock {
  readonly release: () => void
}

/**
 * Takes a data folder for the one process that may work through its queue, or gives the id of the process that has it.
 * A lock left by a process that is no more (a crash, a power cut) is taken over.
 */
export function takeDataLock(dataFolder: string): DataLock | { readonly heldBy: number } {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const path = join(dataFolder, 'soleus.lock')
  for (;;) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' })
      return { release: () => rmSync(path, { force: true }) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const holder = readHolder(path)
    // In a container every run is process 1, so a lock of our own number is a former run's.
    if (holder !== null && holder !== process.pid && isRunning(holder)) return { heldBy: holder }
    rmSync(path, { force: true })
  }
}

function readHolder(path: string): number | null {
  try {
    const id = Number(readFileSync(path, 'utf8'))
    return Number.isInteger(id) && id > 0 ? id : null
  } catch {
    return null
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
