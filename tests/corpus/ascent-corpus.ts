import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeFit } from '../../analysis/decode/decode-fit.ts'
import { soleusLoad } from '../../analysis/load/soleus-load.ts'
import type { DecodedFile } from '../../analysis/model/decoded-file.ts'
import { normalise } from '../../analysis/normalise/normalise.ts'
import { quantile } from '../../analysis/signal/quantile.ts'
import { describeTerrain } from '../../analysis/terrain/describe-terrain.ts'
import { corpusSettings } from '../support/corpus-settings.ts'
import { NO_GROUND } from '../support/no-ground.ts'
import { everySecondRecord, halves, sessionAsFile } from '../support/split-recording.ts'
import type { CorpusOutcome } from './corpus-outcome.ts'

/** A session of `device_ascent.json`: what the device itself counted. */
interface DeviceAscent {
  /** File and session in it, in the order of their start. */
  readonly p: string
  readonly si: number
  readonly sport: string | null
  /** 1 with a barometer, 0 without, -1 unknown. */
  readonly baro: number
  readonly asc: number
}

const LEAST_ASCENT = 20
/** Per cent. */
const MEAN_ERROR = 6
const MEDIAN_ERROR = 4
const MEDIAN_BIAS = 2
/** Share of the load that resampling or splitting may change. */
const LOAD_CHANGE = 0.01

/**
 * Ascent against the device's own on barometric runs, and their load against that of the same run recorded every two
 * seconds, or cut in two.
 */
export function checkAscentCorpus(folder: string): CorpusOutcome[] {
  const sessions = JSON.parse(readFileSync(join(folder, 'device_ascent.json'), 'utf8')) as DeviceAscent[]
  const runs = sessions.filter((session) => session.sport === 'running' && session.baro === 1)
  const errors = runs
    .filter((session) => session.asc >= LEAST_ASCENT)
    .map((session) => 100 * (ascentOf(sessionOf(folder, session)) / session.asc - 1))
  return [...ascentOutcomes(Float64Array.from(errors)), ...runs.flatMap((run) => loadOutcomes(folder, run))]
}

function ascentOutcomes(errors: Float64Array): CorpusOutcome[] {
  const sizes = errors.map(Math.abs)
  const figures: readonly [name: string, found: number, limit: number][] = [
    ['mean error', sizes.reduce((sum, error) => sum + error, 0) / sizes.length, MEAN_ERROR],
    ['median error', quantile(sizes, 0.5), MEDIAN_ERROR],
    ['median bias', quantile(errors, 0.5), MEDIAN_BIAS],
  ]
  return figures.map(([name, found, limit]) => ({
    file: `${errors.length} barometric runs`,
    check: `ascent, ${name}`,
    ok: Math.abs(found) < limit,
    detail: `${found.toFixed(2)} %, at most ${limit} %`,
  }))
}

function loadOutcomes(folder: string, run: DeviceAscent): CorpusOutcome[] {
  const file = sessionOf(folder, run)
  const whole = loadOf(file)
  const resampled = loadOf(everySecondRecord(file)) / whole - 1
  const [first, second] = halves(file)
  const split = (loadOf(first) + loadOf(second)) / whole - 1
  const outcome = (check: string, change: number): CorpusOutcome => ({
    file: `${run.p} (session ${run.si})`,
    check,
    ok: Math.abs(change) <= LOAD_CHANGE,
    detail: `${(100 * change).toFixed(2)} % of ${whole.toFixed(2)} calf-km`,
  })
  return [outcome('load, every second record', resampled), outcome('load, cut in two', split)]
}

function sessionOf(folder: string, { p, si }: DeviceAscent): DecodedFile {
  const decoded = decodeFit(new Uint8Array(readFileSync(join(folder, p))))
  if (!decoded.ok) throw new Error(`${p}: ${decoded.error.message}`)
  return sessionAsFile(decoded.value, si)
}

function ascentOf(file: DecodedFile): number {
  const activity = normalise(file, corpusSettings)[0]!
  return describeTerrain(activity, corpusSettings.overrides, NO_GROUND).ascentMetres
}

function loadOf(file: DecodedFile): number {
  const { overrides, athleteOn } = corpusSettings
  const activity = normalise(file, corpusSettings)[0]!
  const terrain = describeTerrain(activity, overrides, NO_GROUND)
  return soleusLoad(activity, terrain, athleteOn(activity.localDay), overrides).calfKm
}
