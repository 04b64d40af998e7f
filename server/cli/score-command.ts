import { NOTHING_SAID } from '../../analysis/model/nothing-said.ts'
import type { Profile } from '../../analysis/model/profile.ts'
import type { Surface } from '../../analysis/model/surface.ts'
import { AnalysisPool, POOL_LIMITS } from '../jobs/analysis-pool.ts'
import type { AnalyseSettings } from '../usecases/analysis-port.ts'
import { FailedCommand } from './failed-command.ts'
import { createLog } from './open-product.ts'
import { scoreContent } from './score-content.ts'
import { SCORE_HEADER, type ScoreLine, scoreRow } from './score-line.ts'
import { scoreMaps } from './score-maps.ts'
import { scoreSources } from './score-sources.ts'
import { textTable } from './text-table.ts'

export interface ScoreOptions {
  readonly json?: true
  readonly profile: Profile
  readonly height: string
  readonly mass?: string
  readonly surface?: Surface
  readonly map?: readonly string[]
}

/** Files being read ahead while earlier ones are scored; the order of the output is that of the input. */
const AHEAD = 2 * POOL_LIMITS.threads

/** `soleus score`: scores files, folders and archives in order and stores nothing. */
export async function scoreCommand(paths: readonly string[], options: ScoreOptions): Promise<number> {
  const settings = settingsOf(options)
  const log = createLog()
  const pool = new AnalysisPool((error) => log.error({ err: error }, 'the analysis met a fault'))
  let failed = false
  const rows: string[][] = []
  const print = (lines: readonly ScoreLine[]) => {
    for (const line of lines) {
      failed ||= line.status === 'failed'
      if (options.json) process.stdout.write(`${JSON.stringify(line)}\n`)
      else rows.push(scoreRow(line))
    }
  }
  try {
    const underWay: Promise<ScoreLine[]>[] = []
    for await (const source of scoreSources(paths)) {
      if ('missing' in source) {
        failed = true
        process.stderr.write(`soleus: cannot read ${source.path}: ${source.missing}\n`)
        continue
      }
      underWay.push(scoreContent(pool, source, settings))
      if (underWay.length > AHEAD) print(await underWay.shift()!)
    }
    for (const lines of underWay) print(await lines)
  } finally {
    await pool.close()
  }
  if (!options.json && rows.length > 0) process.stdout.write(textTable(SCORE_HEADER, rows))
  return failed ? 1 : 0
}

function settingsOf(options: ScoreOptions): AnalyseSettings {
  const heightM = numberOf('--height', options.height, { least: 0.5, most: 3, unit: 'metres' })
  const massKg =
    options.mass === undefined
      ? Number.NaN
      : numberOf('--mass', options.mass, { least: 20, most: 400, unit: 'kilograms' })
  return {
    settings: [{ validFrom: 0, heightM, massKg: Number.NaN, profile: options.profile, sand: 'dry' }],
    overrides: { ...NOTHING_SAID, surface: options.surface ?? null, massKg },
    homeClock: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    groundMaps: scoreMaps(options.map ?? []),
    places: null,
  }
}

function numberOf(
  option: string,
  text: string,
  { least, most, unit }: { readonly least: number; readonly most: number; readonly unit: string },
): number {
  const value = text.trim() === '' ? Number.NaN : Number(text)
  if (value >= least && value <= most) return value
  throw new FailedCommand(`${option} ${text} is not in ${unit}: use ${least} to ${most}`, 2)
}
