import { describe, expect, it } from 'vitest'
import { matchGround } from '../../../../analysis/ground/match-ground.ts'
import { type GroundMap, openGroundMap } from '../../../../analysis/ground/open-ground-map.ts'
import { packGroundMap } from '../../../../analysis/ground/pack-ground-map.ts'
import type { GroundFeature } from '../../../../analysis/model/ground.ts'
import { SURFACES } from '../../../../analysis/model/surface.ts'

const METRES_PER_DEGREE = 111_195
/** On the equator a degree is as long eastward as northward. */
const units = (...metres: number[]) => Int32Array.from(metres, (value) => Math.round((value / METRES_PER_DEGREE) * 1e7))
const box = (x0: number, y0: number, x1: number, y1: number) => units(x0, y0, x1, y0, x1, y1, x0, y1, x0, y0)

function mapOf(...features: GroundFeature[]): GroundMap {
  const opened = openGroundMap(packGroundMap(features))
  if (!opened.ok) throw new Error(opened.error)
  return opened.value
}

/** A run at 3 m/s east along a line `north` metres above the equator, one place a second. */
function runAt(north: number, seconds = 200, gapAt = Number.NaN) {
  const time = Float64Array.from({ length: seconds }, (_, i) => i + (i >= gapAt ? 600 : 0))
  return {
    time,
    latitude: new Float64Array(seconds).fill(north / METRES_PER_DEGREE),
    longitude: Float64Array.from({ length: seconds }, (_, i) => (3 * i) / METRES_PER_DEGREE),
  }
}

const names = (codes: Uint8Array | undefined) => [...new Set(codes)].map((code) => SURFACES[code])
const WAY: GroundFeature = { kind: 'way', surface: 'road', lines: [units(0, 0, 600, 0)] }
const UNTAGGED: GroundFeature = { kind: 'way', surface: 'unknown', lines: [units(0, 0, 600, 0)] }
/** A beach from 10 to 40 m north of the way. */
const BEACH: GroundFeature = { kind: 'area', surface: 'dry_sand', lines: [box(0, 10, 600, 40)] }

describe('what a map says under a run', () => {
  it('is the way one runs along, a few metres off it too', () => {
    expect(names(matchGround(runAt(3), [mapOf(WAY, BEACH)], null)?.surface)).toEqual(['road'])
  })

  it('is the beach when one runs in the middle of it', () => {
    expect(names(matchGround(runAt(25), [mapOf(WAY, BEACH)], null)?.surface)).toEqual(['dry_sand'])
  })

  it('is unknown on a way that says nothing, beside a beach as well', () => {
    expect(matchGround(runAt(0), [mapOf(UNTAGGED, BEACH)], null)).toBeNull()
  })

  it('is nothing far from all it knows', () => {
    expect(matchGround(runAt(500), [mapOf(WAY, BEACH)], null)).toBeNull()
    expect(matchGround(runAt(0), [], null)).toBeNull()
  })

  it('is no sand in the hole of a beach', () => {
    const holed: GroundFeature = { ...BEACH, lines: [box(0, 10, 600, 170), box(0, 40, 600, 140)] }
    expect(names(matchGround(runAt(25), [mapOf(holed)], null)?.surface)).toEqual(['dry_sand'])
    expect(matchGround(runAt(90), [mapOf(holed)], null)).toBeNull()
  })

  it('is sand in a beach whose edge crosses itself, on both sides of the crossing', () => {
    const bow: GroundFeature = { ...BEACH, lines: [units(0, 10, 600, 90, 600, 10, 0, 90, 0, 10)] }
    const found = matchGround(runAt(50), [mapOf(bow)], null)?.surface
    expect(SURFACES[found?.[10] ?? -1]).toBe('dry_sand')
    expect(SURFACES[found?.[190] ?? -1]).toBe('dry_sand')
  })

  it('does not change over one odd place, and does where the runner leaves the way for the sand', () => {
    const odd = runAt(0)
    odd.latitude[100] = 25 / METRES_PER_DEGREE
    expect(names(matchGround(odd, [mapOf(WAY, BEACH)], null)?.surface)).toEqual(['road'])
    const leaving = runAt(0)
    leaving.latitude.fill(25 / METRES_PER_DEGREE, 100)
    const found = matchGround(leaving, [mapOf(WAY, BEACH)], null)?.surface
    expect(SURFACES[found?.[50] ?? -1]).toBe('road')
    expect(SURFACES[found?.[150] ?? -1]).toBe('dry_sand')
  })

  it('begins anew after a gap and leaves samples without a place unknown', () => {
    const run = runAt(0, 200, 100)
    run.latitude.fill(25 / METRES_PER_DEGREE, 100)
    run.latitude[150] = Number.NaN
    const found = matchGround(run, [mapOf(WAY, BEACH)], null)?.surface
    expect([99, 100, 150, 151].map((i) => SURFACES[found?.[i] ?? -1])).toEqual([
      'road',
      'dry_sand',
      'unknown',
      'dry_sand',
    ])
  })

  it('crosses the antimeridian', () => {
    const east = 180 * METRES_PER_DEGREE
    const way: GroundFeature = { kind: 'way', surface: 'gravel', lines: [units(east - 300, 0, east + 300, 0)] }
    const run = runAt(0)
    const longitude = run.longitude.map((value) => {
      const at = 180 - 300 / METRES_PER_DEGREE + value
      return at > 180 ? at - 360 : at
    })
    expect(names(matchGround({ ...run, longitude }, [mapOf(way)], null)?.surface)).toEqual(['gravel'])
  })

  it('takes the favourite place before the map and marks it', () => {
    const place: GroundFeature = { kind: 'area', surface: 'wet_sand', lines: [box(0, -20, 300, 20)] }
    const found = matchGround(runAt(0), [mapOf(WAY)], mapOf(place))
    expect([50, 190].map((i) => [SURFACES[found?.surface[i] ?? -1], found?.isPlace[i]])).toEqual([
      ['wet_sand', 1],
      ['road', 0],
    ])
  })
})
