import { expect, it } from 'vitest'
import { decodeFile } from '../../../../analysis/decode/decode-file.ts'
import { BROKEN_FITS } from '../../../../data-samples/generate/broken-fit.ts'

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

it('hands a file to the decoder of its format', () => {
  const fit = decodeFile(BROKEN_FITS['chained.fit'](), 'chained')
  expect(fit.ok && fit.value.format).toBe('fit')
  const gpx = decodeFile(ascii('<gpx><trk><trkseg><trkpt lat="52" lon="13"/></trkseg></trk></gpx>'), 'a.fit')
  expect(gpx.ok && gpx.value.format).toBe('gpx')
})

it('says what is wrong with what it cannot decode', () => {
  const outcomeOf = (bytes: Uint8Array, name: string): string => {
    const decoded = decodeFile(bytes, name)
    return decoded.ok ? 'decoded' : `${decoded.error.status} ${decoded.error.reason}`
  }
  expect(outcomeOf(new Uint8Array(0), 'a.fit')).toBe('failed empty-file')
  expect(outcomeOf(ascii('Bananas'), 'a.fit')).toBe('failed not-fit')
  expect(outcomeOf(ascii('Bananas'), 'a.txt')).toBe('skipped unsupported-format')
  expect(outcomeOf(ascii('PK\u0003\u0004'), 'a.zip')).toBe('skipped unsupported-format')
})
