import { openSync } from 'node:fs'
import { expect, it } from 'vitest'
import { errorKind } from '../../../../server/jobs/error-kind.ts'

it('names the kind and the code of an error and nothing of what it was about', () => {
  let error: unknown
  try {
    openSync('/nowhere/someone@example.com.fit', 'r')
  } catch (thrown) {
    error = thrown
  }
  expect(errorKind(error)).toBe('Error ENOENT')
  expect(errorKind(new RangeError('at 52.1, 4.3'))).toBe('RangeError')
  expect(errorKind('52.1, 4.3')).toBe('string')
})
