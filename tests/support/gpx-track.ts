export interface TrackShape {
  readonly start: string
  readonly minutes?: number
  readonly speed?: number
  /** OSM surface value for the whole track. */
  readonly surface?: string
  readonly times?: boolean
  readonly type?: string
  /** Of the start; the beach of Scheveningen unless told otherwise. */
  readonly latitude?: number
  readonly longitude?: number
}

/** A GPX track due north, a point a second. */
export function gpxTrack({
  start,
  minutes = 30,
  speed = 10 / 3.6,
  surface,
  times = true,
  type,
  latitude: south = 52.1,
  longitude = 4.27,
}: TrackShape): Uint8Array {
  const from = Date.parse(start)
  const points: string[] = []
  for (let second = 0; second <= minutes * 60; second++) {
    const latitude = south + (second * speed) / 111_195
    const time = times ? `<time>${new Date(from + second * 1000).toISOString()}</time>` : ''
    const tag = surface === undefined ? '' : `<extensions><surface>${surface}</surface></extensions>`
    points.push(`<trkpt lat="${latitude.toFixed(7)}" lon="${longitude}"><ele>3</ele>${time}${tag}</trkpt>`)
  }
  const kind = type === undefined ? '' : `<type>${type}</type>`
  const text = `<?xml version="1.0"?><gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"><trk>${kind}<trkseg>${points.join('\n')}</trkseg></trk></gpx>`
  return new TextEncoder().encode(text)
}
