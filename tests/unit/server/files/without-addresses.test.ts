import { expect, it } from 'vitest'
import { withoutAddresses } from '../../../../server/files/without-addresses.ts'

it.each([
  ['some.body+run@example.co.uk_123456789.fit', '123456789.fit'],
  ['DI_CONNECT/x.zip!a@b.org_1.fit', '1.fit'],
  ['C:\\runs\\Morning run.gpx', 'Morning run.gpx'],
  ['../../etc/passwd', 'passwd'],
  ['night@22.fit', 'night@22.fit'],
  ['a@b.org.fit', 'file.fit'],
  ['', 'file'],
  ['.fit', 'file.fit'],
  ['a\u0000b\u202e.fit', 'ab.fit'],
])('%j is shown as %j', (path, shown) => {
  expect(withoutAddresses(path)).toBe(shown)
})
