import { describe, expect, it } from 'vitest'
import { decoded, gpx, onlyPart, point, tagsOf, track } from '../../../support/gpx-text.ts'

describe('decodeGpx: surface tags', () => {
  it('reads them from this point to the next in every place of a point', () => {
    const part = onlyPart(
      track(
        point('<extensions><surface>sand</surface></extensions>') +
          point(
            '<extensions><gpxtpx:TrackPointExtension><gpxtpx:surface>Gravel </gpxtpx:surface></gpxtpx:TrackPointExtension></extensions>',
          ) +
          point(
            '<extensions><gpxtpx:TrackPointExtension><gpxtpx:Extensions><surface>sand</surface><highway>path</highway></gpxtpx:Extensions></gpxtpx:TrackPointExtension></extensions>',
          ) +
          point(),
      ),
    )
    expect(tagsOf(part)).toEqual(['sand', 'gravel', 'sand', ''])
    expect(part.samples.surfaceTags).toEqual(['sand', 'gravel'])
  })

  it('carries BRouter’s way, which ends in its point, forward until the next, also to one without a surface', () => {
    const way = (tags: string): string => point(`<extensions><brouter:way>${tags}</brouter:way></extensions>`)
    const part = onlyPart(
      gpx(
        `<trk><trkseg>${point()}${way('highway=path surface=sand')}${point()}</trkseg><trkseg>${point()}${way('highway=service')}${point()}${way('surface=asphalt highway=road')}</trkseg></trk>`,
      ),
    )
    expect(tagsOf(part)).toEqual(['sand', 'sand', 'sand', '', '', 'asphalt', 'asphalt'])
  })

  it('leaves a point before BRouter’s way what it says of itself, and a segment before what it was', () => {
    const way = '<extensions><brouter:way>surface=sand</brouter:way></extensions>'
    const own = '<extensions><surface>wood</surface></extensions>'
    const part = onlyPart(
      gpx(`<trk><trkseg>${point()}${point(own)}${point(way)}</trkseg><trkseg>${point(way)}</trkseg></trk>`),
    )
    expect(tagsOf(part)).toEqual(['', 'wood', 'sand', 'sand'])
    const first = onlyPart(gpx(`<trk><trkseg>${point()}</trkseg><trkseg>${point(way)}</trkseg></trk>`))
    expect(tagsOf(first)).toEqual(['', 'sand'])
  })

  it('does not carry a way from one track to the next', () => {
    const way = point('<extensions><brouter:way>surface=sand</brouter:way></extensions>')
    const { parts } = decoded(gpx(`<trk><trkseg>${way}</trkseg></trk><trk><trkseg>${point()}</trkseg></trk>`))
    expect(parts.map(tagsOf)).toEqual([['sand'], ['']])
  })

  it('fills what points leave open from the segment, then from the track, wherever their extensions stand', () => {
    const tagged = point('<extensions><surface>grass</surface></extensions>')
    const extension = (surface: string): string => `<extensions><surface>${surface}</surface></extensions>`
    const part = onlyPart(
      gpx(
        `<trk>${extension('gravel')}<trkseg>${point()}${tagged}</trkseg><trkseg>${point()}${tagged}${extension('Sand')}</trkseg><trkseg>${point()}</trkseg></trk>`,
      ),
    )
    expect(tagsOf(part)).toEqual(['gravel', 'grass', 'sand', 'grass', 'gravel'])
  })

  it('reads BRouter’s way of a segment and of a track too', () => {
    const way = (tags: string): string => `<extensions><brouter:way>${tags}</brouter:way></extensions>`
    const part = onlyPart(
      gpx(
        `<trk><trkseg>${point()}${way('highway=path surface=sand')}</trkseg><trkseg>${point()}</trkseg>${way('surface=grass')}</trk>`,
      ),
    )
    expect(tagsOf(part)).toEqual(['sand', 'grass'])
  })

  it('prefers the point’s own tag to its way’s, and an empty one tags nothing', () => {
    const both = '<extensions><surface>wood</surface><brouter:way>surface=sand</brouter:way></extensions>'
    expect(tagsOf(onlyPart(track(point(both) + point('<extensions><surface> </surface></extensions>'))))).toEqual([
      'wood',
      'sand',
    ])
  })

  it('keeps no more than a thousand distinct values', () => {
    const points = Array.from({ length: 1200 }, (_, i) => point(`<extensions><surface>s${i}</surface></extensions>`))
    const part = onlyPart(track(points.join('')))
    expect(part.samples.surfaceTags).toHaveLength(1000)
    expect(part.issues).toMatchObject([{ id: 'odd-surfaces', count: 200 }])
  })
})
