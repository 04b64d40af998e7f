/** Bytes read at a time: long enough to be fast, short enough for an argument list. */
const CHUNK_BYTES = 8192

/** What the bytes 0x80 to 0x9F mean in windows-1252; ISO 8859-1 has nothing there, so both are read by this table. */
const WINDOWS_1252 = [
  0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d, 0x017d,
  0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,
  0x017e, 0x0178,
]

/** An ampersand that starts no entity. */
const STRAY_AMPERSAND = /&(?!(?:[A-Za-z][A-Za-z0-9]{0,9}|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)/g

/** No entity or reference is longer, so a cut this far from a piece's end cannot hit one that starts before it. */
const LONGEST_ENTITY = 12

interface Encoding {
  /** Bytes of the byte order mark. */
  readonly skip: number
  /** Writes the UTF-16 units of bytes `at` to `end` into `units`, returns how many. */
  readonly read: (bytes: Uint8Array, at: number, end: number, units: Uint16Array) => number
  readonly isAsciiBased: boolean
}

/**
 * The text of an XML file, piece by piece. The encoding is told by the byte order mark, else by the shape of the first
 * two bytes, else by the declaration (UTF-8, UTF-16, ISO 8859-1, windows-1252), else it is UTF-8. Broken bytes become
 * U+FFFD. Blanks and marks before the first `<` are left out, which XML forbids but files of one large site have; an
 * ampersand that starts no entity is read as itself, since many a runner's "Tom & Jerry" stands so in a file.
 */
export function* xmlText(bytes: Uint8Array): Generator<string, void, void> {
  const encoding = encodingOf(bytes)
  const units = new Uint16Array(CHUNK_BYTES)
  let at = encoding.skip
  let hasStarted = false
  let carried = ''
  while (at < bytes.length) {
    const end = encoding.isAsciiBased ? pieceEnd(bytes, at) : Math.min(at + CHUNK_BYTES, bytes.length)
    let text = carried + pieceText(bytes, at, end, { encoding, units })
    at = end
    carried = ''
    if (!hasStarted) {
      text = text.replace(/^[\s\uFEFF\0]+/, '')
      hasStarted = text !== ''
    }
    if (text.includes('&')) {
      const last = at < bytes.length ? text.lastIndexOf('&') : -1
      if (last >= 0 && last > text.length - LONGEST_ENTITY) {
        carried = text.slice(last)
        text = text.slice(0, last)
      }
      text = text.replace(STRAY_AMPERSAND, '&amp;')
    }
    if (text !== '') yield text
  }
}

function pieceText(
  bytes: Uint8Array,
  at: number,
  end: number,
  how: { encoding: Encoding; units: Uint16Array },
): string {
  if (how.encoding.isAsciiBased && isAscii(bytes, at, end)) return fromAscii(bytes, at, end)
  const count = how.encoding.read(bytes, at, end, how.units)
  // `apply` takes any array-like; its type does not say so.
  return String.fromCharCode.apply(null, how.units.subarray(0, count) as unknown as number[])
}

/**
 * The string of bytes `at` to `end`. Thirty-two at a call: one call with an array takes nearly twice as long, one call a
 * byte five times; and joined, since the parser walks a flat string faster than one that was added together.
 */
function fromAscii(u: Uint8Array, at: number, end: number): string {
  const pieces: string[] = []
  let i = at
  for (; i + 32 <= end; i += 32) {
    pieces.push(
      // biome-ignore format: a line is eight bytes
      String.fromCharCode(
        u[i]!, u[i + 1]!, u[i + 2]!, u[i + 3]!, u[i + 4]!, u[i + 5]!, u[i + 6]!, u[i + 7]!,
        u[i + 8]!, u[i + 9]!, u[i + 10]!, u[i + 11]!, u[i + 12]!, u[i + 13]!, u[i + 14]!, u[i + 15]!,
        u[i + 16]!, u[i + 17]!, u[i + 18]!, u[i + 19]!, u[i + 20]!, u[i + 21]!, u[i + 22]!, u[i + 23]!,
        u[i + 24]!, u[i + 25]!, u[i + 26]!, u[i + 27]!, u[i + 28]!, u[i + 29]!, u[i + 30]!, u[i + 31]!,
      ),
    )
  }
  for (; i < end; i++) pieces.push(String.fromCharCode(u[i]!))
  return pieces.join('')
}

/** Whether no byte from `at` to `end` has its high bit set; four at a time where they lie on a word's boundary. */
function isAscii(bytes: Uint8Array, at: number, end: number): boolean {
  const aligned = at + ((4 - ((bytes.byteOffset + at) & 3)) & 3)
  const wordCount = Math.max(0, end - aligned) >> 2
  let bits = 0
  if (wordCount > 0) {
    const words = new Uint32Array(bytes.buffer, bytes.byteOffset + aligned, wordCount)
    for (let i = 0; i < words.length; i++) bits |= words[i]!
  }
  const rest = aligned + wordCount * 4
  for (let i = at; i < aligned && i < end; i++) bits |= bytes[i]!
  for (let i = rest; i < end; i++) bits |= bytes[i]!
  return (bits & 0x80808080) === 0
}

/** Where the piece that starts at `at` ends: never within a UTF-8 sequence. */
function pieceEnd(bytes: Uint8Array, at: number): number {
  let end = at + CHUNK_BYTES
  if (end >= bytes.length) return bytes.length
  for (let back = 0; back < 3 && (bytes[end]! & 0xc0) === 0x80; back++) end--
  return end
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [a, b, c] = [bytes[0], bytes[1], bytes[2]]
  if (a === 0xef && b === 0xbb && c === 0xbf) return { skip: 3, read: readUtf8, isAsciiBased: true }
  if (a === 0xff && b === 0xfe) return { skip: 2, read: readUtf16Little, isAsciiBased: false }
  if (a === 0xfe && b === 0xff) return { skip: 2, read: readUtf16Big, isAsciiBased: false }
  if (a === 0x3c && b === 0) return { skip: 0, read: readUtf16Little, isAsciiBased: false }
  if (a === 0 && b === 0x3c) return { skip: 0, read: readUtf16Big, isAsciiBased: false }
  const head = fromAscii(bytes, 0, Math.min(256, bytes.length))
  const declared = /<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]?.toLowerCase() ?? 'utf-8'
  const isWestern = /^(iso-?8859-1|latin-?1|windows-1252|cp-?1252)$/.test(declared)
  return { skip: 0, read: isWestern ? readWestern : readUtf8, isAsciiBased: true }
}

function readUtf8(bytes: Uint8Array, at: number, end: number, units: Uint16Array): number {
  let count = 0
  let i = at
  while (i < end) {
    const lead = bytes[i]!
    const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
    const code = length === 1 ? lead : utf8Code(bytes, i, end, length)
    if (code > 0xffff) {
      units[count++] = 0xd7c0 + (code >> 10)
      units[count++] = 0xdc00 + (code & 0x3ff)
    } else units[count++] = code < 0 ? 0xfffd : code
    i += code < 0 ? 1 : length
  }
  return count
}

/** Code point of the sequence of `length` bytes at `at`; -1 when it is none (cut, overlong, a surrogate, beyond Unicode). */
function utf8Code(bytes: Uint8Array, at: number, end: number, length: number): number {
  if (length === 0 || at + length > end) return -1
  let code = bytes[at]! & (0xff >> (length + 1))
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i]!
    if ((byte & 0xc0) !== 0x80) return -1
    code = (code << 6) | (byte & 0x3f)
  }
  const least = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000
  return code < least || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? -1 : code
}

function readWestern(bytes: Uint8Array, at: number, end: number, units: Uint16Array): number {
  for (let i = at; i < end; i++) {
    const byte = bytes[i]!
    units[i - at] = byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252[byte - 0x80]! : byte
  }
  return end - at
}

function readUtf16Little(bytes: Uint8Array, at: number, end: number, units: Uint16Array): number {
  let count = 0
  for (let i = at; i + 1 < end; i += 2) units[count++] = bytes[i]! | (bytes[i + 1]! << 8)
  return count
}

function readUtf16Big(bytes: Uint8Array, at: number, end: number, units: Uint16Array): number {
  let count = 0
  for (let i = at; i + 1 < end; i += 2) units[count++] = (bytes[i]! << 8) | bytes[i + 1]!
  return count
}
