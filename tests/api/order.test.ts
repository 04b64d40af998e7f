import { describe, expect, it } from 'vitest'
import { diaryContent } from '../support/diary-content.ts'
import { makeZip } from '../support/make-zip.ts'
import { mixedFiles, packedFiles } from '../support/mixed-files.ts'
import { randomNumbers } from '../support/random-numbers.ts'
import { sampleBytes } from '../support/sample-bytes.ts'
import { stravaArchive } from '../support/strava-archive.ts'
import { testSoleus } from '../support/test-soleus.ts'
import { beachRun, steadyWeeks } from '../support/winter-files.ts'

/** A winter that ends on the beach, so that there are alerts and some of them are news, among what comes of old years. */
const winter = [...steadyWeeks(), beachRun()].map(({ name, buffer }) => ({ name, bytes: new Uint8Array(buffer) }))
/** Sessions of the Strava export that also came by themselves. */
const watched = ['fit/road-run.fit', 'fit/hill-run.fit', 'tcx/road-run.tcx'].map((name) => ({
  name,
  bytes: sampleBytes(name),
}))
const FILES = [...mixedFiles(120, 1), ...winter, ...watched]
const STRAVA = { name: 'strava.zip', bytes: makeZip(stravaArchive()) }

/** Imports the files in the order and the parcels a seed gives. */
async function imported(seed: number) {
  const random = randomNumbers(seed)
  const soleus = await testSoleus()
  const sent = packedFiles(FILES, seed)
  sent.splice(random.integer(0, sent.length), 0, STRAVA)
  while (sent.length > 0) await soleus.importAll(...sent.splice(0, random.integer(1, 60)))
  return { soleus, content: await diaryContent(soleus.product) }
}

describe('the same files in any order, in any parcels, in one import or in many', () => {
  it('give the same activities, days, weeks and alerts', async () => {
    const { soleus, content } = await imported(1)
    const weeks = await soleus.get('/api/weeks?from=2024-01-01&to=2026-03-01')
    expect(content.activity!.length).toBeGreaterThan(100)
    expect(content.activity!.some((row) => (row as { duplicate_of: unknown }).duplicate_of !== null)).toBe(true)
    expect(content.activity!.filter((row) => (row as { gear: unknown }).gear !== null).length).toBeGreaterThan(2)
    const states = content.alert.map((row) => (row as { state: string }).state)
    expect(states).toContain('new')
    expect(states).toContain('past')
    for (const seed of [2, 3, 4, 5]) {
      const other = await imported(seed)
      expect(other.content).toEqual(content)
      expect(await other.soleus.get('/api/weeks?from=2024-01-01&to=2026-03-01')).toEqual(weeks)
      await other.soleus.close()
    }
  })
})
