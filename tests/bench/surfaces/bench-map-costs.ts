import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { matchGround } from '../../../analysis/ground/match-ground.ts'
import { openGroundMap } from '../../../analysis/ground/open-ground-map.ts'
import { packGroundMap } from '../../../analysis/ground/pack-ground-map.ts'
import { readMapFile } from '../../../server/ground/read-map-file.ts'
import { type LonLat, makeTrace } from '../../support/make-trace.ts'
import { buildProgram, runProgram } from '../built-program.ts'
import { fastestMs } from '../fastest-ms.ts'

const ADD_SECONDS = 10
const ADD_MB = 500
const HOUR_MS = 20
const HOUR = 3600

/**
 * What the largest extract of a folder costs: time and memory of `soleus surfaces add` as users have it, and the time an
 * hour's run across it takes to match once it is open. False when a budget is exceeded.
 */
export async function benchMapCosts(folder: string): Promise<boolean> {
  const extracts = readdirSync(folder).filter((name) => name.endsWith('.osm.pbf'))
  const path = extracts.map((name) => join(folder, name)).sort((a, b) => statSync(b).size - statSync(a).size)[0]!
  const megabytes = (statSync(path).size / 1e6).toFixed(1)
  console.log(`\nCosts of the largest extract, ${megabytes} MB (${buildProgram()})`)
  const { seconds, peakMb, isAdded } = await addMap(path)
  console.log(
    `  surfaces add: ${seconds.toFixed(1)} s (budget ${ADD_SECONDS}), ${peakMb.toFixed(0)} MB (budget ${ADD_MB})`,
  )
  const hour = await matchHour(path)
  console.log(`  matching an hour: ${hour.toFixed(1)} ms, the fastest of twenty (budget ${HOUR_MS})`)
  // Where the system does not tell of memory, nothing is known to be wrong with it.
  return isAdded && seconds < ADD_SECONDS && !(peakMb > ADD_MB) && hour < HOUR_MS
}

async function addMap(path: string): Promise<{ seconds: number; peakMb: number; isAdded: boolean }> {
  const data = mkdtempSync(join(tmpdir(), 'soleus-map-'))
  try {
    const began = performance.now()
    const run = runProgram(['surfaces', 'add', path, '--data', join(data, 'data')])
    const isAdded = (await run.ended) === 0
    if (!isAdded) console.log(run.said())
    return { seconds: (performance.now() - began) / 1000, peakMb: run.used().peakMb, isAdded }
  } finally {
    rmSync(data, { recursive: true })
  }
}

async function matchHour(path: string): Promise<number> {
  const features = readMapFile(path)
  const opened = openGroundMap(packGroundMap(features))
  if (!opened.ok) throw new Error(opened.error)
  // To and fro through the middle of all places, where most is mapped.
  const lines = features.map(({ lines: [line] }) => [line![0]! / 1e7, line![1]! / 1e7] as const)
  const middle = (of: readonly number[]) => [...of].sort((a, b) => a - b)[of.length >> 1]!
  const [lon, lat] = [middle(lines.map((place) => place[0])), middle(lines.map((place) => place[1]))]
  const to: LonLat[] = [-1, 1, -1].map((side) => [lon + side * 0.03, lat + side * 0.005])
  const trace = makeTrace(to, { sd: 5, seed: 1 })
  const first = (values: Float64Array) => values.slice(0, HOUR)
  const track = { time: first(trace.time), latitude: first(trace.latitude), longitude: first(trace.longitude) }
  const ms = await fastestMs(20, () => void matchGround(track, [opened.value], null))
  return (ms * HOUR) / track.time.length
}
