import { expect, test } from 'vitest'
import { createRowPages } from '../../../../web/state/row-pages.ts'

interface Ask {
  readonly offset: number
  readonly answer: (total: number, mark?: string) => Promise<void>
  readonly fail: () => Promise<void>
}

/** A server whose answers the test gives when it wants to. */
function rowsOf() {
  const asks: Ask[] = []
  const settled = () => new Promise<void>((resolve) => setTimeout(resolve))
  const pages = createRowPages<string>(
    (offset, limit) =>
      new Promise((resolve, reject) => {
        asks.push({
          offset,
          answer: (total, mark = '') => {
            const count = Math.max(0, Math.min(limit, total - offset))
            resolve({ total, items: Array.from({ length: count }, (_, i) => `${mark}${offset + i}`) })
            return settled()
          },
          fail: () => {
            reject(new Error('no line'))
            return settled()
          },
        })
      }),
  )
  return { asks, pages, row: (index: number) => pages.rows.get().rowAt(index) }
}

test('pages are asked for as they come into view, once each', async () => {
  const { asks, pages, row } = rowsOf()
  pages.want(0, 20)
  expect(asks.map(({ offset }) => offset)).toEqual([0])
  await asks[0]?.answer(10_000)
  expect(pages.rows.get().total).toBe(10_000)
  expect([row(0), row(99), row(100)]).toEqual(['0', '99', undefined])
  pages.want(5020, 5040)
  pages.want(5030, 5060)
  expect(asks.map(({ offset }) => offset)).toEqual([0, 4900, 5000, 5100])
  await asks[2]?.answer(10_000)
  expect(row(5050)).toBe('5050')
})

test('what is asked for anew stays in view until the answer is there', async () => {
  const { asks, pages, row } = rowsOf()
  pages.want(0, 20)
  await asks[0]?.answer(300, 'old ')
  pages.renew()
  pages.renew()
  expect(asks).toHaveLength(2)
  expect(row(7)).toBe('old 7')
  await asks[1]?.answer(300, 'new ')
  // Renewed again while the answer was on its way, so it is asked for once more.
  expect(asks).toHaveLength(3)
  expect(row(7)).toBe('new 7')
})

test('a list that grew shorter forgets the rows beyond its end', async () => {
  const { asks, pages, row } = rowsOf()
  pages.want(0, 20)
  await asks[0]?.answer(250)
  pages.want(200, 250)
  for (const ask of asks.slice(1)) await ask.answer(250)
  expect(row(249)).toBe('249')
  pages.renew()
  await asks.at(-1)?.answer(0)
  expect(pages.rows.get().total).toBe(0)
  expect(row(249)).toBeUndefined()
})

test('a failure is kept beside what is known, and goes with the next answer', async () => {
  const { asks, pages, row } = rowsOf()
  pages.want(0, 20)
  await asks[0]?.answer(50)
  pages.renew()
  await asks[1]?.fail()
  expect(pages.rows.get().error?.message).toBe('no line')
  expect(row(3)).toBe('3')
  pages.want(0, 20)
  await asks[2]?.answer(50)
  expect(pages.rows.get().error).toBeUndefined()
})
