import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { GroundFiles } from '../../../../server/files/ground-files.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

test('a map appears under its name when it is kept, is read once, and shared', async () => {
  const folder = join(temporaryFolder(), 'ground')
  const files = new GroundFiles(folder)
  expect(await files.load('a')).toBeNull()
  writeFileSync(await files.partialPath('a'), Buffer.from('12345678'))
  expect(existsSync(join(folder, 'a.map'))).toBe(false)
  await files.keep('a')
  const first = await files.load('a')
  expect(first).toBeInstanceOf(SharedArrayBuffer)
  expect(Buffer.from(first!).toString()).toBe('12345678')
  writeFileSync(join(folder, 'a.map'), 'other')
  expect(await files.load('a')).toBe(first)
  await files.remove('a')
  expect([await files.load('a'), existsSync(join(folder, 'a.map'))]).toEqual([null, false])
})

test('what nobody knows is tidied away', async () => {
  const folder = join(temporaryFolder(), 'ground')
  const files = new GroundFiles(folder)
  await files.tidy([])
  writeFileSync(await files.partialPath('half'), '')
  for (const name of ['known.map', 'gone.map', 'notes.txt']) writeFileSync(join(folder, name), '')
  await files.tidy(['known'])
  expect(['known.map', 'gone.map', 'notes.txt', 'partial'].map((name) => existsSync(join(folder, name)))).toEqual([
    true,
    false,
    true,
    false,
  ])
})

test('an id is never a way to somewhere else', async () => {
  const files = new GroundFiles(temporaryFolder())
  for (const id of ['../soleus', 'a/b', '', 'a.map']) await expect(files.partialPath(id)).rejects.toThrow('no id')
})
