import { describe, expect, it } from 'vitest'
import { readXml, type XmlEnd } from '../../../../analysis/decode/xml-reader.ts'

/** What a handler is told, a line an event, and how it ended. */
function told(text: string): { lines: string[]; end: XmlEnd } {
  const lines: string[] = []
  const end = readXml(new TextEncoder().encode(text), {
    open: (name, attributes, depth) => {
      lines.push(`${depth} <${name}${Object.entries(attributes).map(([key, value]) => ` ${key}=${value}`)}>`)
    },
    close: (name, inner, depth) => {
      lines.push(`${depth} ${inner.trim()}</${name}>`)
    },
  })
  return { lines, end }
}

describe('readXml', () => {
  it('tells of elements by local name, with their text and depth', () => {
    const { lines, end } = told('<?xml version="1.0"?><a><p:b x="1">two &lt; three</p:b><c/></a>')
    expect(lines).toEqual(['1 <a>', '2 <b x=1>', '2 two < three</b>', '2 <c>', '2 </c>', '1 </a>'])
    expect(end).toEqual({ kind: 'whole', faults: 0 })
  })

  it('takes a prefix that is bound to nothing', () => {
    expect(told('<a><gpxdata:hr>120</gpxdata:hr></a>').lines).toContain('2 120</hr>')
  })

  it('joins text and CDATA, and keeps their ampersands', () => {
    expect(told('<a>x<![CDATA[ Tom & Jerry <b>]]> &amp; Spike</a>').lines).toEqual([
      '1 <a>',
      '1 x Tom & Jerry <b> & Spike</a>',
    ])
    expect(told('<a>Tom & Jerry</a>').lines).toEqual(['1 <a>', '1 Tom & Jerry</a>'])
  })

  it('refuses a document type, with an entity bomb in it or without, and expands nothing', () => {
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>\n<gpx><n>&b;</n></gpx>'
    const { lines, end } = told(bomb)
    expect(lines).toEqual([])
    expect(end).toMatchObject({ kind: 'refused', line: 1 })
    expect(told('<!DOCTYPE gpx SYSTEM "http://example.org/gpx.dtd"><gpx/>').end.kind).toBe('refused')
  })

  it('refuses a nesting that no track file has', () => {
    expect(told('<a>'.repeat(200) + '</a>'.repeat(200)).end.kind).toBe('whole')
    const { lines, end } = told('<a>'.repeat(100_000))
    expect(end).toMatchObject({ kind: 'refused' })
    expect(lines).toHaveLength(200)
  })

  it('stops at a structural fault, says its line, and what was told before it stands', () => {
    const { lines, end } = told('<a>\n<b>1</b>\n<c>2</d>\n<e>3</e></a>')
    expect(lines.slice(0, 3)).toEqual(['1 <a>', '2 <b>', '2 1</b>'])
    expect(lines.join()).not.toContain('e>')
    expect(end).toMatchObject({ kind: 'broken', line: 3 })
  })

  it('tells a cut file as broken', () => {
    expect(told('<a>\n<b>1</b>\n<c>2').end).toMatchObject({ kind: 'broken', line: 3, faults: 1 })
    expect(told('<a><b x="').end.kind).toBe('broken')
    expect(told('').end.kind).toBe('broken')
    expect(told('just words').end.kind).toBe('broken')
  })

  it('passes over slips that leave the structure standing, and counts them', () => {
    const { lines, end } = told('<a><!-- a -- b --><b>&nbsp;x\u0001</b><c x="1" x="2"/></a>')
    expect(lines).toContain('2 <c x=2>')
    expect(end.kind).toBe('whole')
    expect(end.kind === 'whole' ? end.faults : 0).toBeGreaterThan(2)
  })

  it('gives up on a file of nothing but slips', () => {
    const { end } = told(`<a>${'\u0001'.repeat(5000)}</a>`)
    expect(end).toMatchObject({ kind: 'broken', faults: 1001 })
  })

  it('ends with the root, whatever comes after', () => {
    expect(told('<a><b/></a>\n\0\0\0 garbage <c>').end).toEqual({ kind: 'whole', faults: 0 })
  })
})
