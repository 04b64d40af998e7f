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
  ['some_body@example.com_5.fit', '5.fit'],
  ['2024-05-01_run_bob@example.com_5.fit', '5.fit'],
  ['a@b.org(1).fit', '(1).fit'],
  ['a@b.org_1.json', '1.json'],
  ['jörg%40müller.de_5.fit', '5.fit'],
  ['a%2540b%252Eorg_7.fit', '7.fit'],
  ['x＠example.com 7.fit', '7.fit'],
  ['ru@почта.рф_3.fit', '3.fit'],
  ['a\u200b@b\u00ad.org_1.fit', '1.fit'],
  ['a@b.org.zip!someone@x.org/b.gpx', 'b.gpx'],
  ['x.zip!a@b.org.zip!c@d.org_2.fit', '2.fit'],
  ['New PR!.gpx', 'New PR!.gpx'],
  ['10k@6.30.gpx', '10k@6.30.gpx'],
  ['アジア 🏃.FIT.GZ', 'アジア 🏃.FIT.GZ'],
  [`${'x'.repeat(300)}.gpx`, `${'x'.repeat(160)}….gpx`],
])('%j is shown as %j', (path, shown) => {
  expect(withoutAddresses(path)).toBe(shown)
})

it.each(['a', 'a@', '%40', 'a@b.', 'a-', '.fit'])('a name of 60,000 letters of %j is no work', (piece) => {
  const began = performance.now()
  withoutAddresses(piece.repeat(60_000 / piece.length))
  withoutAddresses(`a@${piece.repeat(60_000 / piece.length)}x`)
  expect(performance.now() - began).toBeLessThan(1000)
})
