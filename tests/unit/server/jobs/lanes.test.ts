import { expect, it } from 'vitest'
import { Lanes } from '../../../../server/jobs/lanes.ts'

const soon = () => new Promise<void>((resolve) => setTimeout(resolve, 5))

it('runs no more tasks side by side than it has lanes, and all of them', async () => {
  const lanes = new Lanes(2)
  let running = 0
  let most = 0
  let done = 0
  for (let i = 0; i < 7; i++) {
    await lanes.start(async () => {
      running += 1
      most = Math.max(most, running)
      await soon()
      running -= 1
      done += 1
    })
  }
  await lanes.idle()
  expect([most, done]).toEqual([2, 7])
})

it('tells what the first failed task threw, once, and goes on', async () => {
  const lanes = new Lanes(2)
  await lanes.start(async () => {
    throw new Error('first')
  })
  await expect(lanes.idle()).rejects.toThrow('first')
  await lanes.start(soon)
  await expect(lanes.idle()).resolves.toBeUndefined()
})
