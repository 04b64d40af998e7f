import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { xmlText } from '../../../../analysis/decode/xml-text.ts'

const LONG = 'a'.repeat(8190)

function read(bytes: Uint8Array): string {
  return [...xmlText(bytes)].join('')
}

function utf16(text: string, order: 'little' | 'big'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), order === 'little')
  return bytes
}

describe('xmlText', () => {
  it('reads UTF-8, with a mark or without, across the pieces it works in', () => {
    for (const text of ['<a>Zürich 東京 🏖</a>', `<a>${LONG}é</a>`, `<a>${LONG}🏖</a>`, `<a>${LONG.slice(3)}東京</a>`]) {
      const bytes = new TextEncoder().encode(text)
      expect(read(bytes)).toBe(text)
      expect(read(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes))).toBe(text)
    }
  })

  it('reads UTF-16 of both orders, with a mark or without', () => {
    const text = `<a>Zürich 🏖 ${LONG}é</a>`
    for (const order of ['little', 'big'] as const) {
      expect(read(utf16(text, order))).toBe(text)
      expect(read(utf16(`\uFEFF${text}`, order))).toBe(text)
    }
  })

  it('reads ISO 8859-1 and windows-1252 where they are declared', () => {
    for (const name of ['ISO-8859-1', 'windows-1252', 'Latin1']) {
      const head = `<?xml version="1.0" encoding="${name}"?><a>`
      const bytes = Uint8Array.of(...new TextEncoder().encode(head), 0xfc, 0x80, 0x3c, 0x2f, 0x61, 0x3e)
      expect(read(bytes)).toBe(`${head}ü€</a>`)
    }
  })

  it('makes broken UTF-8 replacement marks and goes on', () => {
    const broken = [0x61, 0xff, 0x62, 0xc3, 0x63, 0xe2, 0x82, 0x64, 0xc0, 0x80, 0xed, 0xa0, 0x80, 0x65]
    expect(read(Uint8Array.from(broken))).toBe('a\uFFFDb\uFFFDc\uFFFD\uFFFDd\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDe')
    expect(read(Uint8Array.of(0x61, 0xf0, 0x9f))).toBe('a\uFFFD\uFFFD')
  })

  it('leaves out blanks and marks before the first character', () => {
    expect(read(new TextEncoder().encode(' \r\n\t\uFEFF <?xml?>'))).toBe('<?xml?>')
    expect(read(new TextEncoder().encode(`${' '.repeat(20_000)}<a/>`))).toBe('<a/>')
  })

  it('escapes an ampersand that starts no entity, wherever the pieces are cut', () => {
    expect(read(new TextEncoder().encode('<a>Tom & Jerry &amp; Spike &#233; &#xE9; &x</a>'))).toBe(
      '<a>Tom &amp; Jerry &amp; Spike &#233; &#xE9; &amp;x</a>',
    )
    for (let shift = 0; shift < 24; shift++) {
      const text = `${'b'.repeat(8192 - shift)}&amp;c&d`
      expect(read(new TextEncoder().encode(text))).toBe(text.replace('&d', '&amp;d'))
    }
  })

  it('agrees with the host on any text and from any place in a buffer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.nat(7), fc.nat(3), (text, offset, repeats) => {
        // Without ampersands, which are mended, and without NUL, which XML forbids: after the `<` it tells of UTF-16.
        const encoded = new TextEncoder().encode(`<${text.replaceAll(/[&\0]/g, '').repeat(repeats * 20)}`)
        const buffer = new Uint8Array(encoded.length + offset)
        buffer.set(encoded, offset)
        const bytes = buffer.subarray(offset)
        return read(bytes) === new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
      }),
    )
  })

  it('gives nothing for no bytes', () => {
    expect(read(new Uint8Array())).toBe('')
  })
})
