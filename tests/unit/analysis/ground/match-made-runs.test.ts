import { describe, expect, it } from 'vitest'
import { matchGround } from '../../../../analysis/ground/match-ground.ts'
import type { GroundMap } from '../../../../analysis/ground/open-ground-map.ts'
import { SURFACES, type Surface } from '../../../../analysis/model/surface.ts'
import { makeTrace, type TraceNoise } from '../../../support/make-trace.ts'
import { area, box, degrees, groundMap, type Metres, metresEast, way } from '../../../support/metre-ground.ts'
import { randomNumbers } from '../../../support/random-numbers.ts'

const RUNS = 4
const UNKNOWN = SURFACES.indexOf('unknown')

interface MadeRun {
  readonly noise?: Omit<TraceNoise, 'seed'>
  /** Whether the watch wrote second i. */
  readonly keeps?: (i: number, random: () => number) => boolean
  /** Seconds the watch was stopped after every so many. */
  readonly pause?: number
}

interface Called {
  readonly surface: Surface
  /** Metres east of where the drawing begins. */
  readonly x: number
}

/** What the samples of some made runs along a line are called. */
function calledAlong(map: GroundMap, line: readonly Metres[], run: MadeRun = {}): Called[] {
  return Array.from({ length: RUNS }, (_, seed) => {
    const trace = makeTrace(line.map(degrees), { sd: 5, ...run.noise, seed: seed + 1 })
    const random = randomNumbers(seed)
    const written = [...trace.truth.keys()].filter((i) => run.keeps?.(i, random.uniform) ?? true)
    const track = {
      time: Float64Array.from(written, (i) => i + (run.pause ?? 0) * Math.floor(i / 150)),
      latitude: Float64Array.from(written, (i) => trace.latitude[i]!),
      longitude: Float64Array.from(written, (i) => trace.longitude[i]!),
    }
    const found = matchGround(track, [map], null)?.surface
    return written.map((i, k) => ({ surface: SURFACES[found?.[k] ?? UNKNOWN]!, x: metresEast(trace.truth[i]!) }))
  }).flat()
}

/** Per cent of some samples that are called a surface. */
function percent(called: readonly Called[], surface: Surface): number {
  return (100 * called.filter((sample) => sample.surface === surface).length) / called.length
}

/** A coast in bends. */
const shore = (offset: number, from = 0, to = 2000): Metres[] =>
  Array.from({ length: (to - from) / 20 + 1 }, (_, i) => {
    const x = from + 20 * i
    return [x, offset + 15 * Math.sin(x / 80)]
  })
const beach = (width: number) => area('dry_sand', [...shore(0), ...shore(width).toReversed()])

describe('a beach of 12 m and the promenade 4 m beside it', () => {
  const map = groundMap(beach(12), way('road', ...shore(16)))

  it.each<[string, MadeRun]>([
    ['3 m of noise', { noise: { sd: 3 } }],
    ['5 m of noise', {}],
    ['noise as smooth as watches make it', { noise: { sd: 4, driftShare: 0.99 } }],
    ['a place every 5 s', { keeps: (i) => i % 5 === 0 }],
    ['a place now and then, as smart recording has it', { keeps: (_, random) => random() < 0.2 }],
    ['pauses of 90 s', { pause: 90 }],
    ['half a minute in four without positions', { keeps: (i) => i % 120 < 90 }],
  ])('are told from each other: %s', (_, run) => {
    expect(percent(calledAlong(map, shore(6), run), 'dry_sand')).toBeGreaterThan(97)
    expect(percent(calledAlong(map, shore(16), run), 'road')).toBeGreaterThan(97)
  })

  it('are told from each other on the way there and back', () => {
    expect(percent(calledAlong(map, [...shore(6), ...shore(6).toReversed()]), 'dry_sand')).toBeGreaterThan(97)
    expect(percent(calledAlong(map, [...shore(16), ...shore(16).toReversed()]), 'road')).toBeGreaterThan(97)
  })

  it('are told from each other by someone who stands on the promenade for five minutes', () => {
    const [x, y] = shore(16)[50]!
    const stand = Array.from({ length: 1680 }, (_, i): Metres => [x + 0.5 * (i % 2), y])
    const line = [...shore(16, 0, x), ...stand, ...shore(16, x + 20)]
    expect(percent(calledAlong(map, line), 'road')).toBeGreaterThan(97)
  })
})

describe('someone who leaves the promenade', () => {
  const to = (sand: readonly Metres[]) => [...shore(64, 0, 600), ...sand, ...shore(64, sand.at(-1)![0] + 20)]
  const map = groundMap(beach(60), way('road', ...shore(64)))

  it('for half a kilometre of a wide beach is found there, and on the promenade before and after', () => {
    const called = calledAlong(map, to(shore(30, 620, 1120)))
    expect(
      percent(
        called.filter(({ x }) => x < 580 || x > 1160),
        'road',
      ),
    ).toBeGreaterThan(95)
    expect(
      percent(
        called.filter(({ x }) => x > 640 && x < 1100),
        'dry_sand',
      ),
    ).toBeGreaterThan(95)
  })

  it('and runs by the water is on the sand, a few metres beyond its edge as well', () => {
    expect(percent(calledAlong(map, shore(3)), 'dry_sand')).toBeGreaterThan(97)
    expect(percent(calledAlong(map, shore(-5)), 'dry_sand')).toBeGreaterThan(97)
  })

  it('and runs far out where the tide has left is nowhere the map knows', () => {
    expect(percent(calledAlong(map, shore(-30)), 'dry_sand')).toBeLessThan(10)
  })
})

describe('what lies about a beach', () => {
  const line = shore(0)

  it.each<[string, GroundMap, Surface]>([
    [
      'volleyball courts beside a promenade do not catch whoever passes',
      groundMap(
        way('road', ...line),
        ...[200, 230, 260, 900].map((x) =>
          area('dry_sand', box(x, 4 + 15 * Math.sin(x / 80), x + 16, 12 + 15 * Math.sin(x / 80))),
        ),
      ),
      'road',
    ],
    [
      'a path without a surface through dunes stays unknown',
      groundMap(way('unknown', ...line), area('dry_sand', box(0, -200, 2000, 200))),
      'unknown',
    ],
    [
      'a paved path in the middle of a wide beach stays paved',
      groundMap(way('road', ...line), area('dry_sand', [...shore(-50), ...shore(50).toReversed()])),
      'road',
    ],
    [
      'a street without a surface 8 m behind a wide beach stays unknown',
      groundMap(way('unknown', ...line), area('dry_sand', [...shore(-68), ...shore(-8).toReversed()])),
      'unknown',
    ],
    [
      'a promenade mapped as an area that overlaps the beach stays paved',
      groundMap(
        area('road', [...shore(-8), ...shore(7).toReversed()]),
        area('dry_sand', [...shore(-43), ...shore(-3).toReversed()]),
      ),
      'road',
    ],
    [
      'a beach is sand where the area of the promenade ends 15 m away',
      groundMap(
        area('road', [...shore(15), ...shore(30).toReversed()]),
        area('dry_sand', [...shore(-25), ...shore(17).toReversed()]),
      ),
      'dry_sand',
    ],
    [
      'a beach is sand 25 m from a paved path in its middle',
      groundMap(way('road', ...shore(25)), area('dry_sand', [...shore(-25), ...shore(75).toReversed()])),
      'dry_sand',
    ],
    ['a trail the map does not know is unknown 30 m from a street', groundMap(way('road', ...shore(30))), 'unknown'],
  ])('%s', (_, map, surface) => {
    expect(percent(calledAlong(map, line), surface)).toBeGreaterThan(97)
  })

  it('a pier is what it is made of, over the beach and over the water', () => {
    const map = groundMap(way('road', [0, -100], [0, 300]), area('dry_sand', box(-300, 0, 300, 80)))
    expect(
      percent(
        calledAlong(map, [
          [0, -100],
          [0, 300],
          [0, -100],
        ]),
        'road',
      ),
    ).toBeGreaterThan(97)
  })

  it('a beach round a lagoon is sand all the way round', () => {
    const map = groundMap(area('dry_sand', box(0, 0, 1000, 300), box(200, 60, 800, 240)))
    const round: Metres[] = [...box(100, 30, 900, 270), [100, 30]]
    expect(percent(calledAlong(map, round), 'dry_sand')).toBeGreaterThan(97)
  })

  it('a track of sand 6 m beside tarmac is told from it, three metres of noise and less', () => {
    const map = groundMap(way('road', ...shore(0)), way('dry_sand', ...shore(6)))
    expect(percent(calledAlong(map, shore(0), { noise: { sd: 3 } }), 'road')).toBeGreaterThan(97)
    expect(percent(calledAlong(map, shore(6), { noise: { sd: 3 } }), 'dry_sand')).toBeGreaterThan(97)
  })

  it('in a grid of streets of other paving the one that is run is found', () => {
    const streets = Array.from({ length: 12 }, (_, i) => way('concrete', [i * 100, -300], [i * 100, 300]))
    const map = groundMap(way('road', [-100, 0], [1200, 0]), ...streets)
    expect(
      percent(
        calledAlong(map, [
          [0, 0],
          [1100, 0],
        ]),
        'road',
      ),
    ).toBeGreaterThan(97)
  })
})
