import { SURFACES, type Surface } from '../../analysis/model/surface.ts'
import type { Zone } from '../usecases/analysis-port.ts'
import { cutZones } from './cut-zones.ts'
import type { StagedActivity } from './pack-activity.ts'

/** What other programs call the model's surfaces: values of OpenStreetMap where there is one, else our own, read back by us. */
const TAGS: Readonly<Record<Surface, string>> = {
  road: 'asphalt',
  concrete: 'concrete',
  track: 'tartan',
  treadmill: '',
  grass: 'grass',
  gravel: 'gravel',
  trail: 'ground',
  mud: 'mud',
  packed_snow: 'snow',
  soft_snow: 'soft_snow',
  wet_sand: 'wet_sand',
  dry_sand: 'sand',
  unknown: '',
}

const HEAD =
  '<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" creator="Soleus" xmlns="http://www.topografix.com/GPX/1/1"' +
  ' xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">'

/**
 * The track of an activity for others, as GPX in UTF-8: places, heights, times and surfaces, in the form gpx.studio writes
 * them; no pulse, no cadence, no name. What lies in a zone is left out and divides the track. No bytes = nothing is left.
 */
export function shareGpx(staged: StagedActivity, zones: readonly Zone[]): Uint8Array<ArrayBuffer> {
  const { longitude, latitude } = staged.activity.samples
  const pieces = cutZones({ longitude, latitude }, zones)
  if (pieces.length === 0) return new Uint8Array()
  const lines = [HEAD, `<trk><type>${escaped(staged.activity.sport)}</type>`]
  for (const piece of pieces) {
    lines.push('<trkseg>')
    for (const [at, i] of piece.entries()) lines.push(pointLine(staged, i, piece[at + 1]))
    lines.push('</trkseg>')
  }
  lines.push('</trk>', '</gpx>', '')
  return new TextEncoder().encode(lines.join('\n'))
}

/** `next` is the following point of the piece: the form tells the ground from a point to the next one. */
function pointLine({ activity, terrain }: StagedActivity, i: number, next: number | undefined): string {
  const { latitude, longitude, altitude, time } = activity.samples
  const place = `lat="${latitude[i]!.toFixed(7)}" lon="${longitude[i]!.toFixed(7)}"`
  const ele = Number.isNaN(altitude[i]!) ? '' : `<ele>${altitude[i]!.toFixed(1)}</ele>`
  const instant = Math.round((activity.startedAt + time[i]!) * 1000)
  const at = Number.isNaN(instant) ? '' : `<time>${new Date(instant).toISOString().replace('.000Z', 'Z')}</time>`
  const tag = next === undefined ? '' : TAGS[SURFACES[terrain.surface[next]!]!]
  return `<trkpt ${place}>${ele}${at}${tag === '' ? '' : extensions(tag)}</trkpt>`
}

function extensions(tag: string): string {
  const inner = `<gpxtpx:Extensions><surface>${tag}</surface></gpxtpx:Extensions>`
  return `<extensions><gpxtpx:TrackPointExtension>${inner}</gpxtpx:TrackPointExtension></extensions>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
