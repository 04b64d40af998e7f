import { type DataLock, takeDataLock } from '../files/data-lock.ts'
import { FailedCommand } from './failed-command.ts'

/** Takes the data folder, or ends the command saying who has it. */
export function lockData(dataFolder: string): DataLock {
  const lock = takeDataLock(dataFolder)
  if ('release' in lock) return lock
  throw new FailedCommand(
    `another soleus (process ${lock.heldBy}) serves ${dataFolder}: stop it, or give another --data`,
    1,
  )
}
