import { decodeGpx } from '../../analysis/decode/decode-gpx.ts'
import type { DecodeFailure } from '../../analysis/model/decode-failure.ts'
import type { DecodedFile, DecodedPart } from '../../analysis/model/decoded-file.ts'

/** A GPX file around what stands in its root. */
export function gpx(inner: string, attributes = 'version="1.1" creator="A Watch"'): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<gpx ${attributes}>${inner}</gpx>`
}

/** A GPX file of one track of one segment. */
export function track(points: string, head = '', tail = ''): string {
  return gpx(`<trk>${head}<trkseg>${points}${tail}</trkseg></trk>`)
}

/** A track point, a line of its own. */
export function point(inner = '', attributes = 'lat="36.1" lon="-5.6"'): string {
  return `<trkpt ${attributes}>${inner}</trkpt>\n`
}

/** What a GPX text decodes to; throws when it does not. */
export function decoded(text: string): DecodedFile {
  const result = decodeGpx(new TextEncoder().encode(text))
  if (!result.ok) throw new Error(`expected a file, got ${result.error.reason}: ${result.error.message}`)
  return result.value
}

/** The part of a GPX text that decodes to one. */
export function onlyPart(text: string): DecodedPart {
  const { parts } = decoded(text)
  if (parts.length !== 1) throw new Error(`expected one part, got ${parts.length}`)
  return parts[0]!
}

/** Why a GPX text does not decode; throws when it does. */
export function failure(text: string): DecodeFailure {
  const result = decodeGpx(new TextEncoder().encode(text))
  if (result.ok) throw new Error('expected a failure')
  return result.error
}

/** The surface of each point, '' where none is tagged. */
export function tagsOf({ samples }: DecodedPart): string[] {
  return [...samples.surfaceTag].map((tag) => (tag < 0 ? '' : samples.surfaceTags[tag]!))
}

/** Ids of the issues of a file or part, in order. */
export function issueIds({ issues }: { readonly issues: readonly { readonly id: string }[] }): string[] {
  return issues.map(({ id }) => id)
}
