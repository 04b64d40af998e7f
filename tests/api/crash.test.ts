import { describe, expect, it } from 'vitest'
import { crashImport } from '../crash/crash-import.ts'

const KILLS = 6

/** The small version of `npm run crash`. */
describe('an import whose process is killed outright time and again', () => {
  it('ends as an undisturbed one: nothing lost, nothing doubled, nothing given up, nothing left behind', async () => {
    const { undisturbed, differences } = await crashImport({
      kills: KILLS,
      files: 120,
      seed: 7,
      program: 'source',
      say: () => undefined,
    })
    const clean = { integrity: ['ok'], broken: [], jobs: [], inbox: [], strayOriginals: [], states: ['done'] }
    expect(undisturbed).toMatchObject(clean)
    expect(undisturbed.diary.activity!.length).toBeGreaterThan(50)
    expect(Object.values(undisturbed.outcomes).flat()).not.toContain('failed: internal')
    expect(differences).toEqual([])
  }, 240_000)
})
