import { expect, test } from 'vitest'
import { createStore } from '../../../../web/state/create-store.ts'

test('listeners hear of changes only, and no longer once they left', () => {
  const store = createStore(1)
  const heard: number[] = []
  const leave = store.subscribe(() => heard.push(store.get()))
  store.set(1)
  store.set(2)
  leave()
  store.set(3)
  expect(heard).toEqual([2])
  expect(store.get()).toBe(3)
})

test('a listener may leave while it is called', () => {
  const store = createStore(0)
  let calls = 0
  const leave = store.subscribe(() => {
    calls++
    leave()
  })
  store.subscribe(() => calls++)
  store.set(1)
  expect(calls).toBe(2)
})
