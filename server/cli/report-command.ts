import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { reportCsv } from '../reports/report-csv.ts'
import { type ReportWeek, weeklyReport } from '../reports/weekly-report.ts'
import { LOCAL_ATHLETE } from '../usecases/local-athlete.ts'
import { reportRows } from '../usecases/report-rows.ts'
import { FailedCommand } from './failed-command.ts'
import { createLog, openProduct } from './open-product.ts'
import { parseConfig } from './parse-config.ts'
import { systemProblem } from './system-problem.ts'
import { textTable } from './text-table.ts'

export interface ReportOptions {
  readonly weeks: string
  readonly csv?: string
  readonly json?: true
  readonly data?: string
}

/** `soleus report --weeks N`: the weekly table of a data folder, to read, as CSV or as JSON. */
export async function reportCommand(options: ReportOptions): Promise<number> {
  if (!/^\d{1,4}$/.test(options.weeks) || Number(options.weeks) < 1) {
    throw new FailedCommand(`--weeks ${options.weeks} is no number of weeks: use 1 to 9999`, 2)
  }
  const { dataFolder } = parseConfig(options)
  if (!existsSync(join(dataFolder, 'soleus.db'))) {
    throw new FailedCommand(`there is no diary in ${dataFolder}: import something first, or give --data`, 1)
  }
  const weeks = await readWeeks(dataFolder, Number(options.weeks))
  if (options.csv !== undefined) await writeCsv(options.csv, weeks)
  if (options.json) process.stdout.write(`${JSON.stringify({ weeks })}\n`)
  else if (options.csv === undefined) process.stdout.write(table(weeks))
  return 0
}

async function readWeeks(dataFolder: string, weeks: number): Promise<ReportWeek[]> {
  const soleus = await openProduct(dataFolder, createLog())
  try {
    const { rows, weekStart, through } = await reportRows(soleus.product, LOCAL_ATHLETE)
    return await weeklyReport(rows, { weekStart, through, weeks })
  } finally {
    await soleus.close()
  }
}

async function writeCsv(path: string, weeks: readonly ReportWeek[]): Promise<void> {
  try {
    await writeFile(path, reportCsv(weeks))
  } catch (error) {
    throw new FailedCommand(`cannot write ${path}: ${systemProblem(error)}`, 1)
  }
  process.stderr.write(`${weeks.length} weeks written to ${path}\n`)
}

const HEADER = [
  'week of',
  'sessions',
  'calf-km',
  'flat',
  'climb',
  'sand',
  'other',
  'longest',
  'ascent m',
  'sand m',
  'change',
]

function table(weeks: readonly ReportWeek[]): string {
  const rows = weeks.map((week) => [
    week.weekStart,
    String(week.sessions),
    week.calfKm.toFixed(1),
    week.flat.toFixed(1),
    week.climb.toFixed(1),
    week.sand.toFixed(1),
    (week.ground + week.treadmill + week.shoes).toFixed(1),
    week.longestCalfKm.toFixed(1),
    week.ascentMetres === null ? '–' : week.ascentMetres.toFixed(0),
    week.sandMetres.toFixed(0),
    week.changeCalfKm === null ? '–' : week.changeCalfKm.toFixed(1),
  ])
  return textTable(HEADER, rows)
}
