export type FileFormat = 'fit' | 'gpx' | 'tcx' | 'zip' | 'gzip' | 'map' | 'empty' | 'other'

/** Enough for a prolog with a long licence comment in front of the root element. */
const PROLOG_BYTES = 65_536

/** GeoJSON says early what it is. */
const MAP_BYTES = 1024

/** AppleDouble: macOS puts a `._run.fit` of these beside each file it copies to a foreign disk or into a zip. */
const MAC_COMPANION = '\u0000\u0005\u0016\u0007'

/**
 * What a file is, by its first bytes; its name decides only where the bytes do not. So a GPX named `.fit` is a GPX, and
 * a text named `.fit` is `fit`, for the FIT decoder to say what is wrong with it.
 */
export function sniffFormat(bytes: Uint8Array, fileName: string): FileFormat {
  if (bytes.length === 0) return 'empty'
  if (hasText(bytes, 8, '.FIT')) return 'fit'
  if (hasText(bytes, 0, MAC_COMPANION)) return 'other'
  if (hasText(bytes, 0, 'PK\u0003\u0004') || hasText(bytes, 0, 'PK\u0005\u0006')) return 'zip'
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'gzip'
  if (isMap(bytes)) return 'map'
  const root = xmlRootName(bytes)
  if (root === 'gpx') return 'gpx'
  if (root === 'trainingcenterdatabase') return 'tcx'
  return root === '' ? formatOfName(fileName) : 'other'
}

/** An OpenStreetMap extract, whose first block names itself after its length, or GeoJSON. */
function isMap(bytes: Uint8Array): boolean {
  if (hasText(bytes, 6, 'OSMHeader')) return true
  const head = asciiHead(bytes.subarray(0, MAP_BYTES))
  return /^\s*\{/.test(head) && /"type"\s*:\s*"FeatureCollection"/.test(head)
}

function formatOfName(fileName: string): FileFormat {
  const extension = /\.(fit|gpx|tcx)$/i.exec(fileName)?.[1]?.toLowerCase()
  return extension === 'fit' || extension === 'gpx' || extension === 'tcx' ? extension : 'other'
}

function hasText(bytes: Uint8Array, at: number, text: string): boolean {
  if (bytes.length < at + text.length) return false
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false
  return true
}

/**
 * Local name of an XML text's root element in lower case; '' when it is no XML or its root does not show.
 * Zero bytes are passed over, which reads UTF-16 of either order well enough for ASCII names.
 */
function xmlRootName(bytes: Uint8Array): string {
  const head = asciiHead(bytes)
  let at = 0
  for (;;) {
    while (at < head.length && head.charCodeAt(at) <= 32) at++
    if (head[at] !== '<') return ''
    const closing = head.startsWith('<?', at) ? '?>' : head.startsWith('<!--', at) ? '-->' : null
    if (closing === null && head[at + 1] !== '!') break
    const end = head.indexOf(closing ?? '>', at)
    if (end < 0) return ''
    at = end + (closing ?? '>').length
  }
  const name = /^<(?:[\w.-]+:)?([\w.-]+)/.exec(head.slice(at, at + 256))?.[1]
  return name?.toLowerCase() ?? ''
}

function asciiHead(bytes: Uint8Array): string {
  const end = Math.min(bytes.length, PROLOG_BYTES)
  let text = ''
  for (let i = 0; i < end; i++) {
    const byte = bytes[i]!
    const isMark = byte === 0 || byte >= 0x80
    if (!isMark) text += String.fromCharCode(byte)
  }
  return text
}
