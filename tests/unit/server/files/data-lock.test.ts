import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
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
  for (const left of [String(ended), 'nonsense', '']) {
    writeFileSync(join(folder, 'soleus.lock'), left)
    expect(takeDataLock(folder)).toHaveProperty('release')
  }
})
