import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MAP_LIMITS, readMapApart } from '../../../../server/jobs/read-map-apart.ts'
import { beachMap } from '../../../support/beach-map.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const never = new AbortController().signal

function taskFor(bytes: Uint8Array) {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'map'), bytes)
  return { from: join(folder, 'map'), to: join(folder, 'packed') }
}

test('a map is read and packed apart', async () => {
  expect(await readMapApart(taskFor(beachMap()), never)).toMatchObject({ ok: true, value: { ways: 2, areas: 1 } })
})

test('one that takes too long or needs too much is stopped with a word', async () => {
  const late = await readMapApart(taskFor(beachMap()), never, { ...MAP_LIMITS, seconds: 0.01 })
  expect(late).toEqual({ ok: false, error: expect.stringContaining('took more than 0.01 s and was stopped') })
  const lines = Array.from({ length: 60_000 }, (_, i) => `[[${i / 1e6},1],[2,${i / 1e6}],[3,3]]`).join(',')
  const large = `{"type":"Feature","properties":{"highway":"path"},"geometry":{"type":"MultiLineString","coordinates":[${lines}]}}`
  const greedy = await readMapApart(taskFor(Buffer.from(large)), never, { ...MAP_LIMITS, memoryMb: 24 })
  expect(greedy).toEqual({ ok: false, error: expect.stringContaining('needed more than 24 MB') })
})

test('one that is let go of ends at once', async () => {
  expect(await readMapApart(taskFor(beachMap()), AbortSignal.abort())).toBe('aborted')
  expect(await readMapApart(taskFor(beachMap()), AbortSignal.timeout(20))).toBe('aborted')
})

test('a fault of ours is thrown', async () => {
  const { from, to } = taskFor(beachMap())
  await expect(readMapApart({ from: `${from}.gone`, to }, never)).rejects.toThrow('ENOENT')
  await expect(readMapApart({ from, to: join(to, 'in', 'no', 'folder') }, never)).rejects.toThrow('ENOENT')
})
