import { expect, test } from 'vitest'
import { matchRoute } from '../../../../web/state/match-route.ts'

test.each([
  ['/', { page: 'today' }],
  ['/activities/', { page: 'activities' }],
  ['/activities/a%2Fb', { page: 'activity', id: 'a/b' }],
  ['/imports', { page: 'imports' }],
  ['/imports/', { page: 'imports' }],
  ['/imports/7', { page: 'import', id: '7' }],
  ['/changes', { page: 'changes' }],
  ['/changes/c1', { page: 'change', id: 'c1' }],
  ['/alerts', { page: 'alerts' }],
  ['/alerts/a1', { page: 'alert', id: 'a1' }],
  ['/settings/messages', { page: 'messages' }],
  ['/method/soleus', { page: 'soleus' }],
  ['/plan', { page: 'plan' }],
  ['/report/', { page: 'report' }],
  ['/settings/body', { page: 'body' }],
  ['/settings/7', { page: 'not-found' }],
  ['/nowhere', { page: 'not-found' }],
  ['/activities/1/2', { page: 'not-found' }],
])('%s', (path, route) => {
  expect(matchRoute(path)).toEqual(route)
})

test('a broken escape is no page, not a crash', () => {
  expect(matchRoute('/activities/%E0%A4%A')).toEqual({ page: 'not-found' })
})
