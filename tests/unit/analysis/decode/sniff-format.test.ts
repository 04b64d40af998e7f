import { describe, expect, it } from 'vitest'
import { sniffFormat } from '../../../../analysis/decode/sniff-format.ts'

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))
const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((c) => [c.charCodeAt(0), 0])])
const FIT_HEADER = [14, 0x20, 0, 0, 0, 0, 0, 0, 0x2e, 0x46, 0x49, 0x54, 0, 0]

describe('sniffFormat', () => {
  it('goes by the bytes, not by the name', () => {
    expect(sniffFormat(Uint8Array.from(FIT_HEADER), 'run.gpx')).toBe('fit')
    expect(sniffFormat(ascii('<?xml version="1.0"?><gpx version="1.1">'), 'run.fit')).toBe('gpx')
    expect(sniffFormat(ascii('PK\u0003\u0004....'), 'run.fit')).toBe('zip')
    expect(sniffFormat(Uint8Array.from([0x1f, 0x8b, 8]), 'run.fit')).toBe('gzip')
    expect(sniffFormat(ascii('<kml/>'), 'run.gpx')).toBe('other')
  })

  it('finds the root behind a prolog, a prefix, a byte order mark and in UTF-16', () => {
    const prolog = '\n<?xml version="1.0"?>\n<!-- made > by <gpx> hand -->\n<!DOCTYPE x>\n'
    expect(sniffFormat(ascii(`${prolog}<g:gpx>`), '')).toBe('gpx')
    expect(sniffFormat(Uint8Array.from([0xef, 0xbb, 0xbf, ...ascii('<TrainingCenterDatabase x="1">')]), '')).toBe('tcx')
    expect(sniffFormat(utf16('<?xml version="1.0"?><gpx>'), '')).toBe('gpx')
  })

  it('knows a surface map, whatever it is called, and no other JSON for one', () => {
    expect(sniffFormat(ascii('\0\0\0\u000d\n\u0009OSMHeader'), 'run.fit')).toBe('map')
    expect(sniffFormat(ascii('{ "name": "beach",\n "type": "FeatureCollection", "features": [] }'), '')).toBe('map')
    expect(sniffFormat(ascii('{ "type": "Feature" }'), 'a.json')).toBe('other')
    expect(sniffFormat(ascii('"type": "FeatureCollection"'), '')).toBe('other')
  })

  it('asks the name where the bytes do not tell', () => {
    expect(sniffFormat(ascii('Bananas, gels'), 'list.FIT')).toBe('fit')
    expect(sniffFormat(ascii('<?xml version="1.0"?><!-- cut'), 'a/b/run.Gpx')).toBe('gpx')
    expect(sniffFormat(ascii('   '), 'run.tcx')).toBe('tcx')
    expect(sniffFormat(ascii('Bananas, gels'), 'list.txt')).toBe('other')
    expect(sniffFormat(ascii('Bananas, gels'), 'fit')).toBe('other')
  })

  it('knows nothing at all from something', () => {
    expect(sniffFormat(new Uint8Array(0), 'run.fit')).toBe('empty')
  })
})
