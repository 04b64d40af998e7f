import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { RawFiles, sha256Of } from '../../../../server/files/raw-files.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

// From the standard's own examples (FIPS 180-4): the hash of "abc".
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
const bytes = new TextEncoder().encode('abc')

it('names bytes by their SHA-256', () => {
  expect(sha256Of(bytes)).toBe(ABC)
})

it('gives back what it was given, keeps it once, and leaves nothing else behind', async () => {
  const folder = temporaryFolder()
  const files = new RawFiles(folder)
  await Promise.all([files.put(ABC, bytes), files.put(ABC, bytes), files.put(ABC, bytes)])
  await files.put(ABC, bytes)
  expect(await files.get(ABC)).toEqual(bytes)
  expect(readdirSync(join(folder, 'ba'))).toEqual([ABC.slice(2)])
})

it('finds out when the disk has changed the bytes', async () => {
  const folder = temporaryFolder()
  const files = new RawFiles(folder)
  await files.put(ABC, bytes)
  writeFileSync(join(folder, 'ba', ABC.slice(2)), 'abd')
  await expect(files.get(ABC)).rejects.toThrow('damaged')
})

it('takes no path for a name', async () => {
  await expect(new RawFiles(temporaryFolder()).get('../../../../etc/passwd')).rejects.toThrow('not a SHA-256')
})
