import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { WatchedFiles } from '../../../../server/cli/watched-files.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const NOBODY = () => {
  throw new Error('nothing was to be told')
}

function watching(folder: string) {
  return new WatchedFiles([folder], { except: join(folder, 'data'), known: [] })
}

async function namesOf(watched: WatchedFiles, onProblem: (path: string, problem: string) => void = NOBODY) {
  const files = await watched.look(onProblem)
  watched.taken(files)
  return files.map(({ within }) => within)
}

describe('a watched folder', () => {
  it('gives a file when it stood still from one look to the next, and once', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, '2025'))
    writeFileSync(join(folder, '2025', 'a.fit'), 'a')
    const watched = watching(folder)
    expect(await namesOf(watched)).toEqual([])
    expect(await namesOf(watched)).toEqual([join('2025', 'a.fit')])
    expect(await namesOf(watched)).toEqual([])
  })

  it('waits for one that grows, or whose time changes', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'a.fit')
    const watched = watching(folder)
    for (let bytes = 1; bytes < 5; bytes++) {
      writeFileSync(path, 'x'.repeat(bytes))
      expect(await namesOf(watched)).toEqual([])
    }
    for (let second = 1; second < 5; second++) {
      utimesSync(path, second, second)
      expect(await namesOf(watched)).toEqual([])
    }
    expect(await namesOf(watched)).toEqual(['a.fit'])
  })

  it('gives it again when it was changed, and tries one again that was not taken', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'a.fit'), 'a')
    const watched = watching(folder)
    await watched.look(NOBODY)
    expect(await watched.look(NOBODY)).toHaveLength(1)
    expect(await namesOf(watched)).toEqual(['a.fit'])
    writeFileSync(join(folder, 'a.fit'), 'ab')
    expect(await namesOf(watched)).toEqual([])
    expect(await namesOf(watched)).toEqual(['a.fit'])
  })

  it('knows what was taken before', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'a.fit')
    writeFileSync(path, 'abc')
    utimesSync(path, 1000.5, 1000.5)
    const known = [{ athlete_id: 'local', path, bytes: 3, modified_at: 1000.5 }]
    const watched = new WatchedFiles([folder], { except: '/nowhere', known })
    for (let i = 0; i < 3; i++) expect(await namesOf(watched)).toEqual([])
  })

  it('leaves alone what is not whole yet, what is hidden, and the diary itself', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'data'))
    for (const name of ['a.fit.part', 'b.fit.crdownload', '.c.fit.XyZ', '~d.fit', 'e.TMP', 'data/f']) {
      writeFileSync(join(folder, name), 'x')
    }
    const watched = watching(folder)
    await watched.look(NOBODY)
    expect(await namesOf(watched)).toEqual([])
    renameSync(join(folder, 'a.fit.part'), join(folder, 'a.fit'))
    await watched.look(NOBODY)
    expect(await namesOf(watched)).toEqual(['a.fit'])
  })

  it('tells of a folder that is gone, and goes on when it is back', async () => {
    const folder = join(temporaryFolder(), 'usb')
    mkdirSync(folder)
    const watched = watching(folder)
    expect(await namesOf(watched)).toEqual([])
    rmSync(folder, { recursive: true })
    const told: string[] = []
    expect(await namesOf(watched, (path, problem) => told.push(path, problem))).toEqual([])
    expect(told).toEqual([folder, 'there is no such file or folder'])
    mkdirSync(folder)
    writeFileSync(join(folder, 'a.fit'), 'a')
    await watched.look(NOBODY)
    expect(await namesOf(watched)).toEqual(['a.fit'])
  })
})
