import { describe, expect, it } from 'vitest'
import { cutZones } from '../../../../server/jobs/cut-zones.ts'

/** A track along the equator, where a thousandth of a degree is 111.195 m, in thousandths of a degree. */
function along(...thousandths: number[]) {
  return {
    longitude: Float64Array.from(thousandths, (value) => value / 1000),
    latitude: Float64Array.from(thousandths, (value) => (Number.isNaN(value) ? value : 0)),
  }
}
const zone = (thousandths: number, radiusMetres: number, north = 0) => {
  return { longitude: thousandths / 1000, latitude: north / 1000, radiusMetres }
}

describe('cutting zones out of a track', () => {
  it('leaves a track alone that meets none', () => {
    expect(cutZones(along(0, 1, 2), [])).toEqual([[0, 1, 2]])
    expect(cutZones(along(0, 1, 2), [zone(1, 110, 1)])).toEqual([[0, 1, 2]])
  })

  it('takes what lies inside away, at the ends and in the middle, the edge included', () => {
    expect(cutZones(along(0, 1, 2, 3, 4, 5), [zone(0, 112)])).toEqual([[2, 3, 4, 5]])
    expect(cutZones(along(0, 1, 2, 3, 4, 5), [zone(5, 112)])).toEqual([[0, 1, 2, 3]])
    expect(cutZones(along(0, 1, 2, 3, 4, 5), [zone(2.5, 60)])).toEqual([
      [0, 1],
      [4, 5],
    ])
    expect(cutZones(along(0, 1, 2), [zone(1, 500)])).toEqual([])
  })

  it('divides where only the way between two places crosses a zone', () => {
    expect(cutZones(along(0, 1, 9, 10), [zone(5, 50)])).toEqual([
      [0, 1],
      [2, 3],
    ])
    expect(cutZones(along(0, 1, 9, 10), [zone(5, 50, 1)])).toEqual([[0, 1, 2, 3]])
  })

  it('leaves single places out, and passes over those without a position', () => {
    expect(cutZones(along(0, 5, 10), [zone(5, 50)])).toEqual([])
    expect(cutZones(along(Number.NaN, 0, Number.NaN, 1, 2), [])).toEqual([[1, 3, 4]])
    // The hole hides the way through the zone, not the zone.
    expect(cutZones(along(0, 1, Number.NaN, 9, 10), [zone(5, 50)])).toEqual([
      [0, 1],
      [3, 4],
    ])
  })

  it('knows the antimeridian', () => {
    const track = {
      longitude: Float64Array.of(179.998, 179.999, -179.999, -179.998),
      latitude: new Float64Array(4),
    }
    expect(cutZones(track, [{ longitude: 180, latitude: 0, radiusMetres: 100 }])).toEqual([
      [0, 1],
      [2, 3],
    ])
    expect(cutZones(track, [{ longitude: -179.9995, latitude: 0, radiusMetres: 170 }])).toEqual([])
  })
})
