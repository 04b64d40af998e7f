import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseRecordings } from '../../server/usecases/choose-recordings.ts'
import { isSameSession } from '../../server/usecases/is-same-session.ts'
import { randomRecordings } from '../support/random-recordings.ts'

const shuffledTwice = randomRecordings.chain((list) =>
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
      fc.property(randomRecordings, (list) => {
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
      fc.property(randomRecordings, (list) => {
        const links = chooseRecordings(list)
        const foot = chooseRecordings(list.filter(({ family }) => family === 'foot'))
        for (const [id, link] of foot) expect(links.get(id)).toBe(link)
      }),
    )
  })
})
