/**
 * How well offline maps tell the ground under a run: `npm run bench:surfaces -- FOLDER`, the folder holding OpenStreetMap
 * extracts (`.osm.pbf`). Made recordings over real and drawn places, with fresh noise; prints a table by scenario and
 * exits 1 when a share lies outside its bound, or when adding an extract or matching an hour costs more than it may.
 * `--seed N` for other noise; while numbers are chosen, `--tuned` leaves out the places kept for the proof and
 * `--noise 10` takes one of the three.
 */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { matchGround } from '../../../analysis/ground/match-ground.ts'
import { SURFACES } from '../../../analysis/model/surface.ts'
import { type LonLat, makeTrace } from '../../support/make-trace.ts'
import { metresToNearest } from '../../support/plane-shapes.ts'
import { benchMapCosts } from './bench-map-costs.ts'
import { drawnScenarios } from './drawn-scenarios.ts'
import { idealFound } from './ideal-observer.ts'
import { realScenarios } from './real-scenarios.ts'
import { SCENARIOS, type ScenarioKind, type SurfaceScenario } from './surface-scenario.ts'

const NOISE = [3, 5, 10] as const
type Noise = (typeof NOISE)[number]
/** Runs of one line with different noise, where the line is rare. */
const RUNS: Readonly<Record<ScenarioKind, number>> = {
  'along a beach': 16,
  'beside a beach': 16,
  'crossing a beach': 8,
  'far from sand': 1,
  'untagged ways': 1,
}
const NEAR_SAND = 30

/** Seconds (at even speed so many metres) that were called sand, paved, unknown; `near` those within 30 m of sand. */
interface Tally {
  all: number
  sand: number
  paved: number
  unknown: number
  near: number
  nearSand: number
}

function tallyOf(scenarios: readonly SurfaceScenario[], sd: Noise, seed: number): Tally {
  const tally: Tally = { all: 0, sand: 0, paved: 0, unknown: 0, near: 0, nearSand: 0 }
  for (const [number, scenario] of scenarios.entries()) {
    const { kind, line, place } = scenario
    const near = isNearSand(scenario)
    for (let run = 0; run < RUNS[kind]; run++) {
      const trace = makeTrace(line, { sd, seed: seed + number * 101 + run * 7919 + sd })
      const codes = matchGround(trace, [place.map], null)?.surface
      for (const i of trace.truth.keys()) {
        const called = SURFACES[codes?.[i] ?? -1] ?? 'unknown'
        const isSand = called === 'dry_sand' || called === 'wet_sand'
        tally.all++
        if (isSand) tally.sand++
        if (called === 'road' || called === 'concrete') tally.paved++
        if (called === 'unknown') tally.unknown++
        if (near[i] !== true) continue
        tally.near++
        if (isSand) tally.nearSand++
      }
    }
  }
  return tally
}

const nearSand = new Map<readonly LonLat[], readonly boolean[]>()

/** For each second of a run along a line whether it is near sand; the same for every noise, so worked out once. */
function isNearSand({ kind, line, place }: SurfaceScenario): readonly boolean[] {
  if (kind === 'far from sand' || kind === 'untagged ways') return []
  const known = nearSand.get(line)
  if (known !== undefined) return known
  const { truth } = makeTrace(line, { sd: 0, seed: 0 })
  const near = truth.map((at) => metresToNearest(place.sand, at) <= NEAR_SAND)
  nearSand.set(line, near)
  return near
}

function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce((a, b) => ({
    all: a.all + b.all,
    sand: a.sand + b.sand,
    paved: a.paved + b.paved,
    unknown: a.unknown + b.unknown,
    near: a.near + b.near,
    nearSand: a.nearSand + b.nearSand,
  }))
}

interface Bound {
  readonly what: string
  /** Per cent. */
  readonly share: (of: Readonly<Record<ScenarioKind, Tally>>) => number
  readonly least?: Partial<Record<Noise, number>>
  readonly most?: Partial<Record<Noise, number>>
}

const share = (part: number, all: number) => (all === 0 ? 0 : (100 * part) / all)
const paved = (of: Readonly<Record<ScenarioKind, Tally>>) =>
  sum([of['beside a beach'], of['crossing a beach'], of['far from sand']])
const pavedNear = (of: Readonly<Record<ScenarioKind, Tally>>) => sum([of['beside a beach'], of['crossing a beach']])

const BOUNDS: readonly Bound[] = [
  {
    what: 'sand found',
    share: (of) => share(of['along a beach'].sand, of['along a beach'].all),
    least: { 3: 98, 5: 97, 10: 92 },
  },
  {
    what: 'paved within 30 m of sand, called sand',
    share: (of) => share(pavedNear(of).nearSand, pavedNear(of).near),
    most: { 3: 0.5, 5: 1, 10: 3 },
  },
  {
    what: '  of it beside a beach',
    share: (of) => share(of['beside a beach'].nearSand, of['beside a beach'].near),
    most: { 5: 0.5, 10: 1 },
  },
  {
    what: '  of it crossing a beach',
    share: (of) => share(of['crossing a beach'].nearSand, of['crossing a beach'].near),
    most: { 5: 3, 10: 10 },
  },
  {
    what: 'far from sand, called sand',
    share: (of) => share(of['far from sand'].sand, of['far from sand'].all),
    most: { 3: 0, 5: 0, 10: 0 },
  },
  {
    what: 'untagged ways called sand',
    share: (of) => share(of['untagged ways'].sand, of['untagged ways'].all),
    most: { 3: 1, 5: 1, 10: 1 },
  },
  { what: 'paved kept as paved', share: (of) => share(paved(of).paved, paved(of).all), least: { 5: 94, 10: 80 } },
]

interface BenchChoice {
  readonly seed: number
  readonly noise: readonly Noise[]
  readonly isTunedOnly: boolean
}

function runBench(folder: string, { seed, noise, isTunedOnly }: BenchChoice): boolean {
  const scenarios = [...realScenarios(folder), ...drawnScenarios()]
  let isWithin = true
  for (const heldOut of isTunedOnly ? [false] : [false, true]) {
    const chosen = scenarios.filter(({ isHeldOut }) => isHeldOut === heldOut)
    console.log(`\n${heldOut ? 'Places kept out of all tuning' : 'Places the numbers were chosen on'}`)
    for (const kind of SCENARIOS) {
      console.log(`  ${kind}: ${chosen.filter((scenario) => scenario.kind === kind).length} lines`)
    }
    for (const sd of noise) {
      const tally = (kind: ScenarioKind) =>
        tallyOf(
          chosen.filter((scenario) => scenario.kind === kind),
          sd,
          seed,
        )
      const of = Object.fromEntries(SCENARIOS.map((kind) => [kind, tally(kind)])) as Record<ScenarioKind, Tally>
      console.log(`  noise ${sd} m per axis`)
      for (const bound of BOUNDS) isWithin = printBound(bound, of, sd) && isWithin
    }
  }
  return isWithin
}

function printBound(bound: Bound, of: Readonly<Record<ScenarioKind, Tally>>, sd: Noise): boolean {
  const value = bound.share(of)
  const least = bound.least?.[sd] ?? Number.NEGATIVE_INFINITY
  const most = bound.most?.[sd] ?? Number.POSITIVE_INFINITY
  const isWithin = value >= least && value <= most
  const goal = Number.isFinite(least) ? `at least ${least} %` : Number.isFinite(most) ? `at most ${most} %` : ''
  console.log(`    ${bound.what.padEnd(42)}${value.toFixed(2).padStart(7)} %   ${goal}${isWithin ? '' : '   OUTSIDE'}`)
  return isWithin
}

/** What nobody can better, for reading: where a bound lies beyond it, no number of the matcher will help. */
function printLimits(): void {
  console.log(
    '\nThe share of a straight drawn beach an ideal observer finds, by length, at the bound of what is called sand',
  )
  for (const [sd, falseShare] of [
    [3, 0.005],
    [5, 0.005],
    [10, 0.01],
  ] as const) {
    const shares = [500, 1000, 2000, 3000, 5000].map((metres) => {
      return `${metres / 1000} km ${(100 * idealFound({ metres, sd, falseShare })).toFixed(1)} %`
    })
    console.log(`  noise ${sd} m, ${100 * falseShare} % false: ${shares.join(', ')}`)
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    noise: { type: 'string' },
    tuned: { type: 'boolean', default: false },
  },
})
const folder = positionals[0] ?? process.env['SOLEUS_EXTRACTS'] ?? ''
if (!existsSync(folder)) {
  console.error('No extracts: name a folder with .osm.pbf files (npm run bench:surfaces -- FOLDER).')
  process.exit(2)
}
const noise = NOISE.filter((sd) => values.noise === undefined || Number(values.noise) === sd)
printLimits()
const isWithin = runBench(folder, { seed: Number(values.seed), noise, isTunedOnly: values.tuned })
const isCheap = values.tuned || (await benchMapCosts(folder))
process.exit(isWithin && isCheap ? 0 : 1)
