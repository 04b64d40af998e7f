import { expect, it } from 'vitest'
import { SignInLimit } from '../../../../server/usecases/sign-in-limit.ts'

it('allows a caller five tries in a quarter of an hour', () => {
  const limit = new SignInLimit()
  for (let i = 0; i < 5; i++) {
    expect(limit.allows('a', i)).toBe(true)
    limit.noteTry('a', i)
  }
  expect(limit.allows('a', 5)).toBe(false)
  expect(limit.allows('b', 5)).toBe(true)
  expect(limit.allows('a', 899)).toBe(false)
  expect(limit.allows('a', 900)).toBe(true)
})

it('forgets the slips of whoever knows the password', () => {
  const limit = new SignInLimit()
  for (let i = 0; i < 4; i++) limit.noteTry('a', 0)
  limit.noteRight('a')
  for (let i = 0; i < 4; i++) limit.noteTry('a', 1)
  expect(limit.allows('a', 1)).toBe(true)
})

it('holds up everyone when fifty tries come from many callers', () => {
  const limit = new SignInLimit()
  for (let i = 0; i < 50; i++) limit.noteTry(String(i), 0)
  expect(limit.allows('new', 1)).toBe(false)
})
