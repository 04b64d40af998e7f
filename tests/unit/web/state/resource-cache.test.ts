import { expect, test } from 'vitest'
import { holdResource, putResource, refresh, refreshAll, resourceStore } from '../../../../web/state/resource-cache.ts'

function later<T>() {
  let answer: (value: T) => void = () => {}
  let fail: (error: Error) => void = () => {}
  const promise = new Promise<T>((resolve, reject) => {
    answer = resolve
    fail = reject
  })
  return { promise, answer, fail }
}

async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0))
}

test('it is asked for once however many show it, and stays while any does', async () => {
  let calls = 0
  const load = () => Promise.resolve(++calls)
  const store = resourceStore('once', load)
  const first = holdResource('once')
  const second = holdResource('once')
  await settle()
  expect(store.get()).toEqual({ data: 1, error: undefined, loading: false })
  first()
  refreshAll()
  await settle()
  expect(store.get().data).toBe(2)
  second()
  refreshAll()
  await settle()
  expect(calls).toBe(2)
})

test('data stays in view while it is asked for again, and through a failure', async () => {
  let turn = 0
  const store = resourceStore('kept', async () => {
    if (turn++ > 0) throw new Error('down')
    return 'old'
  })
  holdResource('kept')
  await settle()
  refresh('kept')
  expect(store.get()).toMatchObject({ data: 'old', loading: true })
  await settle()
  expect(store.get()).toMatchObject({ data: 'old', loading: false })
  expect(store.get().error?.message).toBe('down')
})

test('a slow, older answer never replaces a newer one', async () => {
  const slow = later<string>()
  const quick = later<string>()
  const turns = [slow.promise, quick.promise]
  const store = resourceStore('race', () => turns.shift() ?? quick.promise)
  holdResource('race')
  refresh('race')
  quick.answer('new')
  await settle()
  slow.answer('old')
  await settle()
  expect(store.get().data).toBe('new')
})

test('an answer put in place outruns a request under way', async () => {
  const slow = later<string>()
  const store = resourceStore('put', () => slow.promise)
  holdResource('put')
  putResource('put', 'changed')
  slow.answer('stale')
  await settle()
  expect(store.get()).toEqual({ data: 'changed', error: undefined, loading: false })
})

test('what is fixed is asked for once, whatever changes around it', async () => {
  let calls = 0
  const store = resourceStore('fixed', async () => ++calls, true)
  holdResource('fixed')
  refreshAll()
  await settle()
  refreshAll()
  await settle()
  expect(store.get().data).toBe(calls)
  expect(calls).toBeLessThanOrEqual(2)
  const before = calls
  refreshAll()
  await settle()
  expect(calls).toBe(before)
})
