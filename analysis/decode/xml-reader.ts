import { SaxesParser } from 'saxes'
import { xmlText } from './xml-text.ts'

/** Track files nest about ten deep; a file far deeper is made to exhaust memory. */
const DEEPEST = 200

/** Slips of the pen that are passed over; more of them, and the file is taken as broken. */
const MOST_FAULTS = 1000

/** Complaints of the parser after which the structure still stands, so that reading goes on. */
const HARMLESS =
  /^(disallowed character\.|malformed (comment|character entity)|undefined entity|empty entity|disallowed character in entity|the string|duplicate attribute|text data outside|version number|encoding value|standalone value|XML declaration|the XML declaration|an XML declaration)/

export interface XmlHandler {
  /** An element starts. `name` is without its prefix, bound or not; attribute names are as written; the root has depth 1. */
  open(name: string, attributes: Readonly<Record<string, string>>, depth: number): void
  /** An element ends. `text` is what stands between its last inner tag (or its start) and its end. */
  close(name: string, text: string, depth: number): void
}

/** How reading ended. `faults` counts slips that were passed over. */
export type XmlEnd =
  | { readonly kind: 'whole'; readonly faults: number }
  | { readonly kind: 'broken'; readonly line: number; readonly message: string; readonly faults: number }
  | { readonly kind: 'refused'; readonly line: number; readonly message: string }

/**
 * Reads an XML file and tells `handler` of its elements in order. Elements are known by their local name alone, since
 * producers bind their prefixes wrongly or not at all. A document type declaration is refused unread (it can hold an
 * entity bomb, and no track file needs one), and so is a nesting deeper than 200. At the first structural fault the
 * reading stops; what was told before it stands.
 */
export function readXml(bytes: Uint8Array, handler: XmlHandler): XmlEnd {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const localNames = new Map<string, string>()
  /** Local names of the open elements. */
  const open: string[] = []
  let end: XmlEnd | null = null
  let faults = 0
  let text = ''
  let hasRootEnded = false

  const localName = (name: string): string => {
    if (name.indexOf(':') < 0) return name
    let local = localNames.get(name)
    if (local === undefined) {
      local = name.slice(name.lastIndexOf(':') + 1)
      if (localNames.size < 1000) localNames.set(name, local)
    }
    return local
  }
  const refuse = (message: string): void => {
    end ??= { kind: 'refused', line: parser.line, message }
  }
  parser.on('error', (error) => {
    if (end !== null || hasRootEnded) return
    faults++
    if (!HARMLESS.test(error.message) || faults > MOST_FAULTS) {
      end = { kind: 'broken', line: parser.line, message: error.message.replace(/\.$/, ''), faults }
    }
  })
  parser.on('doctype', () => refuse('it declares a document type (DTD), which can hide an entity bomb'))
  parser.on('opentag', (tag) => {
    if (end !== null || hasRootEnded) return
    text = ''
    const name = localName(tag.name)
    open.push(name)
    if (open.length > DEEPEST) refuse(`its elements are nested more than ${DEEPEST} deep`)
    else handler.open(name, tag.attributes, open.length)
  })
  parser.on('closetag', () => {
    if (end !== null || hasRootEnded) return
    const depth = open.length
    handler.close(open.pop() ?? '', text, depth)
    text = ''
    hasRootEnded = open.length === 0
  })
  const takeText = (piece: string): void => {
    text = text === '' ? piece : text + piece
  }
  parser.on('text', takeText)
  // Text was mended for stray ampersands before it came here; in a CDATA section they are no fault.
  parser.on('cdata', (piece) => takeText(piece.replaceAll('&amp;', '&')))

  for (const piece of xmlText(bytes)) {
    parser.write(piece)
    if (end !== null || hasRootEnded) break
  }
  if (end === null && !hasRootEnded) parser.close()
  return end ?? { kind: 'whole', faults }
}
