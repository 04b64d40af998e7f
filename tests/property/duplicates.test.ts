import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseRecordings, type Recording } from '../../server/usecases/choose-recordings.ts'
import { isSameSession } from '../../server/usecases/is-same-session.ts'
import { recording } from '../support/recording.ts'

const FORMATS = ['fit', 'gpx', 'tcx', null] as const

/** A crowd of recordings on one morning: many overlap, some come from one file, some are alike in all but their bytes. */
const crowd = fc
  .array(
    fc.record({
      from: fc.integer({ min: 0, max: 120 }),
      minutes: fc.integer({ min: 0, max: 90 }),
      file: fc.integer({ min: 0, max: 30 }),
      format: fc.constantFrom(...FORMATS),
      measured: fc.integer({ min: 0, max: 3 }),
      records: fc.integer({ min: 1, max: 3 }),
      sport: fc.constantFrom('running', 'walking', 'swimming', 'rowing'),
    }),
    { maxLength: 14 },
  )
  .map((list) =>
    list.map(({ from, minutes, file, sport, ...rest }, i): Recording => {
      const family = sport === 'running' || sport === 'walking' ? 'foot' : 'other'
      const sha256 = String(file)
      const part = list.slice(0, i).filter((other) => other.file === file).length
      return recording(`${i}`, [from, from + minutes], { ...rest, family, sport, sha256, part })
    }),
  )

const shuffledTwice = crowd.chain((list) =>
  fc.tuple(
    fc.constant(list),
    fc.shuffledSubarray(list, { minLength: list.length }),
    fc.shuffledSubarray(list, { minLength: list.length }),
  ),
)

const sorted = (links: Map<string, string | null>) => [...links].sort(([a], [b]) => (a < b ? -1 : 1))

describe('which recordings count', () => {
  it('does not depend on their order', () => {
    fc.assert(
      fc.property(shuffledTwice, ([, one, other]) => {
        expect(sorted(chooseRecordings(one))).toEqual(sorted(chooseRecordings(other)))
      }),
      { numRuns: 2000 },
    )
  })

  it('never counts a session twice, loses none, and links to what counts', () => {
    fc.assert(
      fc.property(crowd, (list) => {
        const links = chooseRecordings(list)
        const counting = list.filter(({ id }) => links.get(id) === null)
        expect(links.size).toBe(list.length)
        for (const [i, a] of counting.entries()) {
          for (const b of counting.slice(i + 1)) expect(isSameSession(a, b)).toBe(false)
        }
        for (const poorer of list.filter(({ id }) => links.get(id) !== null)) {
          const richer = counting.find(({ id }) => id === links.get(poorer.id))
          expect(richer !== undefined && isSameSession(poorer, richer)).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('is chosen for one family without a look at the others', () => {
    fc.assert(
      fc.property(crowd, (list) => {
        const links = chooseRecordings(list)
        const foot = chooseRecordings(list.filter(({ family }) => family === 'foot'))
        for (const [id, link] of foot) expect(links.get(id)).toBe(link)
      }),
    )
  })
})
