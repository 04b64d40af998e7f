import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { takeDataLock } from '../../../../server/files/data-lock.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

it('is given once and can be given back', () => {
  const folder = temporaryFolder()
  const lock = takeDataLock(folder)
  expect('release' in lock && existsSync(join(folder, 'soleus.lock'))).toBe(true)
  if ('release' in lock) lock.release()
  expect(existsSync(join(folder, 'soleus.lock'))).toBe(false)
})

it('names the living process that has it', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'soleus.lock'), String(process.ppid))
  expect(takeDataLock(folder)).toEqual({ heldBy: process.ppid })
})

it('is taken over from a process that is no more, and from a file that names none', () => {
  const folder = temporaryFolder()
  const ended = spawnSync(process.execPath, ['-e', '']).pid
  for (const left of [String(ended), `${ended} 1`, 'nonsense', '']) {
    writeFileSync(join(folder, 'soleus.lock'), left)
    expect(takeDataLock(folder)).toHaveProperty('release')
  }
})

it.runIf(existsSync('/proc/self/stat'))('is taken over when its number has gone to another process since', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'soleus.lock'), `${process.ppid} 1`)
  expect(takeDataLock(folder)).toHaveProperty('release')
})

it('is known for that of a living process by what it writes', () => {
  const folder = temporaryFolder()
  const take = `import(process.argv[1]).then((m) => { m.takeDataLock(process.argv[2]); setInterval(() => 0, 1000); console.log('taken') })`
  const module = new URL('../../../../server/files/data-lock.ts', import.meta.url).href
  const holder = spawn(process.execPath, ['--import', 'tsx', '-e', take, module, folder])
  onTestFinished(() => void holder.kill('SIGKILL'))
  return once(holder.stdout, 'data').then(() => expect(takeDataLock(folder)).toEqual({ heldBy: holder.pid }))
})
