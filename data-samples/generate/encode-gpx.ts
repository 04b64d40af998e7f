import { isoInstant } from '../../analysis/summary/iso-instant.ts'

export interface GpxPointInput {
  readonly time?: number
  readonly latitude?: number
  readonly longitude?: number
  readonly altitude?: number
  readonly heartRate?: number
  /** Per leg. */
  readonly cadence?: number
  /** The ground from this point to the next; '' or left out = not tagged. */
  readonly surface?: string
}

export interface GpxTrackInput {
  readonly name: string
  /** `running`, `walking` … */
  readonly type: string
  readonly creator: string
  readonly segments: readonly (readonly GpxPointInput[])[]
  /**
   * How surfaces are written: `gpx.studio` at every point, in the innermost extensions of Garmin's; `brouter` as the tags
   * of the way that ends in a point, only where they change; `point` bare in the extensions of a point, `other` there
   * under a prefix nobody bound, `track-point-extension` among Garmin's values; `segment` and `track` once, as the
   * surface of their first point.
   */
  readonly surfaceForm: 'gpx.studio' | 'brouter' | 'point' | 'other' | 'track-point-extension' | 'segment' | 'track'
  readonly leaveOut?: readonly ('time' | 'altitude')[]
}

/** A GPX 1.1 file of one track, as the producer named by its surface form would write it. Deterministic. */
export function encodeGpx(track: GpxTrackInput): Uint8Array {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1" xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1"' +
      // BRouter really names its extensions' home so.
      `${track.surfaceForm === 'brouter' ? ' xmlns:brouter="Not yet documented"' : ''} creator="${escaped(track.creator)}">`,
    `<metadata><name>${escaped(track.name)}</name></metadata>`,
    `<trk><name>${escaped(track.name)}</name><type>${escaped(track.type)}</type>`,
  ]
  let way: string | null = null
  for (const segment of track.segments) {
    lines.push('<trkseg>')
    for (const [i, point] of segment.entries()) {
      const reached: string | null = i === 0 ? way : (segment[i - 1]!.surface ?? '')
      lines.push(pointLine(track, point, track.surfaceForm === 'brouter' && reached !== way ? reached : null))
      way = reached
    }
    lines.push(`${track.surfaceForm === 'segment' ? tailText(segment[0]) : ''}</trkseg>`)
  }
  lines.push(`${track.surfaceForm === 'track' ? tailText(track.segments[0]?.[0]) : ''}</trk>`, '</gpx>', '')
  return new TextEncoder().encode(lines.join('\n'))
}

function pointLine(track: GpxTrackInput, point: GpxPointInput, newWay: string | null): string {
  const { altitude, time } = point
  const left = track.leaveOut ?? []
  const ele = altitude === undefined || left.includes('altitude') ? '' : `<ele>${altitude.toFixed(1)}</ele>`
  const at = time === undefined || left.includes('time') ? '' : `<time>${isoInstant(time)}</time>`
  const inner = `${extensionText(track, point)}${bareText(track, point)}${newWay === null ? '' : wayText(newWay)}`
  const extensions = inner === '' ? '' : `<extensions>${inner}</extensions>`
  const place = `lat="${(point.latitude ?? 0).toFixed(6)}" lon="${(point.longitude ?? 0).toFixed(6)}"`
  return `<trkpt ${place}>${ele}${at}${extensions}</trkpt>`
}

/** The surface of a segment or a track, as that of its first point. */
function tailText(first: GpxPointInput | undefined): string {
  return `<extensions>${surfaceText('surface', first?.surface)}</extensions>`
}

function bareText({ surfaceForm }: GpxTrackInput, { surface }: GpxPointInput): string {
  if (surfaceForm === 'point') return surfaceText('surface', surface)
  return surfaceForm === 'other' ? surfaceText('osm:surface', surface) : ''
}

function surfaceText(element: string, surface = ''): string {
  return surface === '' ? '' : `<${element}>${escaped(surface)}</${element}>`
}

function extensionText({ surfaceForm }: GpxTrackInput, point: GpxPointInput): string {
  const { heartRate, cadence, surface } = point
  const inner = surfaceForm === 'gpx.studio' ? surfaceText('surface', surface) : ''
  const values = [
    heartRate === undefined ? '' : `<gpxtpx:hr>${Math.round(heartRate)}</gpxtpx:hr>`,
    cadence === undefined ? '' : `<gpxtpx:cad>${Math.round(cadence)}</gpxtpx:cad>`,
    surfaceForm === 'track-point-extension' ? surfaceText('gpxtpx:surface', surface) : '',
    inner === '' ? '' : `<gpxtpx:Extensions>${inner}</gpxtpx:Extensions>`,
  ].join('')
  return values === '' ? '' : `<gpxtpx:TrackPointExtension>${values}</gpxtpx:TrackPointExtension>`
}

function wayText(surface: string): string {
  return `<brouter:way>highway=path${surface === '' ? '' : ` surface=${escaped(surface)}`}</brouter:way>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
