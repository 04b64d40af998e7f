import { expect, test } from 'vitest'
import { askedPlace, askedPlaceAddress } from '../../../../web/view/asked-place.ts'

test('an address asks for the stretch it was made of', () => {
  const asked = { session: 'a_b-1', fromMetres: 0, toMetres: 1250.5 }
  const address = new URL(askedPlaceAddress(asked), 'http://localhost')
  expect(address.pathname + address.hash).toBe('/settings/ground#places')
  expect(askedPlace(address.searchParams)).toEqual(asked)
})

test.each(['', 'session=a', 'session=a&from=1', 'session=a&from=5&to=5', 'session=a&from=x&to=5', 'from=1&to=5'])(
  '%j asks for none',
  (query) => {
    expect(askedPlace(new URLSearchParams(query))).toBeNull()
  },
)
