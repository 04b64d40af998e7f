import type { RandomNumbers } from '../support/random-numbers.ts'
import type { Mutator } from './mutate-bytes.ts'

/** What stands where a number should: out of range, not a number, written oddly, endless. */
const NUMBERS = [
  '0', '-0', '-1', '1e9', '1e308', '1e309', '-1e309', '4.9e-324', 'NaN', 'Infinity', '-Infinity', '', ' ', '0x10', '1,5',
  '1e', '--1', '+.5', '9'.repeat(400), '90.0000001', '180.5', '-180', '32767', '1_000', '١٢', 'null', '1.2.3', '8849', '-500',
] // biome-ignore format: a list to look through
const TIMES = [
  '1970-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '0000-00-00T00:00:00Z', '2025-02-30T25:61:61Z', '2025-09-06T07:00:00',
  '2025-09-06T07:00:00+14:00', '2025-09-06T07:00:00-99:99', '2025-09-06', '1757142000', '', '+275760-09-13T00:00:00Z',
  '2025-09-06T07:00:00.999999999999Z', '2038-01-19T03:14:08Z', '-271821-04-20T00:00:00Z', '1899-12-31T00:00:00Z',
] // biome-ignore format: a list to look through
const PIECES = [
  '<![CDATA[', ']]>', '<!--', '-->', '<!DOCTYPE gpx [<!ENTITY a "b">]>', '&a;', '&#0;', '&#x10FFFF;', '&#xD800;', '&lt;',
  '<?xml version="1.1"?>', '<trkseg>', '</trkseg>', '</trk><trk>', '<Lap StartTime="2025-09-06T07:00:00Z">', '</Track><Track>',
  '<extensions>', '</gpx><gpx>', '\u0000', '\ufeff', '\u2028', '<a xmlns="x" xmlns:b="y" b:c="d">', '<type>swimming</type>',
  '<surface>sand</surface>', '<name>x</name>', '<ns3:RunCadence>255</ns3:RunCadence>', '<Cadence>300</Cadence>',
] // biome-ignore format: a list to look through
const DEEPEST = 3000

/** Changes that know tags, attributes, numbers and times, so that they reach what lies behind well-formedness. */
export const XML_MUTATORS = {
  number: replacing(/-?\d+(?:\.\d+)?(?=[<"])/g, NUMBERS),
  time: replacing(/\d{4}-\d\d-\d\dT[\d:.]+Z?/g, TIMES),
  /** The same number in many places, as a stuck sensor writes it, or all of a stretch larger or smaller by a factor. */
  numbers: onText((text, random) => {
    const places = [...text.matchAll(/(?<=[>"])-?\d+(?:\.\d+)?(?=[<"])/g)]
    if (places.length === 0) return ['numbers-', text]
    const first = random.integer(0, places.length)
    const some = places.slice(first, first + random.integer(2, 2000))
    const step = random.integer(1, 6)
    const factor = [0, -1, 10, 1000, 1e-3, 1e6][random.integer(0, 6)]!
    let changed = text.slice(0, some[0]!.index)
    for (const [i, place] of some.entries()) {
      const next = some[i + 1]?.index ?? place.index + place[0].length
      const kept = text.slice(place.index + place[0].length, next)
      changed += (i % step === 0 ? String(Number(place[0]) * factor) : place[0]) + kept
    }
    const last = some.at(-1)!
    return [`numbers@${first}x${some.length}/${step}*${factor}`, changed + text.slice(last.index + last[0].length)]
  }),
  /** A tag loses its end, its name or itself, or stands twice. */
  tag: onText((text, random) => {
    const tag = anyOf([...text.matchAll(/<[^>]{1,200}>/g)], random)
    if (tag === undefined) return ['tag-', text]
    const changes = [
      '',
      tag[0] + tag[0],
      tag[0].slice(0, -1),
      tag[0].replace(/\w+/, 'x'),
      tag[0].replace('>', '/>'),
      tag[0].toUpperCase(),
    ]
    const kind = random.integer(0, changes.length)
    return [`tag@${tag.index}k${kind}`, replaced(text, tag.index, tag[0].length, changes[kind]!)]
  }),
  /** An attribute goes, stands twice, loses a quote or gets an odd name. */
  attribute: onText((text, random) => {
    const attribute = anyOf([...text.matchAll(/ [\w:]+="[^"]{0,200}"/g)], random)
    if (attribute === undefined) return ['attribute-', text]
    const own = attribute[0]
    const changes = [
      '',
      own + own,
      own.slice(0, -1),
      own.replace('"', "'"),
      own.replace(/\w+/, 'x'),
      own.replace('=', ' = '),
    ]
    const kind = random.integer(0, changes.length)
    return [`attribute@${attribute.index}k${kind}`, replaced(text, attribute.index, own.length, changes[kind]!)]
  }),
  /** An element with all in it goes, comes twice or moves to another place. */
  element: onText((text, random) => {
    const element = anyOf([...text.matchAll(/<(\w+)[^>]*>(?:(?!<\1)[\s\S]){0,400}?<\/\1>/g)], random)
    if (element === undefined) return ['element-', text]
    const without = replaced(text, element.index, element[0].length, '')
    const target = text.indexOf('<', random.integer(0, text.length))
    const kind = random.integer(0, 3)
    if (kind === 0 || target < 0) return [`element@${element.index}gone`, without]
    return [`element@${element.index}to${target}`, replaced(kind === 1 ? text : without, target, 0, element[0])]
  }),
  insert: onText((text, random) => {
    const at = random.integer(0, text.length + 1)
    const kind = random.integer(0, PIECES.length)
    return [`insert@${at}k${kind}`, replaced(text, at, 0, PIECES[kind]!)]
  }),
  deep: onText((text, random) => {
    const at = Math.max(0, text.indexOf('<', random.integer(0, text.length)))
    const depth = random.integer(1, DEEPEST)
    const isClosed = random.integer(0, 2) === 0
    return [`deep@${at}x${depth}`, replaced(text, at, 0, '<x>'.repeat(depth) + (isClosed ? '</x>'.repeat(depth) : ''))]
  }),
  encoding(bytes, random) {
    const text = new TextDecoder().decode(bytes)
    const kind = random.integer(0, 3)
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le')
    const encoded = kind === 0 ? utf16 : kind === 1 ? utf16.swap16() : Buffer.from(text, 'latin1')
    return { recipe: `encoding${kind}`, bytes: new Uint8Array(encoded) }
  },
} as const satisfies Record<string, Mutator>

function onText(change: (text: string, random: RandomNumbers) => [recipe: string, text: string]): Mutator {
  return (bytes, random) => {
    const [recipe, text] = change(new TextDecoder().decode(bytes), random)
    return { recipe, bytes: new TextEncoder().encode(text) }
  }
}

function replacing(pattern: RegExp, values: readonly string[]): Mutator {
  return onText((text, random) => {
    const place = anyOf([...text.matchAll(pattern)], random)
    const kind = random.integer(0, values.length)
    if (place === undefined) return ['replace-', text]
    return [`replace@${place.index}k${kind}`, replaced(text, place.index, place[0].length, values[kind]!)]
  })
}

function replaced(text: string, at: number, length: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + length)
}

function anyOf<T>(list: readonly T[], random: RandomNumbers): T | undefined {
  return list[random.integer(0, Math.max(1, list.length))]
}
