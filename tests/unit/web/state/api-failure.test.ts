import { expect, test } from 'vitest'
import { ApiFailure } from '../../../../web/state/api-failure.ts'

test('the server’s own words are kept', () => {
  const failure = ApiFailure.fromBody(409, {
    error: { code: 'conflict', message: 'There are activities.', hint: 'Delete them first.' },
  })
  expect(failure).toMatchObject({
    status: 409,
    code: 'conflict',
    message: 'There are activities.',
    hint: 'Delete them first.',
  })
})

test.each([null, 'gone', { error: 'text' }, { error: { code: 'x' } }])('%o gets a plain sentence', (body) => {
  expect(ApiFailure.fromBody(502, body)).toMatchObject({
    code: 'unknown',
    message: 'The server answered with status 502.',
    hint: null,
  })
})
