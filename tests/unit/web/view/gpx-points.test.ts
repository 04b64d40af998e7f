import { expect, test } from 'vitest'
import { gpxPoints } from '../../../../web/view/gpx-points.ts'
import { readRoute } from '../../../../web/view/read-route.ts'

const point = (tag: string, latitude: number, more = '') => `<${tag} lat="${latitude}" lon="4.27">${more}</${tag}>`

test('tracks come before routes, each unbroken piece by itself, altitudes where they are', () => {
  const text = `<?xml version="1.0"?><gpx><rte>${point('rtept', 1)}</rte><trk><trkseg>${point('trkpt', 52, '<time>x</time><ele> 12.5 </ele>')}${point('trkpt', 52.001)}</trkseg><trkseg><trkpt lon='5' lat='53'/></trkseg></trk></gpx>`
  expect(gpxPoints(text)).toEqual([
    [
      { latitude: 52, longitude: 4.27, altitude: 12.5 },
      { latitude: 52.001, longitude: 4.27, altitude: Number.NaN },
    ],
    [{ latitude: 53, longitude: 5, altitude: Number.NaN }],
  ])
})

test('prefixes and comments do not matter, impossible places are left out, and a cut end keeps what came before', () => {
  const text = `<g:gpx xmlns:g="x"><g:rte><!-- ${point('rtept', 3)} -->${point('g:rtept', 2)}${point('g:rtept', 95)}<g:rtept lat="" lon="1"></g:rtept><g:rtept lat="2.1" lon="4.2`
  expect(gpxPoints(text)).toEqual([[{ latitude: 2, longitude: 4.27, altitude: Number.NaN }]])
})

test('what is no GPX is none', () => {
  expect(gpxPoints('<html><trkpt lat="1" lon="2"/></html>')).toBeNull()
  expect(gpxPoints('')).toBeNull()
})

test('an altitude after a point without an end tag is not given to another', () => {
  expect(gpxPoints('<gpx><trkseg><trkpt lat="1" lon="2"/><ele>7</ele></trkseg></gpx>')?.[0]?.[0]?.altitude).toBeNaN()
})

test('a way is as long as its pieces, without what lies between them', () => {
  const at = (latitude: number) => ({ latitude, longitude: 4, altitude: Number.NaN })
  const degree = 111_194.9
  const read = readRoute([
    [at(50), at(50.01)],
    [at(51), at(51.02)],
  ])
  expect(read.ok && read.value.distanceMetres).toBeCloseTo(0.03 * degree, -1)
  expect(read.ok && read.value.climbMetres).toBe(0)
  expect(readRoute([])).toMatchObject({ ok: false })
  expect(readRoute([[at(50)]])).toMatchObject({ ok: false })
  expect(readRoute([[at(40), at(50)]])).toEqual({ ok: false, error: 'It is longer than 500 km.' })
})
